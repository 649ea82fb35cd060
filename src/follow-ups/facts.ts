import { newestNote, type Contact } from '../contacts/contact'
import type { Introduction } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import { prepAnswered, type Interview } from '../interviews/interview'
import type { Outcome } from '../interviews/outcome'

/** An interview on a day. Several notes of one contact with the same day are copies of one. */
export interface Talk {
  readonly day: CalendarDay
  readonly time: string | null
  readonly outcome: Outcome | null
  readonly thanked: boolean
  readonly prepAnswered: number
  readonly path: string
}

/** What the notes about a contact come to on one day. */
export interface Facts {
  readonly contact: Contact
  /** Oldest first. */
  readonly talks: readonly Talk[]
  readonly lastTouch: CalendarDay | null
  /** The days that the user chose for the next message and that are not settled by a later touch, oldest first. */
  readonly chosenDays: readonly CalendarDay[]
  readonly snoozedUntil: CalendarDay | null
  /** Whether the user takes it as ended: declined or without an answer, and never held. */
  readonly isClosed: boolean
  readonly introductions: readonly Introduction[]
}

/** Whether the talk took place: it says so, or its day is over and it says nothing else. */
export function isHeld({ day, outcome, thanked }: Talk, today: CalendarDay): boolean {
  return outcome === 'held' || (outcome === null && (day < today || (day === today && thanked)))
}

/** Whether the talk is still to come, today included. */
export function isAhead(talk: Talk, today: CalendarDay): boolean {
  return !isHeld(talk, today) && talk.day >= today && (talk.outcome === null || talk.outcome === 'postponed')
}

/** The days on which talks with the contact were held, oldest first. */
export function heldTalks(facts: Pick<Facts, 'talks'>, today: CalendarDay): Talk[] {
  return facts.talks.filter((talk) => isHeld(talk, today))
}

/** The contact's talks, oldest first. */
export function talksOf(contact: Contact): Talk[] {
  const [only] = contact.notes
  if (contact.notes.length === 1 && only) {
    if (only.interviewOn === null) return []
    return [
      {
        day: only.interviewOn,
        time: only.interviewAt,
        outcome: only.outcome,
        thanked: only.thankedOn !== null,
        prepAnswered: prepAnswered(only),
        path: only.path,
      },
    ]
  }
  const byDay = new Map<CalendarDay, Interview[]>()
  for (const note of contact.notes) {
    if (note.interviewOn === null) continue
    const copies = byDay.get(note.interviewOn)
    if (copies) copies.unshift(note)
    else byDay.set(note.interviewOn, [note])
  }
  return [...byDay]
    .map(([day, newestFirst]) => ({
      day,
      time: newestFirst.find(({ interviewAt }) => interviewAt !== null)?.interviewAt ?? null,
      outcome: newestFirst.find(({ outcome }) => outcome !== null)?.outcome ?? null,
      thanked: newestFirst.some(({ thankedOn }) => thankedOn !== null),
      prepAnswered: Math.max(...newestFirst.map(prepAnswered)),
      path: newestFirst[0]?.path ?? '',
    }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The latest day of contact up to `today`; an older day that is added later never moves it back. */
export function lastTouchOf(
  contact: Contact,
  talks: readonly Talk[],
  today: CalendarDay,
): CalendarDay | null {
  let found: CalendarDay | null = null
  for (const talk of talks) if ((found === null || talk.day > found) && isHeld(talk, today)) found = talk.day
  for (const { lastContact, checkIns } of contact.notes) {
    if (lastContact !== null && (found === null || lastContact > found)) found = lastContact
    for (const day of checkIns) if (found === null || day > found) found = day
  }
  for (const day of contact.personTouches) if (found === null || day > found) found = day
  return found
}

const NONE: readonly never[] = []

export function factsOf(contact: Contact, introductions: readonly Introduction[], today: CalendarDay): Facts {
  const talks = talksOf(contact)
  const lastTouch = lastTouchOf(contact, talks, today)
  let chosen: CalendarDay[] | null = null
  let snoozedUntil: CalendarDay | null = null
  for (const note of contact.notes) {
    const { nextCheckIn } = note
    if (nextCheckIn !== null && (lastTouch === null || nextCheckIn > lastTouch))
      (chosen ??= []).push(nextCheckIn)
    if (note.snoozedUntil !== null && (snoozedUntil === null || note.snoozedUntil > snoozedUntil))
      ({ snoozedUntil } = note)
  }
  for (const day of contact.personNextCheckIns)
    if (lastTouch === null || day > lastTouch) (chosen ??= []).push(day)
  const { outcome } = newestNote(contact)
  const wasHeld = () =>
    talks.some((talk) => isHeld(talk, today)) || contact.notes.some((note) => note.outcome === 'held')
  return {
    contact,
    talks,
    lastTouch,
    chosenDays: chosen === null ? NONE : chosen.sort(),
    snoozedUntil,
    isClosed: (outcome === 'declined' || outcome === 'no reply') && !wasHeld(),
    introductions,
  }
}
