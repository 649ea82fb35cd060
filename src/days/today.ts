import { calendarDayFrom, type CalendarDay } from './calendar-day'
import type { DayAndTime } from './written-day'

// The one place that reads the clock and the machine's time zone; all other code is handed what it finds here.

/** The user's day and time at `instant` (milliseconds since 1970-01-01T00:00Z), now where it is left out. */
export function localDayAndTime(instant: number = Date.now()): DayAndTime {
  const date = new Date(instant)
  const day = calendarDayFrom(date.getFullYear(), date.getMonth() + 1, date.getDate())
  const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
  // Only an instant outside the years 1 to 9999 has no day; the clock of a machine that is so wrong counts as its epoch.
  return day === null ? { day: '1970-01-01' as CalendarDay, time } : { day, time }
}

/** The instant that it is now, in milliseconds since 1970-01-01T00:00Z. */
export function instantNow(): number {
  return Date.now()
}

/** The user's day, now. */
export function today(): CalendarDay {
  return localDayAndTime().day
}

/**
 * Milliseconds from now until the user's next day has begun, one second past it. Counted on the local clock, because a day
 * may have 23 or 25 hours, and its midnight may be left out.
 */
export function untilTomorrow(now: number = Date.now()): number {
  const date = new Date(now)
  const midnight = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1)
  return Math.max(midnight.getTime() - now, 0) + 1000
}
