/** The note's own line ending: the first one that it has. A lone carriage return is one too, as old programs write it. */
export function newlineOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/**
 * The line ending for what comes into a note at the start of a line: the note's own, but for a place where that would join with the
 * line ending before or behind it to one.
 */
export function newlineAt(text: string, at: number): string {
  if (text[at - 1] === '\r') return '\r'
  const newline = newlineOf(text)
  return newline === '\r' && text[at] === '\n' ? '\n' : newline
}

/** The number of the line that holds a place in the text, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length
}

/** Where a line begins, counted from 1; the end of the text where it has fewer. */
export function startOfLine(text: string, line: number): number {
  let at = 0
  for (let left = line; left > 1 && at < text.length; left--) at = nextLine(text, at)
  return at
}

/** Where the line after the one that holds a place begins, or the end of the text. */
export function nextLine(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    if (text[end] === '\n') return end + 1
    if (text[end] === '\r') return text[end + 1] === '\n' ? end + 2 : end + 1
  }
  return text.length
}
