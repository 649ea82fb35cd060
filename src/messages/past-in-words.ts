import { daysBetween, plusMonths, type CalendarDay } from '../days/calendar-day'
import { numberWord } from '../days/day-words'
import { formatDay } from '../days/format-day'

/** A weekday means the last one; a week back it could mean today's. */
const WEEKDAY_FOR_DAYS = 6

/**
 * The day of something that was, as one says it in a message: "today", "yesterday", "on Thursday", "on 9 November", and "on 9 November
 * 2025" where the day alone would be taken for a later one. Empty for a day that is ahead.
 */
export function dayInWords(day: CalendarDay, today: CalendarDay, language = 'en'): string {
  if (day > today) return ''
  const days = daysBetween(day, today)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days <= WEEKDAY_FOR_DAYS) return `on ${formatDay(day, 'weekday', language)}`
  return `on ${formatDay(day, monthIsKnown(day, today) ? 'dayAndMonth' : 'date', language)}`
}

/** The month of something that was: "earlier this month", "in March", "in March 2025". Empty for a day that is ahead. */
export function monthInWords(day: CalendarDay, today: CalendarDay, language = 'en'): string {
  if (day > today) return ''
  if (day.slice(0, 7) === today.slice(0, 7)) return day === today ? 'today' : 'earlier this month'
  const month = formatDay(day, 'month', language)
  return monthIsKnown(day, today) ? `in ${month}` : `in ${month} ${Number(day.slice(0, 4))}`
}

/** How long nobody wrote, where it is a year or more: "a year", "more than a year", "two years". Else empty. */
export function quietInWords(since: CalendarDay, today: CalendarDay): string {
  let years = 0
  while (plusMonths(since, 12 * (years + 1)) <= today) years += 1
  if (years === 0) return ''
  const isRound = plusMonths(since, 12 * years + 1) > today
  const said = years === 1 ? 'a year' : `${numberWord(years)} years`
  return isRound ? said : `more than ${said}`
}

// Every month comes once in the eleven before this one: until then its name says which, last year's too.
function monthIsKnown(day: CalendarDay, today: CalendarDay): boolean {
  return day.slice(0, 7) >= plusMonths(today, -11).slice(0, 7)
}
