import { calendarDayFrom, type CalendarDay } from '../../days/calendar-day'
import type { FindBlock } from '../fences'
import { lineOf, nextLine } from '../line-endings'
import type { List } from './body-block'
import { asRead, findSection, readBody } from './sections'

/** A task of a list. */
export interface ListedTask {
  /** As it reads. */
  text: string
  /** In which line of the note it begins, from 1. */
  line: number
}

/** One line of what was said when, as the user wrote it. */
export interface LogLine {
  /** The day that it begins with, or that the item begins with which it stands in; null where there is none. */
  day: CalendarDay | null
  /** What it says, without the day. */
  text: string
  /** In which line of the note it begins, from 1. */
  line: number
}

/** The open tasks of a section and of those inside it, in order; empty ones are left out. */
export function openTasks(text: string, headings: readonly string[], findBlock: FindBlock): ListedTask[] {
  return tasksUnder(text, headings, findBlock, (mark) => mark === ' ')
}

/** The same of tasks that are ticked as done; one that was called off, `[-]`, is none. */
export function doneTasks(text: string, headings: readonly string[], findBlock: FindBlock): ListedTask[] {
  return tasksUnder(text, headings, findBlock, (mark) => mark === 'x' || mark === 'X')
}

function tasksUnder(
  text: string,
  headings: readonly string[],
  findBlock: FindBlock,
  isWanted: (mark: string) => boolean,
): ListedTask[] {
  const body = readBody(text, findBlock)
  const section = findSection(body, headings)
  const lines = lineCounter(text)
  return body.blocks.flatMap((block) => {
    if (section === null || block.kind !== 'list') return []
    if (block.from < section.heading.from || block.from >= section.end) return []
    return block.items.flatMap(({ mark, text: words, from }) =>
      mark === null || !isWanted(mark) || words === '' ? [] : [{ text: asRead(words), line: lines(from) }],
    )
  })
}

/**
 * The lines of a section that tell what happened, in the order of the note: list items in any style and lines of text. Open tasks, code,
 * comments and tables are none.
 */
export function logLines(text: string, headings: readonly string[], findBlock: FindBlock): LogLine[] {
  const section = findSection(readBody(text, findBlock), headings)
  const lines = lineCounter(text)
  const found: LogLine[] = []
  for (const block of section?.own ?? []) {
    if (block.kind === 'list') found.push(...linesOfList(block, lines))
    else if (block.kind === 'other') {
      for (let at = block.from; at < block.to; at = nextLine(text, at)) {
        const line = text.slice(at, Math.min(nextLine(text, at), block.to)).trim()
        if (at === block.from && IS_NO_TEXT.test(line)) break
        if (/[\p{L}\p{N}]/u.test(line))
          found.push({ ...readLine(line.replace(/^[> ]+/, '')), line: lines(at) })
      }
    }
  }
  return found
}

const IS_NO_TEXT = /^(?:`{3}|~{3}|%%|<|\||\$\$|\[\^?[^\]]+\]:)/

const DAY =
  /^([*_]*)(?:\[\[(?:[^[\]|#]*\/)?)?(\d{4})([-/]?)(\d\d)\3(\d\d)(?!\d)(?:(?:\.md)?(?:[#|][^[\]]*)?\]\])?(?:[T ]\d\d:\d\d(?::\d\d)?)?(?:\1[\s:,.;–—-]+|[:,.;]\1\s*|\1$)/

function linesOfList({ items }: List, lines: (offset: number) => number): LogLine[] {
  const days: (CalendarDay | null)[] = []
  return items.flatMap(({ depth, mark, text, from }) => {
    const read = readLine(asRead(text))
    const day = read.day ?? (depth > 0 ? (days[depth - 1] ?? null) : null)
    days[depth] = day
    return mark === ' ' || read.text === '' ? [] : [{ ...read, day, line: lines(from) }]
  })
}

function readLine(line: string): { day: CalendarDay | null; text: string } {
  const found = DAY.exec(line)
  const day = found && calendarDayFrom(Number(found[2]), Number(found[4]), Number(found[5]))
  return day === null || !found
    ? { day: null, text: line }
    : { day, text: line.slice(found[0].length).trim() }
}

/** Numbers of lines for places that are asked about in order, so that the text is gone through once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    line += lineOf(text.slice(at, offset), offset - at) - 1
    at = offset
    return line
  }
}
