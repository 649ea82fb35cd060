import type { DayWords } from '../days/day-words'
import { readTypedDay } from '../days/typed-day'
import { tooFarAhead } from '../days/too-far'
import type { CalendarDay } from '../days/calendar-day'
import type { DayAndTime, LocalDayAndTime } from '../days/written-day'
import type { Interview } from '../interviews/interview'
import type { ClearProperty, SetProperty } from '../notes/properties/property-edit'
import type { Refusal } from '../vault/plan'
import type { NotTaken } from './ask'
import type { AtHand } from './action'
import type { Now } from './now'
import type { PropertyEdits } from './property-edits'
import { change, changesIn, dayInForm, notShown, type Change, type Changes } from './shown'
import { NOT_WHERE_IT_WAS, noteAt } from './which-note'

/** A day for the talk of a note. */
export interface DayOfTalk {
  readonly on: DayAndTime
  /** The note that the user was shown. */
  readonly path: string
  /** The day that they were shown, '' for none. */
  readonly shown: string
  /** Where it is, a place or the link of a video call, where that was changed; '' where nothing is said of it any more. */
  readonly place: Change | null
}

/** What stands in an empty field that asks where a talk is. */
export const PLACE_HINT = 'A place, or the link of a video call'

const LONGEST_PLACE = 2000

/** Asks for the day of the talk of a note, with a time of day or without, and where it is, and takes them. `initial` is what stands there without any. */
export function askDayOfTalk(
  { ask, now: { local, today, words } }: AtHand,
  note: Interview,
  { title, initial, button }: { title: string; initial: string; button: string },
  take: (day: DayOfTalk) => Promise<NotTaken | null>,
): void {
  const noteSays = dayOf(note)
  ask.form({
    title,
    button,
    fields: [
      {
        key: 'on',
        label: 'Day and time',
        as: 'day-and-time',
        initial: noteSays || initial,
        noteSays,
        hint: (typed) => dayHint(typed, local, today, words),
      },
      {
        key: 'place',
        label: 'Where',
        as: 'text',
        noteSays: note.place ?? '',
        placeholder: PLACE_HINT,
        isOptional: true,
      },
    ],
    async send(typed, _, shown) {
      const on = readTypedDay(typed.on, local)
      if (on === null) return wrong('on', noDay(typed.on))
      const tooFar = tooFarAhead(on.day, today)
      if (tooFar !== null) return wrong('on', tooFar)
      const place = typed.place.trim().replace(/\s+/g, ' ')
      if (place.length > LONGEST_PLACE) {
        return wrong('place', `This is ${place.length} characters long. Keep it below ${LONGEST_PLACE}.`)
      }
      const { place: changed = null } = changesIn({ place }, { place: shown.place })
      return take({ on, path: note.path, shown: shown.on, place: changed })
    },
  })
}

/** Which day was typed, and that it has passed: a wrong year is easily typed. */
function dayHint(typed: string, local: LocalDayAndTime, today: CalendarDay, words: DayWords): string {
  const on = readTypedDay(typed, local)
  if (on === null) return ''
  return on.day < today ? `${words.long(on.day)}. This day has passed.` : words.long(on.day)
}

function wrong(field: string, message: string): NotTaken {
  return { message, problems: [{ field, message }] }
}

function noDay(typed: string): string {
  return typed === '' ? 'Which day? Write one.' : `“${typed}” is no day that is understood.`
}

/** The note that a day was typed for, as it is by now, or why the day is not written. */
export function noteForDay({ on, path, shown, place }: DayOfTalk, now: Now): Interview | Refusal {
  const note = noteAt(path, now)
  if (note === null) return NOT_WHERE_IT_WAS
  const changes: Changes<'on' | 'place'> = { on: change(dayInForm(on), shown), ...(place && { place }) }
  return notShown(changes, (key) => (key === 'on' ? dayOf(note) : (note.place ?? ''))) ?? note
}

/** The edits that give a talk its day, and its place where that was changed. */
export function editsFor(
  { on, shown, place }: DayOfTalk,
  edits: PropertyEdits,
): (SetProperty | ClearProperty)[] {
  const day = edits.set('interview_on', written(on), shown)
  if (place === null) return [day]
  const { typed, shown: was } = place
  return [day, typed === '' ? edits.clear('place', was) : edits.set('place', typed, was)]
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
