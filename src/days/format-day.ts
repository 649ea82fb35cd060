import { daysBetween, weekdayOf, type CalendarDay } from './calendar-day'

/** How a day is told: `23 Feb`, `Thursday`, `February`, `28 February`, `28 February 2026`, `Saturday, 28 February 2026`, as the language writes it. */
export type DayStyle = 'short' | 'weekday' | 'month' | 'dayAndMonth' | 'date' | 'full'

const STYLES: { readonly [style in DayStyle]: Intl.DateTimeFormatOptions } = {
  short: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long' },
  month: { month: 'long' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
}

// Some languages have a calendar and digits of their own, but a note's days are Gregorian, and the sentences around them English.
const AS_IN_THE_NOTE = { calendar: 'gregory', numberingSystem: 'latn' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Nearer than this, a day and its month can mean only one day. */
const YEAR_TOLD_FROM_DAYS = 330

/** Tells `day` in `language` (a BCP 47 tag). A short one tells its year where it is about a year from `today`, or farther. */
export function formatDay(day: CalendarDay, style: DayStyle, language: string, today?: CalendarDay): string {
  const isFar = today !== undefined && Math.abs(daysBetween(today, day)) >= YEAR_TOLD_FROM_DAYS
  if (language === 'en') return inEnglish(day, style, isFar)
  return formatFor(style, style === 'short' && isFar, language).format(Date.parse(`${day}T00:00:00Z`))
}

function formatFor(style: DayStyle, withYear: boolean, language: string): Intl.DateTimeFormat {
  const key = `${style} ${withYear} ${language}`
  let format = formats.get(key)
  if (!format) {
    const options: Intl.DateTimeFormatOptions = { ...STYLES[style], ...AS_IN_THE_NOTE, timeZone: 'UTC' }
    if (withYear) options.year = 'numeric'
    format = new Intl.DateTimeFormat(dayFirst(language), options)
    formats.set(key, format)
  }
  return format
}

// English comes last, and with the day first: the order of the United States reads as another day elsewhere.
function dayFirst(language: string): string[] {
  try {
    return [...Intl.getCanonicalLocales(language), 'en-GB']
  } catch {
    return ['en-GB']
  }
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

// Our sentences are English, and the first date format that a window makes costs more than all the rows of a list. With the day
// first, as in British English: the order of the United States reads as another day elsewhere.
function inEnglish(day: CalendarDay, style: DayStyle, withYear: boolean): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const name = MONTHS[month - 1] ?? ''
  const date = `${dayOfMonth} ${name} ${year}`
  switch (style) {
    case 'short': {
      const short = name === 'September' ? 'Sept' : name.slice(0, 3)
      return withYear ? `${dayOfMonth} ${short} ${year}` : `${dayOfMonth} ${short}`
    }
    case 'weekday':
      return WEEKDAYS[weekdayOf(day)]
    case 'month':
      return name
    case 'dayAndMonth':
      return `${dayOfMonth} ${name}`
    case 'date':
      return date
    case 'full':
      return `${WEEKDAYS[weekdayOf(day)]}, ${date}`
  }
}
