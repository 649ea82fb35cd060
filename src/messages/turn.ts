import type { Contact } from '../contacts/contact'
import { latest, type CalendarDay } from '../days/calendar-day'

/**
 * How often the user was in touch with a contact, so that the next message can be put in other words than the last ones: it grows by
 * one with each talk and each check-in. Who keeps `last_contact` by hand, without a list, gets other words with every quarter.
 */
export function turnOf({ notes, personTouches }: Pick<Contact, 'notes' | 'personTouches'>): number {
  const days = new Set<CalendarDay>(personTouches)
  for (const { interviewOn, checkIns } of notes) {
    if (interviewOn !== null) days.add(interviewOn)
    for (const day of checkIns) days.add(day)
  }
  const byHand = latest(notes.map(({ lastContact }) => lastContact))
  return days.size + (byHand === null || days.has(byHand) ? 0 : monthNumber(byHand))
}

function monthNumber(day: CalendarDay): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7))
}
