import type { EmbedCache, LinkCache, TagCache } from 'obsidian'
import type { Nodes, Parent } from 'mdast'
import { decodedAddress, isInternal, wikilinkParts } from './link-text'
import { rangeOf, type Range } from './markdown'
import type { Positions } from './positions'

export interface Inline {
  links: LinkCache[]
  embeds: EmbedCache[]
  tags: TagCache[]
}

/** What a tag may not hold, and what has to stand before one, as the app has it. */
const tagPattern =
  /(?<![^\s()[\]{}"'.,;:!?*~|>])#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+/g

const wikilinkPattern = /(!?)\[\[([^[\]\r\n]+)\]\]/g

/** Finds links, embeds and tags in a block of text, which is everything but code, HTML and formulas. */
export function readInline(block: Nodes, text: string, positions: Positions, found: Inline): void {
  const hidden: Range[] = []
  for (const node of descendants(block)) {
    if (node.type === 'link' || node.type === 'image') readMarkdownLink(node, text, positions, found)
    if (opaque.has(node.type)) hidden.push(rangeOf(node))
  }
  readRange(rangeOf(block), hidden, text, positions, found)
}

/** The same for a stretch of the source that is not parsed as Markdown. */
export function readRange(
  range: Range,
  hidden: Range[],
  text: string,
  positions: Positions,
  found: Inline,
): void {
  const source = visibleSource(range, hidden, text)
  for (const match of source.matchAll(wikilinkPattern)) {
    const [original, embeds, inner = ''] = match
    const start = range.start + match.index
    const link = {
      ...wikilinkParts(inner),
      original,
      position: positions.between(start, start + original.length),
    }
    if (embeds) found.embeds.push(link)
    else found.links.push(link)
  }
  for (const match of source.replace(wikilinkPattern, spaces).matchAll(tagPattern)) {
    const [tag] = match
    if (!/[^\d/#]/.test(tag)) continue
    const start = range.start + match.index
    found.tags.push({ tag, position: positions.between(start, start + tag.length) })
  }
}

const opaque = new Set(['inlineCode', 'html', 'link', 'image', 'linkReference', 'footnoteReference'])

function readMarkdownLink(
  node: Extract<Nodes, { type: 'link' | 'image' }>,
  text: string,
  positions: Positions,
  found: Inline,
): void {
  if (!isInternal(node.url)) return
  const { start, end } = rangeOf(node)
  const original = text.slice(start, end)
  const link = decodedAddress(node.url)
  const displayText = /^!?\[([\s\S]*?)\]\(/.exec(original)?.[1] ?? ''
  const reference = { link, original, displayText, position: positions.between(start, end) }
  if (node.type === 'image') found.embeds.push(reference)
  else found.links.push(reference)
}

/** The source of a range in which all that holds no links and tags is spaces, of the same length. */
function visibleSource(range: Range, hidden: Range[], text: string): string {
  let source = text.slice(range.start, range.end)
  for (const { start, end } of hidden) {
    const [from, to] = [start - range.start, end - range.start]
    source = source.slice(0, from) + spaces(source.slice(from, to)) + source.slice(to)
  }
  return source.replace(/\$\$[\s\S]+?\$\$/g, spaces)
}

const spaces = (text: string) => text.replace(/[^\r\n]/g, ' ')

function* descendants(node: Nodes): Generator<Nodes> {
  for (const child of (node as Partial<Parent>).children ?? []) {
    yield child
    yield* descendants(child)
  }
}
