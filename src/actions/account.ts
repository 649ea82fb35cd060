import { plusPeriod, readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { readDay, type LocalDayAndTime } from '../days/written-day'
import { EMPTY_INPUT, readNewInterview } from '../interviews/new-interview'
import { foldName, readReference } from '../interviews/wikilink'

/** What was typed about a talk: each text as it is to stand under its heading. */
export interface AccountInput {
  readonly learned: string
  readonly means: string
  readonly promised: string
  readonly offered: string
  /** One name a line. */
  readonly people: string
  /** A day, or "in 3 months"; '' for no day. */
  readonly next: string
}

/** How a talk went, ready to be written down. */
export interface Account extends Pick<AccountInput, 'learned' | 'means' | 'promised' | 'offered'> {
  /** Who was named, in order. */
  readonly people: readonly string[]
  readonly next: CalendarDay | null
}

export type AccountReading =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly field: keyof AccountInput; readonly message: string }

/** More than these are hardly one talk's. */
const MOST_PEOPLE = 20

/** Checks what was typed about a talk. */
export function readAccount(input: AccountInput, today: CalendarDay, local: LocalDayAndTime): AccountReading {
  const people = namesIn(input.people)
  if (people.length > MOST_PEOPLE) {
    return {
      ok: false,
      field: 'people',
      message: `${people.length} people are too many at once. Keep to ${MOST_PEOPLE}.`,
    }
  }
  for (const contact of people) {
    const reading = readNewInterview({ ...EMPTY_INPUT, contact }, today, local)
    if (!reading.ok)
      return { ok: false, field: 'people', message: `${contact}: ${reading.problems[0]?.message ?? ''}` }
  }
  const typed = input.next.trim()
  const next = typed === '' ? null : readNextDay(typed, today, local)
  if (typed !== '' && next === null) {
    return {
      ok: false,
      field: 'next',
      message: `“${typed}” is no day that is understood. Write it like ${today}, or in 3 months.`,
    }
  }
  if (next !== null && next <= today)
    return { ok: false, field: 'next', message: `${next} is not ahead. Choose a later day.` }
  return { ok: true, account: { ...input, people, next } }
}

/** The names in a text, one a line; bullets and second mentions are left out. */
export function namesIn(text: string): string[] {
  const names = new Map<string, string>()
  for (const line of text.split(/[\r\n]+/)) {
    const name = line
      .replace(/^\s*(?:[-*+]\s+(?:\[.\]\s+)?)?/, '')
      .trim()
      .replace(/\s+/g, ' ')
    const key = foldName(readReference(name).name)
    if (key !== '' && !names.has(key)) names.set(key, name)
  }
  return [...names.values()]
}

/** A day as it is written, or as it is said: "in 6 weeks", "in a month". Null for what is neither. */
export function readNextDay(text: string, today: CalendarDay, local: LocalDayAndTime): CalendarDay | null {
  const day = readDay(text, local)?.day
  if (day !== undefined) return day
  const every = readCadence(text.trim().replace(/^in\s+(?:an?\s+)?/i, ''))?.every ?? null
  return every && plusPeriod(today, every)
}
