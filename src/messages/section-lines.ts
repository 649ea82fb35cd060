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

/** One line or list item of a section. */
export interface SectionLine {
  /** As plain text to put into a message. */
  readonly text: string
  /** Whether it is a task that is ticked. */
  readonly isDone: boolean
}

/**
 * What a section of a note says, one entry per line and list item, as plain text to put into a message. Headings, comments, code
 * blocks, placeholders, cancelled tasks and lines without a word count as nothing.
 */
export function sectionLines(section: string): string[] {
  return linesIn(section).map(({ text }) => text)
}

/** The same, and which of them are tasks that are done. */
export function linesIn(section: string): SectionLine[] {
  const lines: SectionLine[] = []
  let fence: string | null = null
  for (const line of withoutComments(section).split(/\r\n|[\n\r\u2028\u2029]/)) {
    const mark = FENCE.exec(line)?.[1] ?? null
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
    } else if (mark !== null) fence = mark
    else {
      const content = contentOf(line)
      if (content.text !== '') lines.push(content)
    }
  }
  return lines
}

/** The first thing that a section says, or '' where it says nothing. */
export function firstLine(section: string): string {
  return sectionLines(section)[0] ?? ''
}

function contentOf(line: string): SectionLine {
  let rest = line
  for (let sign = LIST_OR_QUOTE.exec(rest); sign; sign = LIST_OR_QUOTE.exec(rest)) {
    rest = rest.slice(sign[0].length)
  }
  const task = TASK.exec(rest)
  const isDone = task !== null && task[1] !== ' '
  if (task?.[1] === '-' || HEADING.test(rest) || CALLOUT.test(rest)) return { text: '', isDone }
  const text = plainText(task ? rest.slice(task[0].length) : rest)
  const isPlaceholder = /^\{\{[^{}]*\}\}$/.test(text)
  const saysNothing = !/[\p{L}\p{N}]/u.test(text) || NOTHING.has(text.toLowerCase().replace(/\.$/, ''))
  return { text: isPlaceholder || saysNothing ? '' : text, isDone }
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
