import { readDay, type DayAndTime, type LocalDayAndTime } from './written-day'

/** A day and a time as the two fields of a form hold them: each as it was typed, '' where nothing was. */
export interface TypedDay {
  readonly day: string
  readonly time: string
}

const TIME_AT_END = /^(?:(.*?)[\s,]+|(.*\d)T)?(\d{1,2}[:.h][0-5]\d(?:\s*[ap]\.?m\.?)?)$/i

/** Reads a time of day as people write it, `14:00`, `9.30`, `2 pm`, as `HH:mm`; null for what is none. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.h]([0-5]\d))?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim())
  if (!found || (found[2] === undefined && found[3] === undefined)) return null
  const half = found[3]?.toLowerCase()
  const hour = Number(found[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const of24 = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return of24 > 23 ? null : `${String(of24).padStart(2, '0')}:${found[2] ?? '00'}`
}

/**
 * Reads a day, with a time behind it or without, as somebody typed or pasted it: in every form that is read in a note, and with
 * a time behind each of them. Null for what is not understood.
 */
export function readTypedDay(text: string, local: LocalDayAndTime): DayAndTime | null {
  const whole = readDay(text, local)
  if (whole) return whole
  const parts = timeAtEnd(text)
  const day = parts && readDay(parts.day, local)
  return day && day.time === null ? { day: day.day, time: parts.time === '00:00' ? null : parts.time } : null
}

/** Parts a text for the two fields. What is not understood stays as it is, in the day's. */
export function partTypedDay(text: string, local: LocalDayAndTime): TypedDay {
  const read = readTypedDay(text, local)
  if (read) return { day: read.day, time: read.time ?? '' }
  return timeAtEnd(text) ?? { day: text.trim(), time: '' }
}

/** Joins the two fields into one text. `partTypedDay` takes it apart again. */
export function joinTypedDay({ day, time }: TypedDay): string {
  const [first, second] = [day.trim(), time.trim()]
  return second === '' ? first : `${first} ${second}`.trim()
}

function timeAtEnd(text: string): TypedDay | null {
  const parts = TIME_AT_END.exec(text.trim())
  const time = parts && readTime(parts[3] ?? '')
  return parts && time !== null ? { day: parts[1] ?? parts[2] ?? '', time } : null
}
