import type { DayWords } from '../days/day-words'
import { readTypedDay } from '../days/typed-day'
import type { DayAndTime } from '../days/written-day'
import type { Ask, NotTaken } from './ask'
import type { Now } from './now'

/** Asks for a day, with a time of day or without, and takes it. `initial` is as it stands in a note, '' for none. */
export function askDayAndTime(
  ask: Ask,
  { local }: Now,
  { title, initial, button }: { title: string; initial: string; button: string },
  take: (on: DayAndTime) => Promise<NotTaken | null>,
): void {
  ask.form({
    title,
    button,
    fields: [{ key: 'on', label: 'Day and time', as: 'day-and-time', initial }],
    async send({ on: typed }) {
      const on = readTypedDay(typed, local)
      if (on !== null) return take(on)
      const message = typed === '' ? 'Which day? Write one.' : `“${typed}” is no day that is understood.`
      return { message, problems: [{ field: 'on', message }] }
    },
  })
}

/** As a note has it. */
export function written({ day, time }: DayAndTime): string {
  return time === null ? day : `${day}T${time}:00`
}

/** As the user reads it: "23 Feb 14:00" */
export function told({ day, time }: DayAndTime, words: DayWords): string {
  return time === null ? words.short(day) : `${words.short(day)} ${time}`
}
