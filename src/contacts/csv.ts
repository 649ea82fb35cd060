/** One record of a CSV file, and the line on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
  /** Whether a quotation mark was opened in it and not closed. */
  readonly isOpen: boolean
}

const QUOTE = '"'
const LINE_END = /\r\n?|\n/g

/**
 * Reads records as RFC 4180 has them, with any separator and any line end, from the line that begins at `from`. Of our own, for what a
 * library adds to it would cost 20 KB: a guess at separator and types, streams, workers. What is not closed, or holds another number of
 * values than `columns` over several lines, is one broken line, so that a single stray quotation mark swallows none of the lines behind it.
 */
export function* readRecords(
  text: string,
  separator: string,
  from: { readonly at: number; readonly line: number },
  columns: number,
): Generator<CsvRecord, void> {
  let { at, line } = from
  while (at < text.length) {
    let read = plainAt(text, separator, at) ?? recordAt(text, separator, at)
    if (read.lines > 1 && (read.isOpen || read.isLoose || read.fields.length !== columns)) {
      const end = endOfLine(text, at)
      const isOpen = read.isOpen || recordAt(text.slice(at, end), separator, 0).isOpen
      read = {
        fields: text.slice(at, end).split(separator),
        end: afterLineEnd(text, end),
        lines: 1,
        isOpen,
        isLoose: false,
      }
    }
    yield { line, fields: read.fields, isOpen: read.isOpen }
    ;[at, line] = [read.end, line + read.lines]
  }
}

interface Read {
  readonly fields: readonly string[]
  /** Where the next one begins. */
  readonly end: number
  readonly lines: number
  readonly isOpen: boolean
  /** Whether something stands behind a closing mark: it may be one that opens. */
  readonly isLoose: boolean
}

/** A line without a quotation mark, which is nearly every one; null for one with. */
function plainAt(text: string, separator: string, start: number): Read | null {
  const end = endOfLine(text, start)
  const line = text.slice(start, end)
  if (line.includes(QUOTE)) return null
  return {
    fields: line.split(separator),
    end: afterLineEnd(text, end),
    lines: 1,
    isOpen: false,
    isLoose: false,
  }
}

function recordAt(text: string, separator: string, start: number): Read {
  const fields: string[] = []
  let at = start
  let lines = 1
  let isLoose = false
  for (;;) {
    let field: string | null = null
    if (text[at] === QUOTE) {
      const quoted = quotedAt(text, at)
      if (quoted === null) return { fields, end: text.length, lines: 2, isOpen: true, isLoose }
      lines += quoted.value.match(LINE_END)?.length ?? 0
      ;[field, at] = [quoted.value, quoted.end]
    }
    // What stands behind a closing mark belongs to the value, as spreadsheets have it.
    const end = endOfField(text, separator, at)
    const rest = text.slice(at, end)
    isLoose ||= field !== null && rest.trim() !== ''
    fields.push((field ?? '') + rest)
    if (text[end] !== separator)
      return { fields, end: afterLineEnd(text, end), lines, isOpen: false, isLoose }
    at = end + 1
  }
}

/** The value in the quotation marks that open at `start`; null where they are not closed. */
function quotedAt(text: string, start: number): { value: string; end: number } | null {
  let value = ''
  for (let at = start + 1; ;) {
    const mark = text.indexOf(QUOTE, at)
    if (mark < 0) return null
    value += text.slice(at, mark)
    if (text[mark + 1] !== QUOTE) return { value, end: mark + 1 }
    value += QUOTE
    at = mark + 2
  }
}

function endOfField(text: string, separator: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== separator && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

/** Where the line that holds `from` ends, without its line end. */
export function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

const isLineEnd = (code: number) => code === 10 || code === 13

/** Where the line behind the line end at `end` begins. */
export function afterLineEnd(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length)
}
