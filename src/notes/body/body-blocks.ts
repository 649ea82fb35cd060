import type { BodyBlock, ListItem } from './body-block'
import { htmlBlockEnd } from './html-block'
import {
  beginsTable,
  BULLET,
  commentEnd,
  DEFINITION,
  FENCE,
  FOOTNOTE,
  gapBehind,
  HASHES,
  indentAt,
  mayInterrupt,
  readTask,
  rulesIn,
  UNDERLINE,
  withoutTabs,
} from './markdown-line'

/** What encloses the lines that begin with enough spaces, or with `>`. */
type Container =
  | { kind: 'quote' }
  /** `item` is null for a footnote, and for what stands in one or in a quote. Only the innermost container can be empty. */
  | { kind: 'item'; width: number; isEmpty: boolean; item: ListItem | null }

/** The block that the last line belongs to, where the next one may go on with it. */
type Leaf =
  | { kind: 'paragraph'; lines: string[]; isDefinitions: boolean; item: ListItem | null }
  /** Goes on to the line that closes it. */
  | { kind: 'enclosed'; closes: (text: string, indent: number) => boolean }
  | { kind: 'until-blank' | 'indented' | 'table' }

interface Line {
  from: number
  to: number
  source: string
}

const COMMENT = /^[ \t]*%%/

/**
 * Reads the blocks of a note's body, which begins at `from`: https://spec.commonmark.org/0.31.2 with tables, footnotes, formulas
 * and comments in `%%`. Only as much of it as tells what is a heading, a list or neither.
 */
export function readBlocks(text: string, from: number): BodyBlock[] {
  const reader = new BlockReader(text)
  const end = /\r\n|\n|\r/g
  end.lastIndex = from
  for (let at = from; at < text.length; at = end.lastIndex) {
    const found = end.exec(text)
    if (!found) end.lastIndex = text.length
    reader.read({ from: at, to: end.lastIndex, source: text.slice(at, found?.index ?? text.length) })
    if (!found) break
  }
  return reader.finish()
}

class BlockReader {
  private readonly blocks: BodyBlock[] = []
  private containers: Container[] = []
  /** At which places among the containers quotes are, and items that are none of a list of ours. */
  private quotes: number[] = []
  private others: number[] = []
  private leaf: Leaf | null = null
  private inComment = false

  constructor(private readonly note: string) {}

  finish(): BodyBlock[] {
    const last = this.blocks[this.blocks.length - 1]
    const isEnclosed = this.containers.length === 0 && this.leaf?.kind === 'enclosed'
    if (last?.kind === 'other') last.isOpen = this.inComment || isEnclosed
    return this.blocks
  }

  read(line: Line): void {
    const text = withoutTabs(line.source)
    if (this.inComment) {
      if (text.includes('%%')) this.inComment = false
      return this.extend(line)
    }
    const { at, matched } = this.matchContainers(text)
    const isInside = matched === this.containers.length
    const indent = indentAt(text, at)
    const rest = text.slice(at + indent)
    if (isInside && this.goesOn(rest, indent)) {
      if (rest !== '' || this.leaf?.kind !== 'indented') this.extend(line)
      return
    }
    if (rest === '') {
      this.close(matched)
      this.leaf = null
      return
    }
    const comment = indent < 4 && COMMENT.test(line.source) ? commentEnd(rest) : null
    if (comment !== null) return this.beginComment(comment, line)
    if (this.leaf?.kind !== 'paragraph') this.close(matched)
    this.begin(text, at, matched, line)
  }

  /** How many of the containers the line goes on with, and where in it what they hold begins. */
  private matchContainers(text: string): { at: number; matched: number } {
    let at = 0
    let matched = 0
    let quotes = 0
    let end = 0
    for (const container of this.containers) {
      // Nothing but quotes ends at what is blank; items need not be looked at one by one.
      if (at === text.length) return { at, matched: this.throughBlank(quotes) }
      if (end <= at) end = at + indentAt(text, at)
      const indent = end - at
      if (container.kind === 'quote') {
        if (indent > 3 || text[at + indent] !== '>') break
        at += indent + (text[at + indent + 1] === ' ' ? 2 : 1)
        quotes++
      } else {
        if (indent < container.width) break
        at += container.width
      }
      matched++
    }
    return { at, matched }
  }

