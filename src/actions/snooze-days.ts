import { calendarDayFrom, plusDays, plusMonths, type CalendarDay } from '../days/calendar-day'

/** The day a week from `today`. */
export function inAWeek(today: CalendarDay): CalendarDay {
  return plusDays(today, 7)
}

/** The same day of the next month, or its last day. */
export function inAMonth(today: CalendarDay): CalendarDay {
  return plusMonths(today, 1)
}

/** The first day of the next quarter of the calendar: 1 January, April, July or October. */
export function nextQuarter(today: CalendarDay): CalendarDay {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const first = 3 * Math.floor((month - 1) / 3) + 1
  const thisQuarter = calendarDayFrom(year, first, 1)
  return thisQuarter === null ? today : plusMonths(thisQuarter, 3)
}
