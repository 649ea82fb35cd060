import { utc, type UTCDate } from '@date-fns/utc'
import { addDays, addMonths, differenceInCalendarDays, formatISO, getDay } from 'date-fns'

declare const calendarDay: unique symbol

/**
 * A day of the Gregorian calendar without a time and without a zone, written `YYYY-MM-DD` (years 0001 to 9999).
 * Two of them compare with `<` and `===`.
 */
export type CalendarDay = string & { readonly [calendarDay]: true }

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const FIRST_DAY = '0001-01-01' as CalendarDay
const LAST_DAY = '9999-12-31' as CalendarDay
const DAYS_IN_ALL = 3_652_058
const IN_UTC = { in: utc }

/** `text` as a calendar day where it is one, written `YYYY-MM-DD`; else null: `2026-02-30` is no day. */
export function calendarDayOf(text: string): CalendarDay | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  return parts && isDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ? (text as CalendarDay) : null
}

/** The calendar day of year, month (1 to 12) and day of the month, or null where the calendar has none such. */
export function calendarDayFrom(year: number, month: number, day: number): CalendarDay | null {
  if (!isDay(year, month, day)) return null
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as CalendarDay
}

/** The day `count` days after `day`, before it where `count` is negative; never beyond the years 0001 to 9999. */
export function plusDays(day: CalendarDay, count: number): CalendarDay {
  if (count === 0) return day
  if (count > DAYS_IN_ALL) return LAST_DAY
  if (count < -DAYS_IN_ALL) return FIRST_DAY
  return rememberedDay(`${day}+${count}d`, () => fromDate(addDays(toDate(day), count, IN_UTC)))
}

/**
 * The same day of the month `count` months later; the month's last day where it has no such day (30 November plus
 * three months is 28 or 29 February). Count several steps from their anchor, never from the previous result.
 */
export function plusMonths(day: CalendarDay, count: number): CalendarDay {
  if (count === 0) return day
  if (count > 12 * 9999) return LAST_DAY
  if (count < -12 * 9999) return FIRST_DAY
  return rememberedDay(`${day}+${count}m`, () => fromDate(addMonths(toDate(day), count, IN_UTC)))
}

/** Calendar days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return rememberedNumber(`${from}-${to}`, () => differenceInCalendarDays(toDate(to), toDate(from), IN_UTC))
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): Weekday {
  return rememberedNumber(`${day}?`, () => getDay(toDate(day), IN_UTC)) as Weekday
}

/** The later of the days given, or null where none is. */
export function latest(days: Iterable<CalendarDay | null>): CalendarDay | null {
  let found: CalendarDay | null = null
  for (const day of days) if (day !== null && (found === null || day > found)) found = day
  return found
}

/** The earlier of the days given, or null where none is. */
export function earliest(days: Iterable<CalendarDay | null>): CalendarDay | null {
  let found: CalendarDay | null = null
  for (const day of days) if (day !== null && (found === null || day < found)) found = day
  return found
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const MOST_REMEMBERED = 5000

// A thousand contacts are asked about the same few hundred days, and a date object costs far more than a look-up.
function remembering<T>(): (sum: string, work: () => T) => T {
  const results = new Map<string, T>()
  return (sum, work) => {
    let result = results.get(sum)
    if (result === undefined) {
      if (results.size >= MOST_REMEMBERED) results.clear()
      result = work()
      results.set(sum, result)
    }
    return result
  }
}

const rememberedDay = remembering<CalendarDay>()
const rememberedNumber = remembering<number>()

const digits = (value: number, width: number) => String(value).padStart(width, '0')

// Dates that have no zone but UTC: what date-fns computes with it is the same on every machine.
const toDate = (day: CalendarDay) => utc(`${day}T00:00:00Z`)

function fromDate(date: UTCDate): CalendarDay {
  const year = date.getFullYear()
  if (Number.isNaN(year) || year > 9999) return LAST_DAY
  if (year < 1) return FIRST_DAY
  return formatISO(date, { representation: 'date', in: utc }) as CalendarDay
}