  /** How many of the containers a line goes on with that is blank behind so many quotes. */
  private throughBlank(quotes: number): number {
    const innermost = this.containers[this.containers.length - 1]
    const isEmpty = innermost?.kind === 'item' && innermost.isEmpty
    return this.quotes[quotes] ?? this.containers.length - (isEmpty ? 1 : 0)
  }

  /** Whether the line can be nothing but more of the last block. */
  private goesOn(rest: string, indent: number): boolean {
    switch (this.leaf?.kind) {
      case 'enclosed':
        if (this.leaf.closes(rest, indent)) this.leaf = null
        return true
      case 'until-blank':
        return rest !== ''
      case 'indented':
        return rest === '' || indent >= 4
      default:
        return false
    }
  }

  /** Begins the blocks that the line begins, else goes on with a paragraph. */
  private begin(text: string, start: number, matched: number, line: Line): void {
    const rules = rulesIn(text)
    let at = start
    let isFirst = true
    for (;;) {
      const indent = indentAt(text, at)
      const rest = text.slice(at + indent)
      const paragraph = isFirst && this.leaf?.kind === 'paragraph' ? this.leaf : null
      const goesOn = matched === this.containers.length ? paragraph : null
      if (rest === '') return this.extend(line)
      if (indent >= 4) {
        if (paragraph) return this.addText(rest, line, false)
        return this.beginLeaf({ kind: 'indented' }, matched, line)
      }

      if (rest.startsWith('>')) {
        this.open({ kind: 'quote' }, matched, line)
        at += indent + (rest[1] === ' ' ? 2 : 1)
      } else if (goesOn && UNDERLINE.test(rest) && !goesOn.isDefinitions) {
        return this.underline(rest.startsWith('=') ? 1 : 2, goesOn.lines, line)
      } else if (rules(at + indent)) {
        return this.beginLeaf(null, matched, line)
      } else if (BULLET.test(rest) && !(goesOn && !mayInterrupt(rest))) {
        const marker = BULLET.exec(rest)?.[0] ?? ''
        const gap = gapBehind(marker, rest)
        this.openItem(marker, indent + marker.length + gap, rest, matched, line)
        at += indent + marker.length + gap
      } else if (FOOTNOTE.test(rest)) {
        this.open({ kind: 'item', width: 4, isEmpty: false, item: null }, matched, line)
        at += indent + (FOOTNOTE.exec(rest)?.[0].length ?? 0)
      } else {
        return this.beginText(rest, matched, paragraph !== null, line)
      }
      matched = this.containers.length
      isFirst = false
    }
  }

  private beginText(rest: string, matched: number, inParagraph: boolean, line: Line): void {
    const hashes = HASHES.exec(rest)?.[0].length
    if (hashes !== undefined) return this.beginHeading(hashes, rest, matched, line)
    const fence = FENCE.exec(rest)?.[0]
    if (fence !== undefined) {
      const closes = (text: string, indent: number) =>
        indent < 4 && text.startsWith(fence) && isAll(text.trimEnd(), fence.slice(0, 1))
      return this.beginLeaf({ kind: 'enclosed', closes }, matched, line)
    }
    if (/^\$\$(?!.*\$\$)/.test(rest) && this.note.includes('$$', line.to)) {
      return this.beginLeaf({ kind: 'enclosed', closes: (text) => text.includes('$$') }, matched, line)
    }
    const end = htmlBlockEnd(rest, inParagraph)
    if (end === 'blank line') return this.beginLeaf({ kind: 'until-blank' }, matched, line)
    if (end !== null) {
      const leaf: Leaf | null = end.test(rest) ? null : { kind: 'enclosed', closes: (text) => end.test(text) }
      return this.beginLeaf(leaf, matched, line)
    }
    if (inParagraph) return this.addText(rest, line, matched === this.containers.length)
    if (this.leaf?.kind === 'table' && matched === this.containers.length) return this.extend(line)
    const container = this.containers[matched - 1]
    const item = container?.kind === 'item' && container.item?.text === '' ? container.item : null
    this.beginLeaf(
      { kind: 'paragraph', lines: [rest], isDefinitions: DEFINITION.test(rest), item },
      matched,
      line,
    )
    if (item) Object.assign(item, readTask(rest))
  }

