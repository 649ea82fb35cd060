import { isScalar, isSeq, parseDocument } from 'yaml'

export type Quoting = 'plain' | 'single' | 'double'

/** How a value is to be written: in the style wanted where it can be, and safely where it cannot. */
export interface ScalarPlace {
  /** The style of the value that stood there, or null where there was none. */
  quoting: Quoting | null
  /** Within brackets, where commas and brackets end a plain value. */
  inFlow: boolean
}

export const NEW_VALUE: ScalarPlace = { quoting: null, inFlow: false }

// Lone surrogates and control characters, among them the line and page separators that other YAML readers break
// lines at, and `<%`, with which Templater would run what somebody typed.
const NEEDS_ESCAPE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]|<%/u

/** A value as one line of YAML that reads back as exactly that value. */
export function writeScalar(value: string | number, place: ScalarPlace): string {
  if (typeof value === 'number') return String(value)
  const quoting = place.quoting ?? 'plain'
  if (NEEDS_ESCAPE.test(value)) return doubleQuoted(value)
  if (quoting === 'plain' && readsPlain(value, place.inFlow)) return value
  if (quoting === 'single') return singleQuoted(value)
  // As Obsidian does: double quotes, unless those would need escapes and single ones would not.
  return quoting === 'plain' && value.includes('"') && !value.includes("'")
    ? singleQuoted(value)
    : doubleQuoted(value)
}

/**
 * Text as a block of YAML, header and lines, or null where it only fits between quotes.
 * `indent` stands before each line.
 */
export function writeTextBlock(value: string, indent: string, newline: string): string | null {
  const lines = value.replace(/\n$/, '').split('\n')
  const first = lines[0] ?? ''
  if (first === '' || first.startsWith(' ')) return null
  if (lines.some((line) => NEEDS_ESCAPE.test(line) || (line !== '' && line.trim() === ''))) return null
  if (lines.at(-1) === '') return null
  const header = value.endsWith('\n') ? '|' : '|-'
  return [header, ...lines.map((line) => (line === '' ? '' : indent + line))].join(newline)
}

function readsPlain(value: string, inFlow: boolean): boolean {
  if (value === '' || value.trim() !== value) return false
  if (/^[-?:,[\]{}#&*!|>'"%@`=<]|: | #|:$/.test(value)) return false
  if (inFlow && /[,[\]{}]/.test(value)) return false
  const { contents, errors } = parseDocument(inFlow ? `[${value}]` : `- ${value}`, { prettyErrors: false })
  if (errors.length > 0 || !isSeq(contents)) return false
  const [item] = contents.items
  return contents.items.length === 1 && isScalar(item) && item.value === value
}

function singleQuoted(value: string): string {
  return `'${value.replace(/'/g, "''")}'`
}

function doubleQuoted(value: string): string {
  // JSON escapes what it must, lone surrogates included; all of its escapes are YAML's too.
  return JSON.stringify(value)
    .replace(
      /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/<%/g, '\\x3C%')
}
