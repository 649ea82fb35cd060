import { isMap, isScalar, parseDocument, type CST, type Node } from 'yaml'
import { PLAINLY } from './plainly'
import { itemEnd, mapValueIndicator } from './source-tokens'
import { BYTE_ORDER_MARK, type FindBlock } from '../fences'
import { lineOf } from '../line-endings'
import type { Refusal } from '../refusal'

/** One property of a note. Offsets count in the whole note. */
export interface Entry {
  /** The key as written, or null where it is no text or number. */
  key: string | null
  /** What it reads as. Maps are of class `Map`, so that order and kind of keys can be compared. */
  value: unknown
  node: Node | null
  /** Just after the colon, or null where there is none that can be edited, as with `? key`. */
  colonEnd: number | null
  /** Just after the last character of the value, comments left out. */
  contentEnd: number
  lineStart: number
  /** The end of the line that holds the last character of the value, before its line ending. */
  lineEnd: number
}

export interface Block {
  text: string
  from: number
  /** Where the closing fence begins. */
  to: number
  /** Where the closing fence and its line ending end. */
  end: number
  newline: string
  /** What stands before each key. */
  indent: string
  entries: Entry[]
}

export type BlockReading = { found: true; block: Block } | { found: false } | { refusal: Refusal }

/** Reads the properties of a note, with the place of each in the text. */
export function readBlock(text: string, findBlock: FindBlock): BlockReading {
  const place = findBlock(text)
  if (!place.exists) return beginsLikeBlock(text) ? { refusal: unseenBlock() } : { found: false }

  // Obsidian does not say whether its offsets include the line endings beside the fences; the fences tell.
  const from = place.from > 0 && text[place.from - 1] !== '\n' ? afterLine(text, place.from) : place.from
  const told = Math.max(place.to, from)
  const to = text.startsWith('---', told) ? told : afterLine(text, told)
  if (!text.startsWith('---', to)) return { refusal: unseenBlock() }

  const source = text.slice(from, to)
  const document = parseDocument(source, { keepSourceTokens: true, prettyErrors: false })
  const lineAt = (offset: number) => lineOf(text, from + offset)
  const error = document.errors[0]
  if (error) return { refusal: unreadable(PLAINLY[error.code], lineAt(error.pos[0])) }

  const newline = text.slice(0, from).endsWith('\r\n') ? '\r\n' : '\n'
  const block: Block = { text, from, to, end: afterLine(text, to), newline, indent: '', entries: [] }
  const root = document.contents
  if (root === null || (isScalar(root) && root.srcToken === undefined)) return { found: true, block }
  if (!isMap<Node, Node | null>(root) || root.flow) {
    return { refusal: notAMap(isMap(root), lineAt(root.range[0])) }
  }

  try {
    for (const pair of root.items) {
      const { key, value } = pair
      const item: CST.CollectionItem | undefined = pair.srcToken
      if (!item) continue
      const keyStart = from + (key.range?.[0] ?? 0)
      const contentEnd = from + (itemEnd(item) ?? 0)
      const colon = item.sep && mapValueIndicator(item.sep)
      const read: unknown = key.toJS(document, { mapAsMap: true })
      block.entries.push({
        key: typeof read === 'string' || typeof read === 'number' ? String(read) : null,
        value: value?.toJS(document, { mapAsMap: true }) ?? null,
        node: value,
        colonEnd: colon && !('explicitKey' in item) ? from + colon.offset + 1 : null,
        contentEnd,
        lineStart: text.lastIndexOf('\n', keyStart - 1) + 1,
        lineEnd: endOfLine(text, contentEnd),
      })
    }
  } catch {
    // An alias that refers to itself, or that multiplies without end, is found only when it is followed.
    return { refusal: unreadable('a value that begins with * needs quotation marks', lineAt(0)) }
  }
  const first = root.items[0]?.key.range?.[0] ?? 0
  block.indent = /[ ]*$/.exec(source.slice(0, first))?.[0] ?? ''
  return { found: true, block }
}

/** All of a property's lines, their last line ending included. */
export function linesOf(block: Block, entry: Entry): { from: number; to: number } {
  const after = block.text.indexOf('\n', entry.lineEnd)
  return { from: entry.lineStart, to: after === -1 ? block.to : after + 1 }
}

function beginsLikeBlock(text: string): boolean {
  return new RegExp(`^${BYTE_ORDER_MARK}?---[ \\t]*(?:[\\r\\n]|$)`).test(text)
}

function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end + 1
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  if (end === -1) return text.length
  return text[end - 1] === '\r' && end > offset ? end - 1 : end
}

function unseenBlock(): Refusal {
  return {
    code: 'unseen-block',
    message:
      'This note begins like one with properties, but Obsidian reads none there. Check the two lines of dashes.',
    line: 1,
  }
}

function unreadable(reason: string, line: number): Refusal {
  return {
    code: 'unreadable',
    message: `The properties cannot be read, see line ${line}: ${reason}.`,
    line,
  }
}

function notAMap(inBraces: boolean, line: number): Refusal {
  return {
    code: 'not-a-map',
    message: inBraces
      ? `The properties are written in braces, see line ${line}. Only one property per line can be edited.`
      : `The properties are no list of names and values, see line ${line}.`,
    line,
  }
}
