import type { Weekday } from '../days/calendar-day'

/** The days of the week from Monday on, as most calendars show them. */
export const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0]

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

export const weekdayName = (day: Weekday): string => NAMES[day]

/** The weekend with `day` in it or not; null where no day would be left to work on. */
export function changedWeekend(weekend: readonly Weekday[], day: Weekday, off: boolean): Weekday[] | null {
  const changed = WEEK.filter((one) => (one === day ? off : weekend.includes(one)))
  return changed.length < WEEK.length ? changed : null
}

/** Whether `day` is the last one that is worked. */
export function isLastWorkingDay(weekend: readonly Weekday[], day: Weekday): boolean {
  return changedWeekend(weekend, day, true) === null && !weekend.includes(day)
}

/** The weekend in words. */
export function weekendWords(weekend: readonly Weekday[]): string {
  const names = WEEK.filter((day) => weekend.includes(day)).map(weekdayName)
  return names.length === 0 ? 'None' : names.join(', ')
}
