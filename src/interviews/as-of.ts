import type { CalendarDay } from '../days/calendar-day'
import type { Interview } from './interview'
import { inOrder, type Problem } from './problem'
import * as messages from './problem-messages'
import type { PropertyName } from './property-names'
import type { Reading } from './read-interview'

const DONE_ON = [
  ['asked_on', 'askedOn'],
  ['reminded_on', 'remindedOn'],
  ['answered_on', 'answeredOn'],
  ['thanked_on', 'thankedOn'],
  ['last_contact', 'lastContact'],
] as const

/**
 * What a note says on `today`: a day on which something was done cannot be still to come, nor can an interview that is still
 * to come have been held. Such values are a problem `future-day` and count as not given.
 */
export function asOf(reading: Reading, today: CalendarDay): Pick<Reading, 'interview' | 'problems'> {
  const read = reading.interview
  if (!holdsFuture(read, today)) return reading
  const given: { -readonly [key in keyof Interview]: Interview[key] } = { ...read }
  const problems: Problem[] = []
  const report = (property: PropertyName, message: string) =>
    problems.push({ path: read.path, property, code: 'future-day', message })

  for (const [property, field] of DONE_ON) {
    const day = read[field]
    if (day === null || day <= today) continue
    given[field] = null
    report(property, messages.futureDay(reading.keys.get(property) ?? property, day))
  }
  const toCome = read.checkIns.filter((day) => day > today)
  if (toCome.length > 0) given.checkIns = read.checkIns.filter((day) => day <= today)
  for (const day of toCome)
    report('check_ins', messages.futureDay(reading.keys.get('check_ins') ?? 'check_ins', day))
  if (read.outcome === 'held' && read.interviewOn !== null && read.interviewOn > today) {
    given.outcome = null
    report('outcome', messages.heldInFuture(read.interviewOn))
  }

  return { interview: given, problems: inOrder([...reading.problems, ...problems]) }
}

/** Whether a note says that something was done on a day after `today`, so that it says something else on another day. */
export function holdsFuture(read: Interview, today: CalendarDay): boolean {
  const { checkIns } = read
  return (
    (read.askedOn !== null && read.askedOn > today) ||
    (read.remindedOn !== null && read.remindedOn > today) ||
    (read.answeredOn !== null && read.answeredOn > today) ||
    (read.thankedOn !== null && read.thankedOn > today) ||
    (read.lastContact !== null && read.lastContact > today) ||
    // They are in order.
    (checkIns.length > 0 && (checkIns[checkIns.length - 1] ?? today) > today) ||
    (read.outcome === 'held' && read.interviewOn !== null && read.interviewOn > today)
  )
}
