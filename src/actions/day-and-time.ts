import type { DayWords } from '../days/day-words'
import { readTypedDay } from '../days/typed-day'
import type { DayAndTime } from '../days/written-day'
import type { Interview } from '../interviews/interview'
import type { Refusal } from '../vault/plan'
import type { NotTaken } from './ask'
import type { AtHand } from './action'
import type { Now } from './now'
import { change, dayInForm, notShown } from './shown'
import { NOT_WHERE_IT_WAS, noteAt } from './which-note'

/** A day for the talk of a note. */
export interface DayOfTalk {
  readonly on: DayAndTime
  /** The note that the user was shown. */
  readonly path: string
  /** The day that they were shown, '' for none. */
  readonly shown: string
}

/** Asks for the day of the talk of a note, with a time of day or without, and takes it. `initial` is what stands there without any. */
export function askDayOfTalk(
  { ask, now: { local } }: AtHand,
  note: Interview,
  { title, initial, button }: { title: string; initial: string; button: string },
  take: (day: DayOfTalk) => Promise<NotTaken | null>,
): void {
  const noteSays = dayOf(note)
  ask.form({
    title,
    button,
    fields: [
      { key: 'on', label: 'Day and time', as: 'day-and-time', initial: noteSays || initial, noteSays },
    ],
    async send({ on: typed }, _, shown) {
      const on = readTypedDay(typed, local)
      if (on !== null) return take({ on, path: note.path, shown: shown.on })
      const message = typed === '' ? 'Which day? Write one.' : `“${typed}” is no day that is understood.`
      return { message, problems: [{ field: 'on', message }] }
    },
  })
}

/** The note that a day was typed for, as it is by now, or why the day is not written. */
export function noteForDay({ on, path, shown }: DayOfTalk, now: Now): Interview | Refusal {
  const note = noteAt(path, now)
  if (note === null) return NOT_WHERE_IT_WAS
  return notShown({ on: change(dayInForm(on), shown) }, () => dayOf(note)) ?? note
}

function dayOf({ interviewOn: day, interviewAt: time }: Interview): string {
  return dayInForm(day && { day, time })
}

/** As a note has it. */
export function written({ day, time }: DayAndTime): string {
  return time === null ? day : `${day}T${time}:00`
}

/** As the user reads it: "23 Feb 14:00" */
export function told({ day, time }: DayAndTime, words: DayWords): string {
  return time === null ? words.short(day) : `${words.short(day)} ${time}`
}
