import { plusMonths, type CalendarDay } from '../days/calendar-day'
import { formatDay } from '../days/format-day'

/**
 * When a day comes, as one says it in a message: "in February", "later this month", and "in November 2027" where the month alone
 * would be taken for an earlier one. Empty for a day that is not ahead. `language` (a BCP 47 tag) is that of the month's name.
 */
export function whenInWords(day: CalendarDay, today: CalendarDay, language = 'en'): string {
  if (day <= today) return ''
  const month = day.slice(0, 7)
  if (month === today.slice(0, 7)) return 'later this month'
  const name = formatDay(day, 'month', language)
  // Every month comes once in the eleven after this one: until then its name says which, next year's too.
  const isSoon = month <= plusMonths(today, 11).slice(0, 7)
  return isSoon ? `in ${name}` : `in ${name} ${Number(day.slice(0, 4))}`
}
