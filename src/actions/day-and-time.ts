import type { DayWords } from '../days/day-words'
import { readTypedDay } from '../days/typed-day'
import type { DayAndTime } from '../days/written-day'
import type { ClearProperty, SetProperty } from '../notes/properties/property-edit'
import type { Ask, NotTaken } from './ask'
import type { Now } from './now'
import type { PropertyEdits } from './property-edits'

/** When a talk is, and where: a place or the address of a video call; null where that stays as it is, '' where none is known any more. */
export interface When {
  readonly on: DayAndTime
  readonly place: string | null
}

/** What stands in an empty field that asks where a talk is. */
export const PLACE_HINT = 'A place, or the link of a video call'

const LONGEST_PLACE = 2000

/** Asks for a day, with a time of day or without, and where the talk is, and takes them. `initial` is as it stands in a note, '' for none. */
export function askWhen(
  ask: Ask,
  { local }: Now,
  { title, initial, place, button }: { title: string; initial: string; place: string; button: string },
  take: (when: When) => Promise<NotTaken | null>,
): void {
  ask.form({
    title,
    button,
    fields: [
      { key: 'on', label: 'Day and time', as: 'day-and-time', initial },
      { key: 'place', label: 'Where', as: 'text', initial: place, placeholder: PLACE_HINT },
    ],
    async send(typed) {
      const on = readTypedDay(typed.on, local)
      if (on === null) return wrong('on', noDay(typed.on))
      const where = typed.place.trim().replace(/\s+/g, ' ')
      if (where.length > LONGEST_PLACE) {
        return wrong('place', `This is ${where.length} characters long. Keep it below ${LONGEST_PLACE}.`)
      }
      return take({ on, place: where === place ? null : where })
    },
  })
}

function wrong(field: string, message: string): NotTaken {
  return { message, problems: [{ field, message }] }
}

function noDay(typed: string): string {
  return typed === '' ? 'Which day? Write one.' : `“${typed}” is no day that is understood.`
}

/** The edit that a note takes where another place was given. */
export function placeEdits(place: When['place'], edits: PropertyEdits): (SetProperty | ClearProperty)[] {
  if (place === null) return []
  return [place === '' ? edits.clear('place') : edits.set('place', place)]
}

/** As a note has it. */
export function written({ day, time }: DayAndTime): string {
  return time === null ? day : `${day}T${time}:00`
}

/** As the user reads it: "23 Feb 14:00" */
export function told({ day, time }: DayAndTime, words: DayWords): string {
  return time === null ? words.short(day) : `${words.short(day)} ${time}`
}
