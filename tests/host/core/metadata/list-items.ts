import type { ListItemCache } from 'obsidian'
import type { List, ListItem } from 'mdast'
import { blockId } from './block-id'
import { rangeOf, type Range } from './markdown'
import type { Positions } from './positions'

/** An item above others: where it starts, and from which column on its content stands. */
export interface ItemAbove {
  line: number
  column: number
}

export interface ReadItem {
  item: ListItem
  cache: ListItemCache
  /** What the items inside it have above them. */
  self: ItemAbove
}

const marker = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/
const taskMark = /^\[([^\r\n])\](?=[ \t])/u

/** What stands in the brackets of an item that is a task, from the source of the item. */
export function taskIn(words: string): string | undefined {
  const mark = marker.exec(words)?.[0]
  return mark === undefined ? undefined : taskMark.exec(words.slice(mark.length))?.[1]
}

/**
 * The items of one list. An item at the top names the first line of its list, negated; since no number tells line 0
 * from its negative, that is -1. The app counts the indentation before a marker to the item, but not the items inside.
 */
export function readList(
  list: List,
  above: ItemAbove | null,
  text: string,
  positions: Positions,
): ReadItem[] {
  const top = -positions.lineOf(rangeOf(list).start)
  const parent = above?.line ?? (top === 0 ? -1 : top)
  return list.children.flatMap((item, at) => {
    const source = rangeOf(item)
    const start = startWithIndent(source.start, above, text, positions)
    const end = endOf(item, list.children[at + 1], text, positions)
    const words = text.slice(source.start, source.end)
    const mark = marker.exec(words)?.[0] ?? ''
    const task = taskIn(words)
    const id = idOf(item, text)
    const cache: ListItemCache = {
      position: positions.between(start, end),
      parent,
      ...(task === undefined ? {} : { task }),
      ...(id === undefined ? {} : { id }),
    }
    const self = { line: cache.position.start.line, column: positions.at(source.start).col + mark.length }
    const inTask = task === undefined ? [] : itemBehindTaskMark(item, source.start + mark.length + 4, text)
    const inner = inTask.map((range) => ({
      item: { ...item, children: [] },
      cache: { position: positions.between(range.start, range.end), parent: self.line },
      self,
    }))
    return [{ item, cache, self }, ...inner]
  })
}

function idOf(item: ListItem, text: string): string | undefined {
  const first = item.children[0]
  if (first?.type !== 'paragraph') return undefined
  const { start, end } = rangeOf(first)
  return blockId(text.slice(start, end))
}

function startWithIndent(start: number, above: ItemAbove | null, text: string, positions: Positions): number {
  const { line, col } = positions.at(start)
  if (above?.line === line) return start
  const lineStart = start - col
  const indent = /[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0
  // Of the spaces behind the mark of a quote, the first is its own.
  const quoted = indent < col ? 1 : 0
  return Math.max(start - indent + quoted, lineStart + (above?.column ?? 0))
}

function endOf(item: ListItem, next: ListItem | undefined, text: string, positions: Positions): number {
  const { start, end } = rangeOf(item)
  const lists = item.children.filter((child) => child.type === 'list').map(rangeOf)
  const inside = lists.find((list) => positions.lineOf(list.start) > positions.lineOf(start))
  if (inside)
    return (
      start +
      text
        .slice(start, inside.start)
        .replace(/[ \t>]*$/, '')
        .trimEnd().length
    )
  // Where a blank line parts two items, the line break before it belongs to the first.
  const blank = next ? /^[ \t]*\r?\n(?=[ \t]*\r?\n)/.exec(text.slice(end))?.[0].length : undefined
  return end + (blank ?? 0)
}

/** `- [ ] 1. words`: the app sees the mark of a task as part of the marker, and so a list behind it. */
function itemBehindTaskMark(item: ListItem, at: number, text: string): Range[] {
  const first = item.children[0]
  if (first?.type !== 'paragraph') return []
  const { end } = rangeOf(first)
  return marker.test(text.slice(at, end)) ? [{ start: at, end }] : []
}
