/** What begins a list item, its content left out. */
export const BULLET = /^(?:[-+*]|\d{1,9}[.)])(?= |$)/
export const UNDERLINE = /^(?:=+|-+) *$/
export const HASHES = /^#{1,6}(?= |$)/
export const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/
export const FOOTNOTE = /^\[\^[^\]\s]+\]: ?/
export const DEFINITION = /^\[[^\]]+\]: *\S+ *$/

/** The line with its tabs as spaces, to the stops at every fourth column, and without spaces at its end. */
export function withoutTabs(line: string): string {
  let text = line
  if (line.includes('\t')) {
    text = ''
    for (const part of line.split(/(\t)/)) text += part === '\t' ? ' '.repeat(4 - (text.length % 4)) : part
  }
  let end = text.length
  while (text[end - 1] === ' ') end--
  return text.slice(0, end)
}

/** How many spaces follow. */
export function indentAt(text: string, at: number): number {
  let end = at
  while (text[end] === ' ') end++
  return end - at
}

/** Whether a list may begin right below a paragraph: with something in it, and a numbered one with 1. */
export function mayInterrupt(rest: string): boolean {
  return /^(?:[-+*]|1[.)]) +\S/.test(rest)
}

/** How many of the spaces behind a bullet are its own; five or more are code. */
export function gapBehind(marker: string, rest: string): number {
  const spaces = indentAt(rest, marker.length)
  return spaces === 0 || spaces > 4 ? 1 : spaces
}

/**
 * How the comment ends that begins with the `%%` at the start of a line: within the line, or below. Null where text follows on the
 * same line, which is an ordinary line then.
 */
export function commentEnd(rest: string): 'here' | 'below' | null {
  const closing = rest.indexOf('%%', 2)
  if (closing < 0) return 'below'
  return rest.slice(closing + 2).trim() === '' ? 'here' : null
}

/** Whether a line of a paragraph and the one below begin a table. */
export function beginsTable(header: string, row: string): boolean {
  if (!/^\|?(?: *:?-+:? *\|)* *:?-+:? *\|? *$/.test(row) || !/[|:]/.test(row)) return false
  return cellCount(header) === cellCount(row)
}

function cellCount(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length
}

/**
 * Where in a line, its trailing spaces left out, a rule begins that goes to its end: at least three of one sign, with any spaces between.
 * However many places are asked about, the line is gone through once for each sign.
 */
export function rulesIn(line: string): (at: number) => boolean {
  const tails = new Map<string, number>()
  return (at) => {
    const sign = line[at] ?? ''
    if (!/^[-*_]$/.test(sign)) return false
    let tail = tails.get(sign)
    if (tail === undefined) {
      tail = line.length
      while (line[tail - 1] === sign || line[tail - 1] === ' ') tail--
      tails.set(sign, tail)
    }
    if (at < tail) return false
    const second = line.indexOf(sign, at + 1)
    return second > 0 && line.indexOf(sign, second + 1) > 0
  }
}

/** What stands in a task's brackets, or null where it is none, and the text behind them. */
export function readTask(text: string): { mark: string | null; text: string } {
  const [box = '', mark = null] = /^\[([^\]])\](?: +|$)/u.exec(text) ?? []
  return { mark, text: text.slice(box.length).trim() }
}
