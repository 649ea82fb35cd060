import type { Contact } from '../contacts/contact'
import type { Cadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { checkIn } from '../follow-ups/check-in'
import { factsOf } from '../follow-ups/facts'

/** The day of the next message to stay in touch, once thanks are sent; null where there is none. */
export function nextCheckInOn(
  contact: Contact,
  today: CalendarDay,
  defaultCadence: Cadence | null,
): CalendarDay | null {
  const cadence = contact.cadence ?? defaultCadence
  return cadence && (checkIn(factsOf(contact, [], today), today, cadence)?.when.due ?? null)
}