  private beginHeading(level: number, rest: string, matched: number, line: Line): void {
    this.beginLeaf(null, matched, line)
    if (this.containers.length > 0) return
    const text = rest.slice(level).replace(/ #+ *$/, '')
    this.blocks[this.blocks.length - 1] = {
      kind: 'heading',
      from: line.from,
      to: line.to,
      level,
      text: text.trim(),
    }
  }

  private underline(level: number, lines: readonly string[], line: Line): void {
    this.leaf = null
    this.extend(line)
    const block = this.blocks[this.blocks.length - 1]
    if (this.containers.length > 0 || !block) return
    const text = lines.map((one) => one.trim()).join(' ')
    this.blocks[this.blocks.length - 1] = { kind: 'heading', from: block.from, to: line.to, level, text }
  }

  private addText(rest: string, line: Line, mayBeTable: boolean): void {
    this.extend(line)
    const { leaf } = this
    if (leaf?.kind !== 'paragraph') return
    if (mayBeTable && beginsTable(leaf.lines[leaf.lines.length - 1] ?? '', rest)) {
      this.leaf = { kind: 'table' }
      return
    }
    leaf.lines.push(rest)
    leaf.isDefinitions = leaf.isDefinitions && DEFINITION.test(rest)
    const words = rest.trim()
    if (leaf.item && words !== '')
      leaf.item.text = leaf.item.text === '' ? words : `${leaf.item.text} ${words}`
  }

  /** A comment stands for a blank line: items go on behind it, quotes do not. */
  private beginComment(end: 'here' | 'below', line: Line): void {
    const [quote] = this.quotes
    if (quote !== undefined) this.close(quote)
    this.leaf = null
    this.add(line)
    this.inComment = end === 'below'
  }

  /** Begins a block of one line, or one that the next lines may go on with. */
  private beginLeaf(leaf: Leaf | null, matched: number, line: Line): void {
    this.close(matched)
    this.add(line)
    this.leaf = leaf
  }

  private open(container: Container, matched: number, line: Line): void {
    this.close(matched)
    this.leaf = null
    this.add(line)
    this.enter(container)
  }

  private openItem(marker: string, width: number, rest: string, matched: number, line: Line): void {
    this.close(matched)
    const list = this.containers.length === 0 ? this.listFor(marker, line) : this.listAround()
    const item: ListItem = {
      depth: this.containers.length,
      from: line.from,
      line: line.source,
      marker,
      mark: null,
      text: '',
    }
    this.leaf = null
    if (this.containers.length > 0) this.add(line)
    else this.extend(line)
    list?.items.push(item)
    const isEmpty = rest.slice(marker.length).trim() === ''
    this.enter({ kind: 'item', width, isEmpty, item: list ? item : null })
  }

  /** The list that a top item belongs to: the last block, where that has the same kind of bullets, else a new one. */
  private listFor(marker: string, line: Line) {
    const last = this.blocks[this.blocks.length - 1]
    const [above] = last?.kind === 'list' ? last.items : []
    if (last?.kind === 'list' && above?.marker.slice(-1) === marker.slice(-1)) return last
    const list = { kind: 'list' as const, from: line.from, to: line.to, items: [] as ListItem[] }
    this.blocks.push(list)
    return list
  }

  private listAround() {
    const last = this.blocks[this.blocks.length - 1]
    return last?.kind === 'list' && this.others.length === 0 ? last : null
  }

  private close(matched: number): void {
    if (matched === this.containers.length) return
    this.containers.length = matched
    for (const places of [this.quotes, this.others]) {
      while ((places[places.length - 1] ?? -1) >= matched) places.pop()
    }
    this.leaf = null
  }

  private enter(container: Container): void {
    const place = this.containers.push(container) - 1
    if (container.kind === 'quote') this.quotes.push(place)
    if (container.kind === 'quote' || container.item === null) this.others.push(place)
  }

  /** Something begins: a block of its own, or a part of what the containers are. */
  private add(line: Line): void {
    if (this.containers.length === 0) {
      this.blocks.push({ kind: 'other', from: line.from, to: line.to, isOpen: false })
    } else {
      this.extend(line)
      const innermost = this.containers[this.containers.length - 1]
      if (innermost?.kind === 'item') innermost.isEmpty = false
    }
  }

  private extend({ to }: Line): void {
    const last = this.blocks[this.blocks.length - 1]
    if (last) last.to = to
  }
}

function isAll(text: string, mark: string): boolean {
  return text === mark.repeat(text.length)
}
