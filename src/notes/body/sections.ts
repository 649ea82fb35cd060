import type { BodyBlock, Heading, List } from './body-block'
import { readBlocks } from './body-blocks'
import { BYTE_ORDER_MARK, type FindBlock } from '../fences'
import { nextLine } from '../line-endings'
import { unescaped } from './typed-text'

/** A heading with all that stands below it, to the next one of its level or a higher one. */
export interface Section {
  heading: Heading
  /** What stands between its heading and the next one of any level. */
  own: readonly BodyBlock[]
  ownEnd: number
  /** Where it ends, with the sections inside it. */
  end: number
}

/** The body of a note: its blocks, and the sections that headings make of them. */
export interface Body {
  from: number
  blocks: readonly BodyBlock[]
  /** In order. Headings in code, quotes, lists and comments make none. */
  sections: readonly Section[]
}

/** A task as it reads. */
export interface Task {
  text: string
  isTicked: boolean
}

/** Reads the body of a note, which is all below its properties. */
export function readBody(text: string, findBlock: FindBlock): Body {
  const from = bodyStart(text, findBlock)
  const blocks = readBlocks(text, from)
  const sections: Section[] = []
  // From the end, where the next heading begins, and the next of each level or a higher one.
  let next = { at: blocks.length, from: text.length }
  const ends = new Array<number>(7).fill(text.length)
  for (let at = blocks.length - 1; at >= 0; at--) {
    const heading = blocks[at]
    if (heading?.kind !== 'heading') continue
    const { from: start, level } = heading
    sections.push({
      heading,
      own: blocks.slice(at + 1, next.at),
      ownEnd: next.from,
      end: ends[level] ?? text.length,
    })
    next = { at, from: start }
    ends.fill(start, level)
  }
  return { from, blocks, sections: sections.reverse() }
}

/**
 * The section under one of these headings, or null. Of several headings the first in the list that the note has counts, and of
 * several sections with one heading the first in the note, whatever its level.
 */
export function findSection(body: Body, headings: readonly string[]): Section | null {
  for (const wanted of headings.map(foldHeading).filter((heading) => heading !== '')) {
    const found = body.sections.find(({ heading }) => foldHeading(heading.text) === wanted)
    if (found) return found
  }
  return null
}

/** A heading as it is compared: without case, NFC, with single spaces. */
export function foldHeading(heading: string): string {
  return unescaped(heading).trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase().normalize('NFC')
}

/**
 * What stands in a section before the sections inside it, as it is written, without blank lines around it. '' where that is nothing
 * but empty list items, null where the note has no such section.
 */
export function sectionText(text: string, headings: readonly string[], findBlock: FindBlock): string | null {
  const section = findSection(readBody(text, findBlock), headings)
  if (section === null) return null
  const last = section.own[section.own.length - 1]
  const placeholder = last?.kind === 'list' ? emptyItems(text, last) : null
  const end = placeholder ?? section.ownEnd
  return text
    .slice(section.heading.to, end)
    .replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')
    .trimEnd()
}

/** The tasks of a section and of those inside it, in order; empty ones are left out. None where the note has no such section. */
export function tasksIn(text: string, headings: readonly string[], findBlock: FindBlock): Task[] {
  const body = readBody(text, findBlock)
  const section = findSection(body, headings)
  return body.blocks.flatMap((block) => {
    if (section === null || block.kind !== 'list') return []
    if (block.from < section.heading.from || block.from >= section.end) return []
    return block.items.flatMap(({ mark, text: words }) =>
      mark === null || words === '' ? [] : [{ text: asRead(words), isTicked: mark !== ' ' }],
    )
  })
}

/** The words of a list item as a reader sees them: without escapes, and without the name by which links reach it. */
export function asRead(words: string): string {
  return unescaped(words.replace(/\s\^[a-zA-Z0-9-]+$/, '').trimEnd())
}

/** Where the empty items at the end of a list begin, that are there to be filled in; null where there are none. */
export function emptyItems(text: string, list: List): number | null {
  let found = list.to
  for (const item of [...list.items].reverse()) {
    if (item.depth > 0 || item.text !== '') break
    // Nothing but the bullet: code or a quote in an item has no text of its own either.
    if (!/^[ \t]*[-*+](?:[ \t]+\[ \])?[ \t]*(?:\r\n|\n|\r|$)$/.test(text.slice(item.from, found))) break
    found = item.from
  }
  return found < list.to ? found : null
}

function bodyStart(text: string, findBlock: FindBlock): number {
  const { exists, contentStart } = findBlock(text)
  if (!exists) return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0
  // Obsidian does not say whether it counts the line ending behind the closing fence.
  const isBehindLine =
    /[\r\n]/.test(text[contentStart - 1] ?? '') && !text.startsWith('\r\n', contentStart - 1)
  return isBehindLine ? contentStart : nextLine(text, contentStart)
}
