import type { Contact } from '../contacts/contact'
import type { CalendarDay } from '../days/calendar-day'
import type { Interview } from '../interviews/interview'
import { lastTouchOf, talksOf, type Facts } from './facts'

/** A request that waits for an answer. */
export interface OpenRequest {
  readonly note: Interview
  readonly askedOn: CalendarDay
  /** The day of the one reminder, null where none was sent. */
  readonly remindedOn: CalendarDay | null
}

/** The contact's latest request, where nothing has come of it: no outcome, no answer, no interview on or after it, no later touch. */
export function openRequest({
  contact,
  talks,
  lastTouch,
}: Pick<Facts, 'contact' | 'talks' | 'lastTouch'>): OpenRequest | null {
  const note = latestRequest(contact.notes)
  const askedOn = note?.askedOn ?? null
  if (!note || askedOn === null) return null
  const isOpen = note.outcome === null || (note.interviewOn !== null && askedOn > note.interviewOn)
  if (note.answeredOn !== null && note.answeredOn >= askedOn) return null
  if (!isOpen || talks.some(({ day }) => day >= askedOn)) return null
  if (lastTouch !== null && lastTouch > askedOn) return null
  // A reminder from before the request belongs to an earlier one.
  const remindedOn = note.remindedOn !== null && note.remindedOn >= askedOn ? note.remindedOn : null
  return { note, askedOn, remindedOn }
}

/** Whether the latest request was answered with "not now": put off without a day, and with nothing since. */
export function mayBeAskedAgain(contact: Contact, today: CalendarDay): boolean {
  const note = latestRequest(contact.notes)
  const isPutOff = note?.outcome === 'postponed' && note.interviewOn === null
  return isPutOff && lastTouchOf(contact, talksOf(contact), today) === null
}

/** The note with the latest answer to a request that no day was found for yet: no outcome, no interview on or after it, no later touch. */
export function openAnswer({
  contact,
  talks,
  lastTouch,
}: Pick<Facts, 'contact' | 'talks' | 'lastTouch'>): { note: Interview; answeredOn: CalendarDay } | null {
  let found: { note: Interview; answeredOn: CalendarDay } | null = null
  for (const note of contact.notes) {
    const { answeredOn } = note
    if (answeredOn !== null && (found === null || answeredOn >= found.answeredOn))
      found = { note, answeredOn }
  }
  if (found === null || found.note.outcome !== null) return null
  const { answeredOn } = found
  if (talks.some(({ day }) => day >= answeredOn) || (lastTouch !== null && lastTouch > answeredOn))
    return null
  return found
}

/** The note with the latest request; of several on one day the newest note. `notes` are in order, the newest last. */
export function latestRequest(notes: readonly Interview[]): Interview | null {
  let found: Interview | null = null
  for (const note of notes) {
    if (note.askedOn !== null && (found?.askedOn == null || note.askedOn >= found.askedOn)) found = note
  }
  return found
}
