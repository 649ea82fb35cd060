import type { Contact } from '../contacts/contact'
import { plusPeriod, type Cadence } from '../days/cadence'
import { plusMonths, type CalendarDay } from '../days/calendar-day'
import { capital } from '../days/day-words'
import { tooFarAhead } from '../days/too-far'
import { readNextDay } from './account'
import type { Now } from './now'

/** When to be in touch after a message: as often as before, on a day, or not again. */
export type NextTime =
  | { readonly is: 'as-before' }
  | { readonly is: 'on-day'; readonly day: CalendarDay }
  | { readonly is: 'never' }

export const AS_BEFORE: NextTime = { is: 'as-before' }

/** The choices of a form, the usual one first; one of them asks for a day. */
export const ON_A_DAY = 'on a day'

export interface NextChoice {
  readonly value: string
  readonly name: string
}

const QUARTER = 3

/** When the next message may be, each with its day. */
export function nextChoices(contact: Contact, { today, words }: Now, usual: Cadence): NextChoice[] {
  const { every, word } = contact.cadence ?? usual
  const inMonths = (months: number, name: string) => {
    const day = plusMonths(today, months)
    return { value: day, name: `${name}: ${words.short(day)}` }
  }
  const asBefore =
    every === null
      ? { value: '', name: 'No day planned' }
      : every.months === QUARTER && every.days === 0
        ? { value: '', name: inMonths(QUARTER, 'In a quarter').name }
        : { value: '', name: `${capital(word)}: ${words.short(plusPeriod(today, every))}` }
  const isQuarterly = every?.months === QUARTER && every.days === 0
  return [
    asBefore,
    ...(isQuarterly ? [] : [inMonths(QUARTER, 'In a quarter')]),
    inMonths(2 * QUARTER, 'In half a year'),
    { value: ON_A_DAY, name: 'On a day …' },
    { value: 'never', name: 'Not again' },
  ]
}

export type NextReading =
  { readonly ok: true; readonly next: NextTime } | { readonly ok: false; readonly message: string }

/** What was chosen, with the day that was typed. */
export function readNext(chosen: string, typedDay: string, { today, local }: Now): NextReading {
  if (chosen === '') return { ok: true, next: AS_BEFORE }
  if (chosen === 'never') return { ok: true, next: { is: 'never' } }
  const typed = chosen === ON_A_DAY ? typedDay.trim() : chosen
  const day = typed === '' ? null : readNextDay(typed, today, local)
  if (day === null) {
    const found = typed === '' ? 'Which day? Write one' : `“${typed}” is no day that is understood. Write it`
    return { ok: false, message: `${found} like ${plusMonths(today, QUARTER)}, or in 3 months.` }
  }
  if (day <= today) return { ok: false, message: `${day} is not ahead. Choose a later day.` }
  const tooFar = tooFarAhead(day, today)
  return tooFar === null ? { ok: true, next: { is: 'on-day', day } } : { ok: false, message: tooFar }
}
