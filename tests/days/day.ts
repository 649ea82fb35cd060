import fc from 'fast-check'
import { calendarDayOf, plusDays, type CalendarDay } from '../../src/days/calendar-day'

/** The calendar day that a test writes as `YYYY-MM-DD`. */
export function day(text: string): CalendarDay {
  const found = calendarDayOf(text)
  if (found === null) throw new Error(`${text} is no day`)
  return found
}

/** Any day of the years 1900 to 2200. */
export const anyDay = fc.integer({ min: 0, max: 109_900 }).map((count) => plusDays(day('1900-01-01'), count))
