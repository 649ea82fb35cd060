import type { Contact } from '../contacts/contact'
import { plusMonths, type CalendarDay } from '../days/calendar-day'

/** How near somebody is to the user, the warmest first. */
export const WARMTHS = [
  'in-touch-this-quarter',
  'this-year',
  'long-ago',
  'asked',
  'not-asked',
  'closed',
] as const

export type Warmth = (typeof WARMTHS)[number]

/** How it is said. */
export const WARMTH_WORDS: Readonly<Record<Warmth, string>> = {
  'in-touch-this-quarter': 'in touch this quarter',
  'this-year': 'in touch this year',
  'long-ago': 'in touch long ago',
  asked: 'asked',
  'not-asked': 'not asked yet',
  closed: 'closed',
}

/**
 * How warm it is with a contact: by the last day of contact, within three months, within twelve, or before; without one, by whether they were
 * asked. Whom the user has closed is closed.
 */
export function warmthOf(
  contact: Contact,
  lastTouch: CalendarDay | null,
  isClosed: boolean,
  today: CalendarDay,
): Warmth {
  if (isClosed) return 'closed'
  if (lastTouch !== null) {
    if (plusMonths(lastTouch, 3) >= today) return 'in-touch-this-quarter'
    return plusMonths(lastTouch, 12) >= today ? 'this-year' : 'long-ago'
  }
  const wasAsked = contact.notes.some(
    ({ askedOn, answeredOn, interviewOn, outcome }) =>
      (askedOn ?? answeredOn ?? interviewOn ?? outcome) !== null,
  )
  return wasAsked ? 'asked' : 'not-asked'
}
