import { newestNote } from '../contacts/contact'
import { plusDays, type CalendarDay } from '../days/calendar-day'
import { heldTalks, isHeld, lastTouchOf, talksOf } from '../follow-ups/facts'
import { openRequest, type OpenRequest } from '../follow-ups/request'
import type { Interview } from '../interviews/interview'
import type { Refusal } from '../vault/plan'
import type { Now } from './now'
import type { Target } from './target'

// Which of a contact's notes an action is about: mostly the one that it started from, else the one that is likely meant.

/** The interview note that an action is about: the one it started from, else the contact's newest; null without any. */
export function noteOf({ contact, path }: Target): Interview | null {
  if (contact === null) return null
  return contact.notes.find((note) => note.path === path) ?? newestNote(contact)
}

/** The interview note at `path` as it is by now, for a form that was shown it: no other note takes its place. Null where it is gone. */
export function noteAt(path: string, { overview }: Now): Interview | null {
  return overview.contacts.byNote.get(path)?.notes.find((note) => note.path === path) ?? null
}

/** Why nothing is written where the note that a form was about is gone from its path. */
export const NOT_WHERE_IT_WAS: Refusal = {
  ok: false,
  message:
    'The note is not where it was when you opened this. If you moved or renamed it, close this and open it again: what you typed stays.',
}

/** Why nothing can be written about somebody who is only named in other notes. */
export function hasNoNote({ name }: Target): Refusal {
  return { ok: false, message: `${name} has no interview note yet. Create one first.` }
}

/** The open request to the contact, with its note. */
export function requestTo({ contact }: Target, today: CalendarDay): OpenRequest | null {
  if (contact === null) return null
  const talks = talksOf(contact)
  return openRequest({ contact, talks, lastTouch: lastTouchOf(contact, talks, today) })
}

/**
 * The interview note that there is to prepare: the one that the action started from, else that of the contact's next talk, or one
 * without a day. Null where no talk is ahead.
 */
export function noteToPrepare({ contact, path }: Target, today: CalendarDay): Interview | null {
  const open = contact?.notes.filter((note) => isAhead(note, today)) ?? []
  const dated = open.filter(({ interviewOn }) => interviewOn !== null)
  return open.find((note) => note.path === path) ?? dated[0] ?? open[open.length - 1] ?? null
}

/** Why there is nothing to prepare. */
export function nothingAhead(target: Target): Refusal {
  if (target.contact === null) return hasNoNote(target)
  return { ok: false, message: `No talk with ${target.name} is ahead. Create a new interview first.` }
}

function isAhead({ interviewOn, outcome, thankedOn, lastContact, checkIns }: Interview, today: CalendarDay) {
  if ((outcome !== null && outcome !== 'postponed') || thankedOn !== null) return false
  // Without a day, a note of somebody with whom the user is in touch already asks for no talk.
  return interviewOn === null ? lastContact === null && checkIns.length === 0 : interviewOn >= today
}

/** The note of a talk that was asked for or is to be asked for, and has no day yet. */
export function noteWithoutDay(target: Target, today: CalendarDay): Interview | null {
  const note = requestTo(target, today)?.note ?? noteToPrepare(target, today)
  return note?.interviewOn === null ? note : null
}

/** The note of the talk that there is something to tell of: it has begun, and nothing says that it did not take place. */
export function noteOfTalk(target: Target, today: CalendarDay): Interview | null {
  const notes = target.contact?.notes ?? []
  const own = notes.find(({ path }) => path === target.path)
  if (own) return tells(own, today) ? own : null
  return [...notes].reverse().find((note) => tells(note, today)) ?? null
}

function tells({ interviewOn, outcome }: Interview, today: CalendarDay): boolean {
  return interviewOn !== null && interviewOn <= today && (outcome === null || outcome === 'held')
}

/** How long after a talk its writing down is offered by itself. */
const TELL_WITHIN_DAYS = 60

/** The note of the newest talk of the last 60 days of which nothing is written down yet; null where there is none. */
export function untoldTalk(
  { contact }: Target,
  today: CalendarDay,
  hasTakeaways: (path: string) => boolean,
): Interview | null {
  const first = plusDays(today, -TELL_WITHIN_DAYS)
  const newestFirst = [...(contact?.notes ?? [])].reverse()
  const isUntold = (note: Interview) =>
    tells(note, today) && note.interviewOn !== null && note.interviewOn >= first && !hasTakeaways(note.path)
  return newestFirst.find(isUntold) ?? null
}

/** The interview note that thanks belong to: the one the action started from, else that of the latest talk held. */
export function noteToThank({ contact, path }: Target, today: CalendarDay): Interview | null {
  if (contact === null) return null
  const own = contact.notes.find((note) => note.path === path)
  const latest = heldTalks({ talks: talksOf(contact) }, today).pop()?.path
  return own ?? contact.notes.find((note) => note.path === latest) ?? null
}

/** Whether a talk was held that no note says thanks for. */
export function awaitsThanks(target: Target, today: CalendarDay): boolean {
  const note = noteToThank(target, today)
  if (!target.contact || note === null || note.interviewOn === null) return false
  const talk = talksOf(target.contact).find(({ day }) => day === note.interviewOn)
  return talk !== undefined && isHeld(talk, today) && !talk.thanked
}
