const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g
const BRACKETS = /\[([^[\]]*)\]/g
const BEGINS_SENTENCE = /(?:^|[.!?…])\s*$/
/** Enough of the text before to see whether a sentence ends there. */
const FEW = 20

/** The value of a placeholder as it was written, '' for an empty one, null for one that is none of ours. */
export type ValueOf = (written: string, beginsSentence: boolean) => string | null

/** A line of a message. */
export interface FilledLine {
  readonly text: string
  /** Whether the line has nothing to say: none of its placeholders has a value, or all of it stood in brackets that are left out. */
  readonly isEmpty: boolean
}

/** Fills one line of a template: words in brackets with a placeholder first, then what stands outside. */
export function fillLine(line: string, valueOf: ValueOf): FilledLine {
  let text = ''
  let at = 0
  let given = 0
  let empty = 0
  let bracketed = 0
  const plain = (part: string, next: string) => {
    const filled = fillPart(part, text, next, valueOf)
    text = filled.text
    given += filled.given
    empty += filled.empty
  }
  for (const match of line.matchAll(BRACKETS)) {
    const end = match.index + match[0].length
    const isLink = line[match.index - 1] === '[' || line[end] === ']' || line[end] === '('
    const [words = '', ...otherwise] = (match[1] ?? '').split('|')
    const inside = fillPart(words, '', '', valueOf)
    if (isLink || inside.ours === 0) continue
    plain(line.slice(at, match.index), '[')
    at = end
    bracketed += 1
    text = fillPart(
      inside.empty === 0 ? words : otherwise.join('|'),
      text,
      line.slice(end, end + 1),
      valueOf,
    ).text
  }
  plain(line.slice(at), '')
  // Of what is left out at an end of the line, the space beside it goes too.
  if (bracketed > 0) text = text.trim()
  const saysNothing = bracketed > 0 && text === ''
  return { text, isEmpty: (empty > 0 && given === 0) || saysNothing }
}

/** Text with `\n` for every line end, without other control characters and without blank space around it. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

interface FilledPart {
  readonly text: string
  /** How many placeholders are ours, have a value (those of others stand for themselves), and have none. */
  readonly ours: number
  readonly given: number
  readonly empty: number
}

/** Fills `part`, which follows the text `before` and stands in front of `next`. */
function fillPart(part: string, before: string, next: string, valueOf: ValueOf): FilledPart {
  let text = before
  let at = 0
  let ours = 0
  let given = 0
  let empty = 0
  for (const match of part.matchAll(PLACEHOLDER)) {
    text += part.slice(at, match.index)
    at = match.index + match[0].length
    const value = valueOf(match[1] ?? '', BEGINS_SENTENCE.test(text.slice(-FEW)))
    if (value !== null) ours += 1
    const said = cleanText(value ?? match[0])
    text += said
    if (said !== '') given += 1
    else {
      empty += 1
      // Without the word, of the space on both sides of it one is too many.
      if (/^(?:[\s,.;:!?]|$)/.test((part.slice(at) + next).slice(0, 1))) text = text.replace(/[ \t]$/, '')
    }
  }
  return { text: text + part.slice(at), ours, given, empty }
}
