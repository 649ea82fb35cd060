import { htmlBlockEnd } from './html-block'
import { BULLET, FENCE, FOOTNOTE, HASHES, UNDERLINE } from './markdown-line'

/**
 * Text that the user typed, to stand among blank lines of a note: as Markdown, but for what would end the section, swallow what
 * follows or run in Templater. That is escaped, so that it reads as typed. Lines end in `\n`, and it bears no blank lines around.
 */
export function typedText(text: string): string {
  const lines = wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+[ \t]*|^[ \t]+/, '')
    .trimEnd()
    .split('\n')
  return lines.map((line, at) => safeStart(safeWithin(line), lines[at - 1] ?? '')).join('\n')
}

/** The same for what is to stand in one line behind a bullet, where nothing begins a block. */
export function typedLine(text: string): string {
  const line = safeWithin(wellFormed(text).trim().replace(/\s+/g, ' '))
  const bullet = BULLET.exec(line)?.[0]
  if (bullet !== undefined) return `${bullet.slice(0, -1)}\\${bullet.slice(-1)}${line.slice(bullet.length)}`
  const isTask = /^\[[^\]]\](?: |$)/u.test(line)
  const isDefinition = FOOTNOTE.test(line) || /^\[[^\]]+\]:/.test(line)
  // With the bullet before it, even two of these may be a rule.
  const isRule = /^(?:[* ]+|[- ]+|[_ ]+)$/.test(line)
  if (isTask || isDefinition || isRule || line.startsWith('>')) return `\\${line}`
  return safeStart(line, 'text above')
}

/** A heading's words as they are written behind the `#`. */
export function typedHeading(text: string): string {
  return typedLine(text).replace(/#+$/, (hashes) => hashes.replace(/#/g, '\\#'))
}

/** Text as Markdown shows it: escaped punctuation as such, and the commonest entities. */
export function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])|&(?:(lt|gt|amp|quot)|#(\d{1,7}));/g, (all, sign, name, code) => {
    if (typeof sign === 'string') return sign
    if (typeof name === 'string') return ENTITIES[name] ?? all
    const point = Number(code)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** What begins a block that holds more than its own line, or is a heading. */
function safeStart(line: string, above: string): string {
  const isUnderline = UNDERLINE.test(line.trim()) && /^ {0,3}\S/.test(line) && /[^ \t]/.test(above)
  if (isUnderline) return line.replace(/\S/, '\\$&')
  // Behind the marks of quotes and lists, such a block would end with them, but not read as typed.
  const [, marks = '', rest = ''] =
    /^((?: {0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?= )))* {0,3})(.*)$/s.exec(line) ?? []
  const fence = FENCE.exec(rest)?.[0]
  if (fence !== undefined) return marks + escaped(fence) + rest.slice(fence.length)
  return HASHES.test(rest.replace(/\t/g, ' ')) || htmlBlockEnd(rest, false) !== null
    ? `${marks}\\${rest}`
    : line
}

/** What counts anywhere in a line: Templater's commands, comments, and a formula that the line does not end. */
function safeWithin(line: string): string {
  const dollars = line.match(/\\.|\${2,}/gs)?.filter((part) => part.startsWith('$')).length ?? 0
  return line.replace(/\\\\|\\?<%+|\\?<!--|\\?%(?:\\?%)+|\\?\$(?:\\?\$)+/g, (part) => {
    if (part === '\\\\') return part
    const percents = part.replace(/[^%]/g, '')
    if (part.includes('<%')) return `&lt;${percents.length === 1 ? percents : escaped(percents)}`
    if (percents !== '') return escaped(percents)
    if (part.includes('$')) return dollars % 2 === 0 ? part : escaped(part.replace(/\\/g, ''))
    return '\\<!--'
  })
}

function escaped(signs: string): string {
  return signs.replace(/./g, '\\$&')
}

/** Half of a pair of characters is no text, nor is the null character. */
function wellFormed(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '\uFFFD')
}
