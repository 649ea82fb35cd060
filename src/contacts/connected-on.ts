import { calendarDayFrom, calendarDayOf, type CalendarDay } from '../days/calendar-day'
import { foldText } from './fold-text'

// How the months begin in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents.
const MONTHS = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrt)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
]

const DAY_FIRST = /^(\d{1,2})\.?\s(?:de\s)?(\p{L}+)\.?\s(?:de\s)?(\d{4})$/u
const MONTH_FIRST = /^(\p{L}+)\.?\s(\d{1,2}),?\s(\d{4})$/u

/** Reads the day of a connection, `12 Mar 2024`, `Mar 12, 2024`, `2024-03-12`; null for what is not surely a day. */
export function readConnectedOn(text: string): CalendarDay | null {
  const folded = foldText(text).trim().replace(/\s+/g, ' ')
  const iso = calendarDayOf(folded.replace(/[t ]\d\d:\d\d.*$/, ''))
  if (iso !== null) return iso
  const [, day, month, year] = DAY_FIRST.exec(folded) ?? reordered(MONTH_FIRST.exec(folded)) ?? []
  if (day === undefined || month === undefined || year === undefined) return null
  const place = MONTHS.findIndex((begins) => begins.test(month))
  return place < 0 ? null : calendarDayFrom(Number(year), place + 1, Number(day))
}

function reordered(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]]
}
