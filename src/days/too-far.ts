import { plusMonths, type CalendarDay } from './calendar-day'

/** Nobody plans further ahead; a year beyond is mistyped. */
const MOST_YEARS_AHEAD = 10

/** The last day that can be planned. */
export function lastPlannableDay(today: CalendarDay): CalendarDay {
  return plusMonths(today, 12 * MOST_YEARS_AHEAD)
}

/** Why a day is too far ahead to be meant, as the user reads it; null where it is not. */
export function tooFarAhead(day: CalendarDay, today: CalendarDay): string | null {
  const last = lastPlannableDay(today)
  return day > last ? `${day} is more than ten years ahead. Write a day up to ${last}.` : null
}
