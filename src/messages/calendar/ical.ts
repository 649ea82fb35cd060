import { plusDays, type CalendarDay } from '../../days/calendar-day'
import { contentLine, textValue } from './ical-line'

/** One event that takes a whole day. */
export interface CalendarEvent {
  /** The same for the same event, so that a calendar that has it already changes it. */
  readonly uid: string
  readonly day: CalendarDay
  /** One line of plain text. */
  readonly summary: string
  /** Plain text, with line ends where it has several lines; '' for none. */
  readonly description: string
  /** Where the event leads to; what is no URL is left out. */
  readonly url: string | null
}

const PRODUCT = '-//Informational Interviews//Informational Interviews//EN'

// Counted from the day's midnight wherever the user then is. A calendar reminds of a whole-day event by itself only where
// it is set to, and the event is there to remind.
const REMIND_AT = 'PT9H'

const EPOCH = '1970-01-01' as CalendarDay

/**
 * A calendar (RFC 5545) with that one event, which leaves the day free for other things. It has a date and no rule
 * of recurrence: rules skip the months that lack their day. `stamp` is the instant at which it is written, in milliseconds since
 * 1970-01-01T00:00Z.
 */
export function calendarWith(event: CalendarEvent, stamp: number): string {
  const summary = textValue(event.summary.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
  const nextDay = plusDays(event.day, 1)
  const lines: [name: string, value: string][] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', PRODUCT],
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(event.uid)],
    ['DTSTAMP', instant(stamp)],
    ['DTSTART;VALUE=DATE', basic(event.day)],
  ]
  // The last day there is has no next one, and an event without an end takes its one day.
  if (nextDay > event.day) lines.push(['DTEND;VALUE=DATE', basic(nextDay)])
  lines.push(['SUMMARY', summary])
  if (event.description.trim() !== '') lines.push(['DESCRIPTION', textValue(event.description.trim())])
  if (event.url !== null && isUrl(event.url)) lines.push(['URL', event.url])
  lines.push(
    ['TRANSP', 'TRANSPARENT'],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', summary],
    ['TRIGGER', REMIND_AT],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  )
  return lines.map(([name, value]) => contentLine(name, value)).join('')
}

/** RFC 3986: a scheme, and then nothing that would have to be encoded. */
function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i.test(text)
}

function basic(day: CalendarDay): string {
  return day.replace(/-/g, '')
}

function instant(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const day = plusDays(EPOCH, Math.floor(seconds / 86_400))
  const time = ((seconds % 86_400) + 86_400) % 86_400
  const parts = [Math.floor(time / 3600), Math.floor(time / 60) % 60, time % 60]
  return `${basic(day)}T${parts.map((part) => String(part).padStart(2, '0')).join('')}Z`
}
