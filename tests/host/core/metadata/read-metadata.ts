import type { CachedMetadata } from 'obsidian'
import { frontMatterInfo, type FenceRules } from '../text/front-matter'
import { readBody } from './body'
import { propertyLinks, readProperties, type PropertyRules } from './frontmatter'
import { lazySections } from './lazy-sections'
import type { Range } from './markdown'
import { Positions } from './positions'

export type MetadataRules = FenceRules & PropertyRules

/** A note's metadata: plain data, in which what a note does not have is not there. */
export function readMetadata(text: string, rules: MetadataRules): CachedMetadata {
  const { metadata, body } = read(text, rules)
  return { ...metadata, ...body() }
}

/**
 * The same with the body read when somebody first looks, for big vaults, in which most notes are never asked for more
 * than their properties. What a note does not have is there, as `undefined`, and sections cannot be cloned.
 */
export function readMetadataLater(text: string, rules: MetadataRules): CachedMetadata {
  const { metadata, body, hasBlock } = read(text, rules)
  for (const name of bodyNames) {
    Object.defineProperty(metadata, name, {
      enumerable: true,
      configurable: true,
      get: () => body()[name],
    })
  }
  if (!hasBlock && text.trim() !== '') {
    const all = () => body().sections ?? []
    Object.defineProperty(metadata, 'sections', { enumerable: true, value: lazySections(text, all) })
  }
  return metadata
}

function read(text: string, rules: MetadataRules) {
  const positions = new Positions(text)
  const block = propertyBlock(text, rules)
  const metadata: CachedMetadata = {}
  const properties = block && readProperties(block.source, rules)
  if (block && properties) {
    metadata.frontmatter = properties
    metadata.frontmatterPosition = positions.between(block.range.start, block.range.end)
    metadata.frontmatterLinks = propertyLinks(properties, rules)
  }
  const body = once(() => readBody(text, block?.range ?? null, positions))
  return { metadata, body, hasBlock: block !== null }
}

const bodyNames = [
  'links',
  'embeds',
  'tags',
  'headings',
  'footnotes',
  'footnoteRefs',
  'referenceLinks',
  'sections',
  'listItems',
  'blocks',
] as const

function propertyBlock(text: string, rules: FenceRules): { range: Range; source: string } | null {
  const info = frontMatterInfo(text, rules)
  if (!info.exists) return null
  const end = info.to + text.slice(info.to, info.contentStart).trimEnd().length
  return { range: { start: 0, end }, source: info.frontmatter }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
