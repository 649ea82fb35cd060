import { findPlaceholders, asInserted, type Lookup } from './placeholders'

const QUESTIONS = 'questions'

/** Fills the placeholders of a template below its properties. Of what is inserted, nothing is filled again. */
export function fillBody(
  body: string,
  lookup: Lookup,
  questions: readonly string[],
  newline: string,
): string {
  const list = questions.map((question) => `- [ ] ${safe(question.trim().replace(/\s+/g, ' '), '')}`)
  let result = ''
  let at = 0
  for (const placeholder of findPlaceholders(body)) {
    result += body.slice(at, placeholder.from)
    at = placeholder.to
    if (placeholder.name === QUESTIONS) {
      const alone = /(?:^|\n)[ \t]*$/.test(result)
      const restOfLine = /^[ \t]*(?:\r?\n|$)/.exec(body.slice(at))?.[0]
      // Without questions, a line that is there for them alone is not left behind.
      if (list.length === 0 && alone && restOfLine !== undefined) at += restOfLine.length
      result += list.join(newline)
      continue
    }
    const value = lookup(placeholder)
    result +=
      value === undefined
        ? placeholder.source
        : safe(asInserted(value, result, body.slice(at)).replace(/\r?\n/g, newline), result)
  }
  return result + body.slice(at)
}

/** Text that Templater does not take for a command, whatever stands before it. */
export function safe(text: string, before: string): string {
  const escaped = text.replace(/<%/g, '&lt;%')
  return before.endsWith('<') && escaped.startsWith('%') ? escaped.replace('%', '&#37;') : escaped
}

/**
 * Where to begin to write in a new note: the first empty list item or the first empty section below the properties, else
 * the end. Not within the properties, which Obsidian shows as a table that no cursor stands in.
 */
export function firstEmptyPlace(text: string, bodyStart: number): number {
  let offset = bodyStart
  /** The last heading, while nothing but blank lines stands below it. */
  let above: { level: number; end: number } | null = null
  for (const line of text.slice(bodyStart).split('\n')) {
    const level = headingLevel(line)
    if (line.trim() === '') {
      offset += line.length + 1
      continue
    }
    if (above && above.end < offset && level > 0 && level <= above.level) return above.end
    const length = line.replace(/\r$/, '').length
    if (/^\s*(?:[-*+]|\d+[.)])(?: \[.\])?\s*$/.test(line)) return offset + length
    offset += line.length + 1
    above = level > 0 ? { level, end: offset } : null
  }
  return above && above.end < offset ? above.end : text.length
}

function headingLevel(line: string): number {
  return /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0
}
