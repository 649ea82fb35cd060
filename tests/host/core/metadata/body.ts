import type {
  BlockCache,
  CachedMetadata,
  FootnoteCache,
  FootnoteRefCache,
  HeadingCache,
  ListItemCache,
  ReferenceLinkCache,
  SectionCache,
} from 'obsidian'
import type { Heading, List, Nodes, Parent } from 'mdast'
import { blockId } from './block-id'
import { readInline, readRange, type Inline } from './inline'
import { readList, type ItemAbove } from './list-items'
import { parseMarkdown, rangeOf, type Range } from './markdown'
import type { Positions } from './positions'

/** Everything in a note's metadata but its properties. */
export type BodyMetadata = Omit<CachedMetadata, 'frontmatter' | 'frontmatterLinks' | 'frontmatterPosition'>

/** Reads the structure of a note's text, whose properties end at `properties.end` where it has a block of them. */
export function readBody(text: string, properties: Range | null, positions: Positions): BodyMetadata {
  const { tree, comments } = parseMarkdown(text, properties?.end ?? 0)
  const reader = new BodyReader(text, positions)
  if (properties) reader.addSection('yaml', properties)
  for (const node of tree.children) reader.readTopLevel(node)
  for (const comment of comments) reader.readComment(comment)
  return reader.result()
}

class BodyReader {
  readonly #inline: Inline = { links: [], embeds: [], tags: [] }
  readonly #headings: HeadingCache[] = []
  readonly #sections: SectionCache[] = []
  readonly #listItems: ListItemCache[] = []
  readonly #footnotes: FootnoteCache[] = []
  readonly #footnoteRefs: FootnoteRefCache[] = []
  readonly #referenceLinks: ReferenceLinkCache[] = []
  readonly #blocks: Record<string, BlockCache> = {}

  constructor(
    private readonly text: string,
    private readonly positions: Positions,
  ) {}

  addSection(type: string, range: Range, id?: string): void {
    this.#sections.push({ type, position: this.#position(range), ...(id === undefined ? {} : { id }) })
  }

  readTopLevel(node: Nodes): void {
    const range = this.#withIndent(rangeOf(node))
    const id = node.type === 'paragraph' ? blockId(this.#source(range)) : undefined
    if (id !== undefined) this.#blocks[id.toLowerCase()] = { id, position: this.#position(range) }
    this.addSection(sectionType(node, this.#source(range)), range, id)
    this.#read(node, null)
  }

  readComment(range: Range): void {
    this.addSection('comment', range)
    readRange(range, [], this.text, this.positions, this.#inline)
  }

  result(): BodyMetadata {
    const lists = {
      links: this.#inline.links,
      embeds: this.#inline.embeds,
      tags: this.#inline.tags,
      headings: this.#headings,
      footnotes: this.#footnotes,
      footnoteRefs: this.#footnoteRefs,
      referenceLinks: this.#referenceLinks,
      sections: this.#sections,
      listItems: this.#listItems,
    }
    const present = Object.entries(lists).filter(([, items]) => items.length > 0)
    for (const [, items] of present) items.sort((a, b) => a.position.start.offset - b.position.start.offset)
    const blocks = Object.keys(this.#blocks).length > 0 ? { blocks: this.#blocks } : {}
    return { ...(Object.fromEntries(present) as Partial<typeof lists>), ...blocks }
  }

  #read(node: Nodes, above: ItemAbove | null): void {
    if (node.type === 'list') return this.#readList(node, above)
    const range = rangeOf(node)
    if (node.type === 'heading') this.#headings.push(this.#heading(node))
    if (node.type === 'footnoteDefinition') {
      this.#footnotes.push({ id: node.identifier, position: this.#position(range) })
    }
    if (node.type === 'definition') {
      this.#referenceLinks.push({ id: node.identifier, link: node.url, position: this.#position(range) })
    }
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      readInline(node, this.text, this.positions, this.#inline)
      this.#readFootnoteRefs(node)
    } else {
      // A quote or a table starts its own lists; only an item is the parent of one.
      for (const child of (node as Partial<Parent>).children ?? []) this.#read(child, null)
    }
  }

  #readList(list: List, above: ItemAbove | null): void {
    for (const { item, cache, self } of readList(list, above, this.text, this.positions)) {
      this.#listItems.push(cache)
      if (cache.id !== undefined) {
        this.#blocks[cache.id.toLowerCase()] = { id: cache.id, position: cache.position }
      }
      for (const child of item.children) this.#read(child, self)
    }
  }

  #readFootnoteRefs(node: Nodes): void {
    if (node.type === 'footnoteReference') {
      this.#footnoteRefs.push({ id: node.identifier, position: this.#position(rangeOf(node)) })
    }
    for (const child of (node as Partial<Parent>).children ?? []) this.#readFootnoteRefs(child)
  }

  #heading(node: Heading): HeadingCache {
    const source = this.#source(rangeOf(node))
    const words = /^#{1,6}(?:[ \t]+|$)/.test(source)
      ? source.replace(/^#{1,6}/, '').replace(/[ \t]#+[ \t]*$/, '')
      : source.replace(/\r?\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    return { heading: words.trim(), level: node.depth, position: this.#position(rangeOf(node)) }
  }

  /** The app counts the spaces before a block to it. */
  #withIndent({ start, end }: Range): Range {
    const indent = /[ \t]*$/.exec(this.text.slice(0, start).slice(-100))?.[0].length ?? 0
    return { start: start - indent, end }
  }

  #position(range: Range) {
    return this.positions.between(range.start, range.end)
  }

  #source(range: Range): string {
    return this.text.slice(range.start, range.end)
  }
}

/** The app's name for a block. */
export function sectionType(node: Nodes, source: string): string {
  return node.type === 'blockquote' && /^(?:[ \t]*>)+[ \t]*\[![^\]]+\]/.test(source) ? 'callout' : node.type
}
