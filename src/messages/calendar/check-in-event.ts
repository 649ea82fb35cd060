import type { CalendarDay } from '../../days/calendar-day'
import { eventUid } from './event-uid'
import type { CalendarEvent } from './ical'

/** The next message to a contact. */
export interface NextCheckIn {
  /** What the contact is known by, from one day to the next: an address or a name. */
  readonly contactKey: string
  readonly contact: string
  readonly company: string | null
  readonly day: CalendarDay
  /** What stayed with the user from the talk, as plain text; '' where nothing was written down. */
  readonly takeaway: string
  /** Leads to the note. */
  readonly url: string | null
}

/** What the file of such an event is called: a pattern for the name of a file, without `.ics`. */
export const CHECK_IN_FILE_NAME = 'Write to {{contact}} {{day}}'

/** The event in the user's calendar that reminds of it. */
export function checkInEvent(checkIn: NextCheckIn): CalendarEvent {
  const { contactKey, contact, company, day, takeaway, url } = checkIn
  return {
    uid: eventUid(contactKey, 'check-in'),
    day,
    summary: `Write to ${contact}${company === null ? '' : ` (${company})`}`,
    description: takeaway === '' ? '' : `What stayed with you: ${takeaway}`,
    url,
  }
}

/** The URL that opens a note in Obsidian: the vault by its name, the note by its path. */
export function noteUrl(vault: string, path: string): string {
  return `obsidian://open?vault=${encoded(vault)}&file=${encoded(path)}`
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
}
