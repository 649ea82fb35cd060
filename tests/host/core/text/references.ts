import type {
  BlockSubpathResult,
  CachedMetadata,
  FootnoteSubpathResult,
  HeadingSubpathResult,
  Reference,
  ReferenceCache,
} from 'obsidian'
import { stripHeading } from './link-text'

/** Calls back with each link and embed of a note; one that answers `true` ends it. */
export function iterateCacheRefs(
  cache: CachedMetadata,
  callback: (ref: ReferenceCache) => boolean | void,
): boolean {
  return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => callback(ref) === true)
}

export function iterateRefs(refs: Reference[], callback: (ref: Reference) => boolean | void): boolean {
  return refs.some((ref) => callback(ref) === true)
}

/** The place in a note that `#heading`, `#^block` or `#[^footnote]` means. */
export function resolveSubpath(
  cache: CachedMetadata,
  subpath: string,
): HeadingSubpathResult | BlockSubpathResult | FootnoteSubpathResult | null {
  const parts = subpath.split('#').filter((part) => part !== '')
  const last = parts[parts.length - 1] ?? ''
  if (last.startsWith('^')) return block(cache, last.slice(1).toLowerCase())
  if (last.startsWith('[^')) return footnote(cache, last.slice(2, -1))
  return heading(cache, parts)
}

function block(cache: CachedMetadata, id: string): BlockSubpathResult | null {
  const found = cache.blocks?.[id]
  if (!found) return null
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id)
  return { type: 'block', block: found, ...found.position, ...(list ? { list } : {}) }
}

function footnote(cache: CachedMetadata, id: string): FootnoteSubpathResult | null {
  const found = cache.footnotes?.find((note) => note.id === id)
  return found ? { type: 'footnote', footnote: found, ...found.position } : null
}

function heading(cache: CachedMetadata, parts: string[]): HeadingSubpathResult | null {
  const headings = cache.headings ?? []
  let at = -1
  for (const part of parts) {
    at = headings.findIndex(
      ({ heading }, index) =>
        index > at && stripHeading(heading).toLowerCase() === stripHeading(part).toLowerCase(),
    )
    if (at < 0) return null
  }
  const current = headings[at]
  if (!current) return null
  const next = headings.slice(at + 1).find(({ level }) => level <= current.level)
  const end = next?.position.start ?? null
  // The app's type has no word for the last heading, after which none comes.
  return { type: 'heading', current, start: current.position.start, end, next: next ?? current }
}
