import { UTCDateMini } from '@date-fns/utc/date/mini'
import { addDays, addMonths, differenceInCalendarDays, getDay } from 'date-fns'

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
// Dates that have no zone but UTC: what date-fns computes with them is the same on every machine. The small ones, because those that
// can also be written out in words make three date formats of Intl as soon as they are loaded.
const IN_UTC = { in: (value: Date | number | string) => new UTCDateMini(value) }

/** `text` as a calendar day where it is one, written `YYYY-MM-DD`; else null: `2026-02-30` is no day. */
export function calendarDayOf(text: string): CalendarDay | null {
  return text.length === 10 ? dayWritten(text) : null
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
  return daysLater(count)(day)
}

/**
 * The same day of the month `count` months later; the month's last day where it has no such day (30 November plus
 * three months is 28 or 29 February). Count several steps from their anchor, never from the previous result.
 */
export function plusMonths(day: CalendarDay, count: number): CalendarDay {
  if (count === 0) return day
  if (count > 12 * 9999) return LAST_DAY
  if (count < -12 * 9999) return FIRST_DAY
  return monthsLater(count)(day)
}

/** Calendar days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return placeOf(to) - placeOf(from)
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): Weekday {
  return weekdays(day)
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

/** The number that these digits write; NaN where one of them is none. */
function digitsIn(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return NaN
    value = 10 * value + digit
  }
  return value
}

const ZERO = '0'.charCodeAt(0)

// Thousands of contacts are asked about the same few hundred days, and a date object costs far more than a look-up. More days than
// these stand in no vault: they are 54 years.
const MOST_DAYS_REMEMBERED = 20_000
const MOST_COUNTS_REMEMBERED = 200

function remembering<Key, Result>(most: number, work: (key: Key) => Result): (key: Key) => Result {
  const results = new Map<Key, Result>()
  return (key) => {
    let result = results.get(key)
    if (result === undefined) {
      if (results.size >= most) results.clear()
      result = work(key)
      results.set(key, result)
    }
    return result
  }
}

const ofDay = <Result>(work: (day: CalendarDay) => Result) => remembering(MOST_DAYS_REMEMBERED, work)

const daysLater = remembering(MOST_COUNTS_REMEMBERED, (count: number) =>
  ofDay((day) => fromDate(addDays(toDate(day), count, IN_UTC))),
)
const monthsLater = remembering(MOST_COUNTS_REMEMBERED, (count: number) =>
  ofDay((day) => fromDate(addMonths(toDate(day), count, IN_UTC))),
)
// The same text for each day, wherever it is written: which day it is, is then told without looking at its digits.
const dayWritten = remembering(MOST_DAYS_REMEMBERED, (text: string) => {
  if (text[4] !== '-' || text[7] !== '-') return null
  const isOne = isDay(digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10))
  return isOne ? (text as CalendarDay) : null
})
const placeOf = ofDay((day) => differenceInCalendarDays(toDate(day), toDate(FIRST_DAY), IN_UTC))
const weekdays = ofDay((day) => getDay(toDate(day), IN_UTC) as Weekday)

const digits = (value: number, width: number) => String(value).padStart(width, '0')

const toDate = (day: CalendarDay) => new UTCDateMini(`${day}T00:00:00Z`)

function fromDate(date: Date): CalendarDay {
  const year = date.getFullYear()
  if (Number.isNaN(year) || year > 9999) return LAST_DAY
  if (year < 1) return FIRST_DAY
  return date.toISOString().slice(0, 10) as CalendarDay
}
