import type { CalendarDay } from '../days/calendar-day'
import { openRequest } from '../follow-ups/request'
import { lastTouchOf, talksOf } from '../follow-ups/facts'
import type { Plan } from '../vault/plan'
import { hasNoNote, noteOf } from './contact-note'
import { merged } from './log-check-in'
import type { Action } from './perform'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** Notes that a request went out on `on`, today where it is left out. */
export function markAsAsked(on?: CalendarDay): Action {
  return (target, { today, edits, short }) => ({
    label: `Noted that you asked ${target.name} on ${short(on ?? today)}`,
    plan: planAsked(target, on ?? today, today, edits),
  })
}

/**
 * The day goes to `asked_on`. An outcome that the note has without an interview before that day was an earlier request's, and
 * goes; so does what was snoozed, in all notes of the contact.
 */
function planAsked(target: Target, on: CalendarDay, today: CalendarDay, edits: PropertyEdits): Plan {
  if (on > today) return { ok: false, message: `${on} is still to come. A request is noted once it is sent.` }
  const note = noteOf(target)
  if (target.contact === null || note === null) return hasNoNote(target)
  if (note.askedOn === on) {
    return { ok: false, already: true, message: `A request to ${target.name} on ${on} is noted already.` }
  }
  const isNewTry = note.outcome !== null && (note.interviewOn === null || note.interviewOn >= on)
  const asked = [edits.set('asked_on', on), ...(isNewTry ? [edits.clear('outcome')] : [])]
  const snoozed = target.contact.notes.filter(({ snoozedUntil }) => snoozedUntil !== null)
  return {
    ok: true,
    changes: merged([
      { path: note.path, edits: asked },
      ...snoozed.map(({ path }) => ({ path, edits: [edits.clear('snoozed_until')] })),
    ]),
  }
}

/** The open request to the contact, with its note. */
export function requestTo({ contact }: Target, today: CalendarDay) {
  if (contact === null) return null
  const talks = talksOf(contact)
  return openRequest({ contact, talks, lastTouch: lastTouchOf(contact, talks, today) })
}
