import type { CalendarDay } from '../../days/calendar-day'
import { eventUid } from './event-uid'
import type { CalendarEvent } from './ical'

/** Something else than a check-in that is to be done about a contact on a day. */
export interface ComingMessage {
  readonly kind: 'thank-you' | 'update-introducer' | 'outreach' | 'promise'
  /** What the contact is known by, from one day to the next: an address or a name. */
  readonly contactKey: string
  readonly contact: string
  readonly company: string | null
  readonly day: CalendarDay
  /** Leads to the note. */
  readonly url: string | null
}

const SAYS: { readonly [kind in ComingMessage['kind']]: string } = {
  'thank-you': 'Say thank you to',
  'update-introducer': 'Tell how it went:',
  outreach: 'Look after your request to',
  promise: 'Keep your promise to',
}

/** The event in the user's calendar that reminds of it. */
export function messageEvent({ kind, contactKey, contact, company, day, url }: ComingMessage): CalendarEvent {
  return {
    uid: eventUid(contactKey, kind),
    day,
    summary: `${SAYS[kind]} ${contact}${company === null ? '' : ` (${company})`}`,
    description: '',
    url,
  }
}
