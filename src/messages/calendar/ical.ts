import { plusDays, type CalendarDay } from '../../days/calendar-day'
import { contentLine, textValue } from './ical-line'

/** One event: of a whole day, or of `minutes` from a time of day on. */
export interface CalendarEvent {
  /** The same for the same event, so that a calendar that has it already changes it. */
  readonly uid: string
  readonly day: CalendarDay
  /** `HH:mm`, wherever the user then is; left out where it takes the whole day. */
  readonly time?: string
  /** How long it takes from its time on; 30 where that is left out. */
  readonly minutes?: number
  /** Whether it comes again each week on the same day. */
  readonly isWeekly?: true
  /** Where it is: a place, or the address of a video call. */
  readonly location?: string
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
const REMIND_BEFORE = '-PT30M'
const USUAL_MINUTES = 30

const EPOCH = '1970-01-01' as CalendarDay
const EPOCH_OF_SEQUENCE = Date.UTC(2020, 0, 1)

type Line = readonly [name: string, value: string]

/**
 * A calendar (RFC 5545) with these events. They have dates and no rule of
 * recurrence but a weekly one: rules skip the months that lack their day.
 * `stamp` is the instant at which it is written, in milliseconds since 1970-01-01T00:00Z.
 */
export function calendarWith(events: readonly CalendarEvent[], stamp: number): string {
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', PRODUCT],
    ...events.flatMap((event) => linesOf(event, stamp)),
    ['END', 'VCALENDAR'],
  ]
  return lines.map(([name, value]) => contentLine(name, value)).join('')
}

function linesOf(event: CalendarEvent, stamp: number): Line[] {
  const { uid, time, location = '', description, url } = event
  const summary = textValue(event.summary.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(uid)],
    ['DTSTAMP', instant(stamp)],
    ['SEQUENCE', String(sequence(stamp))],
    ...(time === undefined ? wholeDay(event) : fromTime(event, time)),
    ...(event.isWeekly ? [['RRULE', 'FREQ=WEEKLY'] as const] : []),
    ['SUMMARY', summary],
    ...(location.trim() === '' ? [] : [['LOCATION', textValue(location.trim())] as const]),
    ...(description.trim() === '' ? [] : [['DESCRIPTION', textValue(description.trim())] as const]),
    ...(url !== null && isUrl(url) ? [['URL', url] as const] : []),
    // A message to write leaves the day free for other things, a talk does not.
    ['TRANSP', time === undefined ? 'TRANSPARENT' : 'OPAQUE'],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', summary],
    ['TRIGGER', time === undefined ? REMIND_AT : REMIND_BEFORE],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
  ]
}

function wholeDay({ day }: CalendarEvent): Line[] {
  const nextDay = plusDays(day, 1)
  const start: Line = ['DTSTART;VALUE=DATE', basic(day)]
  // The last day there is has no next one, and an event without an end takes its one day.
  return nextDay > day ? [start, ['DTEND;VALUE=DATE', basic(nextDay)]] : [start]
}

/** RFC 5545, 3.3.5, form 1: a time without a zone is that time wherever the user is, as a note means it. */
function fromTime({ day, minutes = USUAL_MINUTES }: CalendarEvent, time: string): Line[] {
  return [
    ['DTSTART', `${basic(day)}T${time.replace(':', '')}00`],
    ['DURATION', `PT${minutes}M`],
  ]
}

/**
 * RFC 5545, 3.8.7.4: of two states of an event the one with the higher number counts, so that a calendar moves an event that has
 * moved. No state is kept, so the number is the minute at which it was written.
 */
function sequence(stamp: number): number {
  return Math.max(0, Math.floor((stamp - EPOCH_OF_SEQUENCE) / 60_000))
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
