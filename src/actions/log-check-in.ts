import { newestNote, type Contact } from '../contacts/contact'
import { latest, type CalendarDay } from '../days/calendar-day'
import { lastTouchOf, talksOf } from '../follow-ups/facts'
import type { Interview } from '../interviews/interview'
import type { NoteChange } from '../vault/plan'
import type { Action } from './perform'
import type { Plan } from '../vault/plan'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** Logs a check-in on `on`, today where it is left out. */
export function logCheckIn(on?: CalendarDay): Action {
  return (target, { today, edits }) => ({
    label:
      target.contact === null
        ? `Noted that ${target.name} has heard how it went`
        : `Logged check-in with ${target.name}`,
    plan: planCheckIn(target, on ?? today, today, edits),
  })
}

/**
 * Logs that the user was in touch on `on`: the day goes to `check_ins` and the newest day of all to `last_contact`, both in the
 * contact's newest interview note. Where `on` is the newest day, what was planned before is settled and goes from all their
 * notes. An introducer without interview notes is noted as told in the notes that name them.
 */
function planCheckIn(target: Target, on: CalendarDay, today: CalendarDay, edits: PropertyEdits): Plan {
  if (on > today)
    return { ok: false, message: `${on} is still to come. A check-in is logged once it has happened.` }
  if (target.contact === null) return planTold(target, on, edits)

  const { contact } = target
  if (contact.notes.some(({ checkIns }) => checkIns.includes(on))) {
    return {
      ok: false,
      already: true,
      message: `A check-in with ${contact.name} on ${on} is logged already.`,
    }
  }
  const before = lastTouchOf(contact, talksOf(contact), today)
  const lastTouch = latest([before, on]) ?? on
  const { path } = newestNote(contact)
  const logged = [edits.append('check_ins', on), edits.advance('last_contact', lastTouch, today)]
  const settled = on === lastTouch ? planSettled(contact, edits) : []
  return { ok: true, changes: merged([{ path, edits: logged }, ...settled]) }
}

/** Clears the planned days from every interview note of the contact that holds one. */
export function planSettled(contact: Contact, edits: PropertyEdits): NoteChange[] {
  const clearing = ({ nextCheckIn, snoozedUntil }: Interview) => [
    ...(nextCheckIn === null ? [] : [edits.clear('next_check_in')]),
    ...(snoozedUntil === null ? [] : [edits.clear('snoozed_until')]),
  ]
  return contact.notes
    .map((note) => ({ path: note.path, edits: clearing(note) }))
    .filter((change) => change.edits.length > 0)
}

/** One change for each note, in the order in which the notes come first. */
export function merged(changes: readonly NoteChange[]): NoteChange[] {
  const byPath = new Map<string, NoteChange>()
  for (const { path, edits } of changes) {
    byPath.set(path, { path, edits: [...(byPath.get(path)?.edits ?? []), ...edits] })
  }
  return [...byPath.values()]
}

function planTold(target: Target, on: CalendarDay, edits: PropertyEdits): Plan {
  const paths = [...new Set(target.naming)]
  if (paths.length === 0) return { ok: false, message: `There is nothing to tell ${target.name} just now.` }
  return { ok: true, changes: paths.map((path) => ({ path, edits: [edits.set('introducer_told_on', on)] })) }
}
