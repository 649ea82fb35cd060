import { newlineAt, nextLine } from '../line-endings'
import type { BodyBlock, List } from './body-block'
import { isBulleted, nextLineStart, styleNear, styleOf, type BulletStyle } from './bullet-style'
import type { SectionContent, SectionEdit } from './section-edit'
import { SECTION_TITLES } from './section-headings'
import { placeOf } from './section-place'
import { emptyItems, findSection, type Body, type Section } from './sections'
import { typedHeading, typedLine, typedText } from './typed-text'

/** Text that comes into a note, at the start of a line or at the end of the note. */
export interface Insertion {
  at: number
  insert: string
  /** The heading of the section that it makes, as it was given, else null. */
  made: string | null
}

/** What an edit puts into a note, or null where the note says it already. */
export function planSection(text: string, body: Body, edit: SectionEdit): Insertion | null {
  const section = findSection(body, edit.headings[edit.section])
  if (section === null) return planNewSection(text, body, edit)
  if (edit.op === 'add-section') return null
  const last = section.own[section.own.length - 1]
  return edit.content.as === 'line' && last?.kind === 'list'
    ? planLine(text, body, section, last, edit.content.text)
    : planAppend(text, body, section, edit.content)
}

/** One more line of a list, behind its last one that is not empty, with a blank line between where the others have one. */
function planLine(text: string, body: Body, section: Section, list: List, words: string): Insertion | null {
  if (words.trim() === '') return null
  const tops = list.items.filter((item) => item.depth === 0 && item.text !== '')
  const gap = tops.slice(1).some(({ from }) => isLineBlank(text, from)) ? [''] : []
  const placeholder = emptyItems(text, list)
  const line = nextLineStart(list, placeholder ?? list.to) + typedLine(words)
  if (placeholder !== null) return insertion(text, placeholder, [line, ...gap])
  return insertion(text, list.to, [...gap, line, ...gapBelow(text, list.to, section, body)])
}

function planAppend(text: string, body: Body, section: Section, content: SectionContent): Insertion | null {
  const last = section.own[section.own.length - 1]
  const list = last?.kind === 'list' && isBulleted(last) ? last : null
  const placeholder = list && emptyItems(text, list)
  const goesOn = list !== null && content.as !== 'text'
  const lines = contentLines(content, goesOn ? styleOf(list) : styleNear(section, body))
  if (lines.length === 0) return null

  // The empty item at the end stays there, to be filled in during the talk.
  const isPlaceholderAlone = list !== null && placeholder === list.from
  if (placeholder !== null && (goesOn || isPlaceholderAlone)) {
    const above = goesOn || isLineBlank(text, placeholder) || section.own.length === 1 ? [] : ['']
    const below = goesOn ? [] : ['']
    return insertion(text, placeholder, [...above, ...lines, ...below])
  }
  if (last) {
    const above = goesOn ? [] : ['']
    return insertion(text, last.to, [...above, ...lines, ...gapBelow(text, last.to, section, body)])
  }
  const { to } = section.heading
  const belowBlank = to < section.ownEnd ? nextLine(text, to) : to
  if (belowBlank > to || to === text.length) {
    const above = to === text.length ? [''] : []
    const below = belowBlank < text.length && !isBlankFrom(text, belowBlank) ? [''] : []
    return insertion(text, belowBlank, [...above, ...lines, ...below])
  }
  return insertion(text, to, [...lines, ...gapBelow(text, to, section, body)])
}

function planNewSection(text: string, body: Body, edit: SectionEdit): Insertion | null {
  const [heading = SECTION_TITLES[edit.section]] = edit.headings[edit.section]
  const lines = edit.op === 'append-to-section' ? contentLines(edit.content, styleNear(null, body)) : []
  if (edit.op === 'append-to-section' && lines.length === 0) return null
  const { at, level } = placeOf(edit.section, edit.headings, body, text.length)
  const isAtTop = at === 0 || (at === body.from && text.startsWith('\uFEFF') && at === 1)
  const above = isAtTop || isLineBlank(text, at) ? [] : ['']
  const content = lines.length === 0 ? [] : ['', ...lines]
  const below = at < text.length ? [''] : []
  const title = `${'#'.repeat(level)} ${typedHeading(heading)}`
  const place = insertion(text, at, [...above, title, ...content, ...below])
  return { ...place, made: heading }
}

function contentLines(content: SectionContent, style: BulletStyle): string[] {
  if (content.as === 'text') return content.text.trim() === '' ? [] : typedText(content.text).split('\n')
  const items = content.as === 'line' ? [content.text] : content.items
  const before = content.as === 'tasks' ? `${style.bullet}[ ]${style.taskGap}` : style.bullet
  return items.filter((item) => item.trim() !== '').map((item) => before + typedLine(item))
}

/** Lines as they come in: each ends, but for a note whose own last line does not. */
function insertion(text: string, at: number, lines: readonly string[]): Insertion {
  const isInLine = at > 0 && !/[\r\n\uFEFF]/.test(text[at - 1] ?? '')
  const newline = newlineAt(text, at)
  const joined = lines.join(newline)
  return { at, insert: isInLine ? newline + joined : joined + newline, made: null }
}

/** A blank line, where what follows would take the last line inserted for a part of itself. */
function gapBelow(text: string, at: number, section: Section, body: Body): string[] {
  if (at >= text.length || isBlankFrom(text, at)) return []
  const next = body.blocks.find((block: BodyBlock) => block.from >= section.ownEnd)
  return next?.kind === 'heading' && /^ {0,3}#/.test(text.slice(next.from, next.from + 4)) ? [] : ['']
}

/** Whether the line that begins at `at` is blank. */
function isBlankFrom(text: string, at: number): boolean {
  return /^[ \t]*(?:[\r\n]|$)/.test(text.slice(at, nextLine(text, at)))
}

/** Whether the line above the one that begins at `at` is blank. */
function isLineBlank(text: string, at: number): boolean {
  let end = at
  if (text[end - 1] === '\n') end--
  if (text[end - 1] === '\r') end--
  const isLine = end < at
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--
  return isLine && (text[end - 1] === '\n' || text[end - 1] === '\r')
}
