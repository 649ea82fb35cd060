import { newestNote, type Contact } from '../contacts/contact'
import { touchesIn } from '../contacts/contact-notes'
import type { Introduction } from '../contacts/introducers'
import { latest, type CalendarDay } from '../days/calendar-day'
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
  const held = talks.filter((talk) => isHeld(talk, today)).map(({ day }) => day)
  return latest([...held, ...contact.notes.flatMap(touchesIn), ...contact.personTouches])
}

export function factsOf(contact: Contact, introductions: readonly Introduction[], today: CalendarDay): Facts {
  const talks = talksOf(contact)
  const lastTouch = lastTouchOf(contact, talks, today)
  const chosen = [...contact.notes.map(({ nextCheckIn }) => nextCheckIn), ...contact.personNextCheckIns]
  const { outcome } = newestNote(contact)
  const wasHeld =
    talks.some((talk) => isHeld(talk, today)) || contact.notes.some((note) => note.outcome === 'held')
  return {
    contact,
    talks,
    lastTouch,
    chosenDays: chosen
      .filter((day) => day !== null && (lastTouch === null || day > lastTouch))
      .sort() as CalendarDay[],
    snoozedUntil: latest(contact.notes.map(({ snoozedUntil }) => snoozedUntil)),
    isClosed: (outcome === 'declined' || outcome === 'no reply') && !wasHeld,
    introductions,
  }
}
