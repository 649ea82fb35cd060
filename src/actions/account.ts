import { plusPeriod, readCadence, type Cadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { tooFarAhead } from '../days/too-far'
import { readDay, type LocalDayAndTime } from '../days/written-day'
import { namedIn, problemWith, type Named } from './named-people'
import type { Now } from './now'

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
  /** How often to be in touch, "half-yearly" or "never"; '' for as often as before. */
  readonly often: string
}

/** How a talk went, ready to be written down. */
export interface Account extends Pick<AccountInput, 'learned' | 'means' | 'promised' | 'offered'> {
  /** Who was named, in order. */
  readonly people: readonly Named[]
  readonly next: CalendarDay | null
  /** Null for as often as before. */
  readonly often: Cadence | null
}

export type AccountReading =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly field: keyof AccountInput; readonly message: string }

/** More than these are hardly one talk's. */
const MOST_PEOPLE = 20

/** Checks what was typed about a talk. */
export function readAccount(input: AccountInput, now: Now): AccountReading {
  const { today, local } = now
  const people = namedIn(input.people)
  if (people.length > MOST_PEOPLE) {
    return {
      ok: false,
      field: 'people',
      message: `${people.length} people are too many at once. Keep to ${MOST_PEOPLE}.`,
    }
  }
  for (const person of people) {
    const message = problemWith(person, now)
    if (message !== null) return { ok: false, field: 'people', message }
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
  const tooFar = next === null ? null : tooFarAhead(next, today)
  if (tooFar !== null) return { ok: false, field: 'next', message: tooFar }
  const often = input.often.trim() === '' ? null : readCadence(input.often)
  if (input.often.trim() !== '' && often === null) {
    const message = `“${input.often}” is not understood. Write it like half-yearly, every 6 weeks, or never.`
    return { ok: false, field: 'often', message }
  }
  return { ok: true, account: { ...input, people, next, often } }
}

/** A day as it is written, or as it is said: "in 6 weeks", "in a month". Null for what is neither. */
export function readNextDay(text: string, today: CalendarDay, local: LocalDayAndTime): CalendarDay | null {
  const day = readDay(text, local)?.day
  if (day !== undefined) return day
  const every = readCadence(text.trim().replace(/^in\s+(?:an?\s+)?/i, ''))?.every ?? null
  return every && plusPeriod(today, every)
}
