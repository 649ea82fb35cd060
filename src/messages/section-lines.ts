import { plainText } from './plain-text'

const COMMENTS: readonly (readonly [open: string, close: string])[] = [
  ['%%', '%%'],
  ['<!--', '-->'],
  ['<%', '%>'],
]

const LIST_OR_QUOTE = /^\s*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))/
const TASK = /^\s*\[(.)\](?=\s|$)/u
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/
const CALLOUT = /^\s*\[![^\]]*\]/
const FENCE = /^[\s>]*(`{3,}|~{3,})/

/** What people write where there is nothing to write. */
const NOTHING = new Set(['none', 'nothing', 'n/a', 'na', 'tbd', 'tba', 'todo'])

/**
 * What a section of a note says, one entry per line and list item, as plain text to put into a message. Headings, comments, code
 * blocks, placeholders, cancelled tasks and lines without a word count as nothing.
 */
export function sectionLines(section: string): string[] {
  const lines: string[] = []
  let fence: string | null = null
  for (const line of withoutComments(section).split(/\r\n|[\n\r\u2028\u2029]/)) {
    const mark = FENCE.exec(line)?.[1] ?? null
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
    } else if (mark !== null) fence = mark
    else {
      const text = contentOf(line)
      if (text !== '') lines.push(text)
    }
  }
  return lines
}

/** The first thing that a section says, or '' where it says nothing. */
export function firstLine(section: string): string {
  return sectionLines(section)[0] ?? ''
}

function contentOf(line: string): string {
  let rest = line
  for (let sign = LIST_OR_QUOTE.exec(rest); sign; sign = LIST_OR_QUOTE.exec(rest)) {
    rest = rest.slice(sign[0].length)
  }
  const task = TASK.exec(rest)
  if (task?.[1] === '-' || HEADING.test(rest) || CALLOUT.test(rest)) return ''
  const text = plainText(task ? rest.slice(task[0].length) : rest)
  const isPlaceholder = /^\{\{[^{}]*\}\}$/.test(text)
  const saysNothing = !/[\p{L}\p{N}]/u.test(text) || NOTHING.has(text.toLowerCase().replace(/\.$/, ''))
  return isPlaceholder || saysNothing ? '' : text
}

// Found by hand, since a pattern would look for the end again and again where there is none.
function withoutComments(text: string): string {
  let result = text
  for (const [open, close] of COMMENTS) {
    let kept = ''
    let at = 0
    for (let start = result.indexOf(open); start >= 0; start = result.indexOf(open, at)) {
      const end = result.indexOf(close, start + open.length)
      if (end < 0) break
      kept += result.slice(at, start)
      at = end + close.length
    }
    result = kept + result.slice(at)
  }
  return result
}
