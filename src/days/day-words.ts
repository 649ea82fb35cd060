import { NUMBER_WORDS } from './cadence'
import { daysBetween, plusMonths, type CalendarDay } from './calendar-day'
import { formatDay } from './format-day'

/** How days are said to the user, seen from `today`. */
export interface DayWords {
  readonly today: CalendarDay
  /** "Saturday, 28 February 2026" */
  long(day: CalendarDay): string
  /** "12 Feb", with the year where the day is about a year away or more: "12 Feb 2028" */
  short(day: CalendarDay): string
  /** "12 February 2026" */
  plain(day: CalendarDay): string
  weekday(day: CalendarDay): string
  /** How soon a day is: "today", "tomorrow", "in 5 days", and further away "on 12 Feb" */
  soon(day: CalendarDay): string
  /** A day ahead by its name: "today", "tomorrow", "Thursday", "12 Feb" */
  name(day: CalendarDay): string
  /** How long ago a day was: "today", "yesterday", "12 days ago", "in August", "14 months ago", "2 years ago" */
  ago(day: CalendarDay): string
}

/** Beyond this many days a number says little, and the day itself is told. */
const COUNTED_AHEAD_DAYS = 31
const COUNTED_BACK_DAYS = 31
/** Words for days in `language`, a BCP 47 tag, for the names of weekdays and months. */
export function dayWords(today: CalendarDay, language: string): DayWords {
  const weekday = (day: CalendarDay) => formatDay(day, 'weekday', language)
  const short = (day: CalendarDay) => formatDay(day, 'short', language, today)
  return {
    today,
    weekday,
    short,
    plain: (day) => formatDay(day, 'date', language),
    long: (day) => formatDay(day, 'full', language),
    soon: (day) => {
      const days = daysBetween(today, day)
      return days <= COUNTED_AHEAD_DAYS ? inDays(days) : `on ${short(day)}`
    },
    name: (day) => {
      const days = daysBetween(today, day)
      if (days <= 1) return inDays(days)
      // A week from today the weekday is today's own, and would be taken for today.
      return days <= 6 ? weekday(day) : short(day)
    },
    ago: (day) => {
      const days = daysBetween(day, today)
      if (days <= 0) return 'today'
      if (days <= COUNTED_BACK_DAYS) return days === 1 ? 'yesterday' : `${days} days ago`
      const months = wholeMonths(day, today)
      if (months >= 24) return `${Math.floor(months / 12)} years ago`
      if (months >= 12) return `${months} months ago`
      // In its own month a year later the month's name alone would mean this year's.
      return day.slice(5, 7) === today.slice(5, 7)
        ? '11 months ago'
        : `in ${formatDay(day, 'month', language)}`
    },
  }
}

/** "today", "tomorrow", "in 5 days" */
function inDays(days: number): string {
  if (days <= 0) return 'today'
  return days === 1 ? 'tomorrow' : `in ${days} days`
}

/** "1 day", "12 days" */
export function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** A number as it is written within a sentence: in letters up to twelve. */
export function numberWord(count: number): string {
  return count === 0 ? 'no' : (NUMBER_WORDS[count] ?? String(count))
}

/** The text with a capital letter first. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function wholeMonths(from: CalendarDay, to: CalendarDay): number {
  const months =
    12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  return plusMonths(from, months) > to ? months - 1 : months
}
