import { newestNote } from '../contacts/contact'
import { plusPeriod, type Cadence } from '../days/cadence'
import { plusMonths, type CalendarDay } from '../days/calendar-day'
import { isAhead, type Facts } from './facts'
import { orSnoozed, type Due, type Message } from './message'

/** The next message to stay in touch: on the day that the user chose, else one cadence after the last touch. */
export function checkIn(facts: Facts, today: CalendarDay, cadence: Cadence): Message | null {
  if (facts.talks.some((talk) => isAhead(talk, today))) return null
  const due = dayFor(facts, cadence)
  if (due === null) return null
  return { kind: 'check-in', when: orSnoozed(due, facts.snoozedUntil), path: newestNote(facts.contact).path }
}

/** Whether a check-in that was due on `due` has waited for more than a calendar year. */
export function isLongQuiet(due: CalendarDay, today: CalendarDay): boolean {
  return plusMonths(due, 12) < today
}

function dayFor(facts: Facts, cadence: Cadence): Due | null {
  const chosen = facts.chosenDays[0]
  if (chosen !== undefined) return { due: chosen, reason: { because: 'chosen-day', on: chosen } }
  if (facts.isClosed || facts.lastTouch === null || cadence.every === null) return null
  // Once, from the last touch: a day that has passed is not rolled on.
  return {
    due: plusPeriod(facts.lastTouch, cadence.every),
    reason: { because: 'cadence', on: facts.lastTouch },
  }
}
