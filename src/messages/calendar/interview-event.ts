import type { CalendarDay } from '../../days/calendar-day'
import { eventUid } from './event-uid'
import type { CalendarEvent } from './ical'

/** A talk that is ahead. */
export interface ComingInterview {
  /** What the contact is known by, from one day to the next: an address or a name. */
  readonly contactKey: string
  readonly contact: string
  readonly company: string | null
  readonly day: CalendarDay
  /** `HH:mm`, or null where it is not known yet. */
  readonly time: string | null
  /** A place, or the address of a video call. */
  readonly place: string | null
  /** How many talks with the contact were held before: the next one is another event, and not this one moved. */
  readonly heldBefore: number
  /** Leads to the note. */
  readonly url: string | null
}

/** What the file of such an event is called: a pattern for the name of a file, without `.ics`. */
export const INTERVIEW_FILE_NAME = 'Interview with {{contact}} {{day}}'

/** The talk in the user's calendar, where it is. */
export function interviewEvent(interview: ComingInterview): CalendarEvent {
  const { contactKey, contact, company, day, time, place, heldBefore, url } = interview
  return {
    uid: eventUid(contactKey, `interview ${heldBefore + 1}`),
    day,
    ...(time === null ? {} : { time }),
    ...(place === null ? {} : { location: place }),
    summary: `Interview with ${contact}${company === null ? '' : ` (${company})`}`,
    description: '',
    url,
  }
}
