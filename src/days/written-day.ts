import { calendarDayFrom, calendarDayOf, type CalendarDay } from './calendar-day'

/** A day, and the time of that day as `HH:mm` where one was written; midnight means no time. */
export interface DayAndTime {
  readonly day: CalendarDay
  readonly time: string | null
}

/** The user's own day and time at an instant, given in milliseconds since 1970-01-01T00:00Z. */
export type LocalDayAndTime = (instant: number) => DayAndTime

const DATE_WITH_SLASHES = /^(\d{4})\/(\d\d)\/(\d\d)$/
const DATE_COMPACT = /^(\d{4})(\d\d)(\d\d)$/
const DATE_AND_TIME =
  /^(\d{4})-(\d\d)-(\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?[0-5]\d)?)?$/i
const WIKILINK = /^\[\[([^[\]|#]*)(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]$/

/**
 * Reads a day as people and their tools write it in a property: `YYYY-MM-DD`, with a time behind `T` or a space (seconds and
 * fractions may be there), `YYYY/MM/DD`, `YYYYMMDD` as text or number, a wikilink to the note of a day in any folder, and an
 * instant with an offset, which is taken to the user's own day by `local`.
 *
 * Null for all else, `03/04/2026` and `2026-02-30` among it: a guess would silently move somebody's date.
 */
export function readDay(value: unknown, local: LocalDayAndTime): DayAndTime | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const text = String(value).trim()
  const usual = calendarDayOf(text)
  if (usual !== null) return { day: usual, time: null }

  const plain = DATE_WITH_SLASHES.exec(text) ?? DATE_COMPACT.exec(text)
  if (plain) return withTime(calendarDayFrom(Number(plain[1]), Number(plain[2]), Number(plain[3])), null)

  const timed = DATE_AND_TIME.exec(text)
  if (timed) {
    const day = calendarDayFrom(Number(timed[1]), Number(timed[2]), Number(timed[3]))
    if (day === null) return null
    if (timed[7] === undefined) return withTime(day, `${timed[4]}:${timed[5]}`)
    const instant = instantOf(day, `${timed[4]}:${timed[5]}:${timed[6] ?? '00'}`, timed[7])
    if (instant === null) return null
    const there = local(instant)
    return withTime(there.day, there.time)
  }

  const link = WIKILINK.exec(text)
  if (link) {
    const name = link[1]?.trim().split('/').pop()?.replace(/\.md$/i, '') ?? ''
    return withTime(calendarDayOf(name), null)
  }
  return null
}

function withTime(day: CalendarDay | null, time: string | null): DayAndTime | null {
  return day === null ? null : { day, time: time === '00:00' ? null : time }
}

/** RFC 3339 offsets, and their short forms `+0530` and `+05`; an offset of more than a day is none. */
function instantOf(day: CalendarDay, time: string, offset: string): number | null {
  const sign = /^([+-])(\d\d):?(\d\d)?$/.exec(offset)
  const minutes = sign ? (sign[1] === '-' ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3] ?? 0)) : 0
  if (Math.abs(minutes) >= 24 * 60) return null
  return Date.parse(`${day}T${time}Z`) - minutes * 60_000
}
