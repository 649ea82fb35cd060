import { plusDays, plusMonths, type CalendarDay } from './calendar-day'

/** A span of the calendar: whole months first, then whole days. At least one of them is more than zero. */
export interface Period {
  readonly months: number
  readonly days: number
}

/** How often to be in touch: the user's own word for it, and the span between two messages, null for "no check-ins". */
export interface Cadence {
  readonly word: string
  readonly every: Period | null
}

const WEEKS = (count: number): Period => ({ months: 0, days: 7 * count })
const MONTHS = (count: number): Period => ({ months: count, days: 0 })

// Written without spaces, hyphens and underscores, in lower case, as `squeeze` leaves them.
const WORDS = new Map<string, Period | null>([
  ...named(WEEKS(1), 'weekly', 'week', 'everyweek', 'onceaweek', 'eachweek', 'perweek'),
  ...named(
    WEEKS(2),
    'fortnightly',
    'fortnight',
    'everyfortnight',
    'biweekly',
    'everyotherweek',
    'everysecondweek',
  ),
  ...named(MONTHS(1), 'monthly', 'month', 'everymonth', 'onceamonth', 'eachmonth', 'permonth'),
  ...named(MONTHS(2), 'bimonthly', 'everyothermonth', 'everysecondmonth'),
  ...named(MONTHS(3), 'quarterly', 'quarter', 'everyquarter', 'onceaquarter', 'eachquarter', 'perquarter'),
  ...named(MONTHS(6), 'halfyearly', 'halfyear', 'everyhalfyear', 'semiannual', 'semiannually', 'semiyearly'),
  ...named(MONTHS(6), 'biannual', 'biannually', 'twiceayear', 'twiceyearly'),
  ...named(
    MONTHS(12),
    'yearly',
    'year',
    'everyyear',
    'annual',
    'annually',
    'onceayear',
    'eachyear',
    'peryear',
  ),
  ...named(null, 'none', 'never', 'off'),
])

const UNITS = new Map<string, (count: number) => Period>([
  ...named((count: number): Period => ({ months: 0, days: count }), '', 'd', 'day', 'days'),
  ...named(WEEKS, 'w', 'wk', 'wks', 'week', 'weeks'),
  ...named(MONTHS, 'm', 'mo', 'mos', 'month', 'months'),
  ...named((count: number) => MONTHS(3 * count), 'q', 'quarter', 'quarters'),
  ...named((count: number) => MONTHS(12 * count), 'y', 'yr', 'yrs', 'year', 'years'),
])

/** Whole numbers in words, from zero on. */
export const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
// Read before hyphens and spaces are dropped: `6-8 weeks` is not 68 weeks, and `-90` is not 90.
const GAP = '(?:\\s+|[-_])?'
const COUNTED = new RegExp(`^(?:every${GAP})?(\\d{1,6}|${NUMBER_WORDS.join('|')})(?:${GAP}([a-z]+))?$`)
const ISO_8601 = /^p(?:(\d{1,4})y)?(?:(\d{1,5})m)?(?:(\d{1,5})w)?(?:(\d{1,6})d)?$/

/**
 * Reads how often to be in touch: a word (`quarterly`, `every other week`), a count (`every 6 weeks`, `6w`, `90 days`, and
 * `90` alone for days), an ISO 8601 duration of dates (`P3M`), or `none`, `never`, `off`. Null for all else, zero and
 * negative spans included.
 */
export function readCadence(value: unknown): Cadence | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const word = String(value).trim()
  const every = WORDS.get(squeeze(word))
  if (every !== undefined) return { word, every }
  const period = counted(word.toLowerCase()) ?? iso8601(word.toLowerCase())
  return period === null || period.months + period.days === 0 ? null : { word, every: period }
}

/** The day one `period` after `day`. */
export function plusPeriod(day: CalendarDay, period: Period): CalendarDay {
  return plusDays(plusMonths(day, period.months), period.days)
}

function counted(text: string): Period | null {
  const parts = COUNTED.exec(text)
  const unit = UNITS.get(parts?.[2] ?? '')
  if (!parts?.[1] || !unit) return null
  const word = NUMBER_WORDS.indexOf(parts[1])
  return unit(word >= 0 ? word : Number(parts[1]))
}

function iso8601(text: string): Period | null {
  const parts = ISO_8601.exec(text)
  if (!parts) return null
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return { months: 12 * years + months, days: 7 * weeks + days }
}

const squeeze = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s]/g, '')

function named<T>(value: T, ...names: string[]): [string, T][] {
  return names.map((name) => [name, value])
}
