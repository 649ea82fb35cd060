import type { CalendarDay } from '../days/calendar-day'
import { heldTalks, isHeld, talksOf } from '../follow-ups/facts'
import type { Action } from './perform'
import type { Plan } from '../vault/plan'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** The interview note that thanks belong to: the one the action started from, else that of the latest talk held. */
export function noteToThank({ contact, path }: Target, today: CalendarDay): string | null {
  if (contact === null) return null
  if (path !== null && contact.notes.some((note) => note.path === path)) return path
  return heldTalks({ talks: talksOf(contact) }, today).pop()?.path ?? null
}

/** Whether a talk was held that no note says thanks for. */
export function awaitsThanks(target: Target, today: CalendarDay): boolean {
  const path = noteToThank(target, today)
  const note = target.contact?.notes.find((one) => one.path === path)
  if (!target.contact || !note || note.interviewOn === null) return false
  const talk = talksOf(target.contact).find(({ day }) => day === note.interviewOn)
  return talk !== undefined && isHeld(talk, today) && !talk.thanked
}

/** Notes that thanks were sent on `on`, today where it is left out. */
export function markAsThanked(on?: CalendarDay): Action {
  return (target, { today, edits }) => ({
    label: `Noted thanks to ${target.name}`,
    plan: planThanked(target, on ?? today, today, edits),
  })
}

/** Notes the day on which thanks were sent, in the interview's own note. */
function planThanked(target: Target, on: CalendarDay, today: CalendarDay, edits: PropertyEdits): Plan {
  if (on > today)
    return { ok: false, message: `${on} is still to come. Thanks are noted once they are sent.` }
  const path = noteToThank(target, today)
  const note = target.contact?.notes.find((one) => one.path === path)
  if (path === null || !note) return { ok: false, message: `No talk with ${target.name} has been held yet.` }
  if (note.interviewOn !== null && note.interviewOn > today) {
    return {
      ok: false,
      message: `The talk with ${target.name} is on ${note.interviewOn}, which is still to come.`,
    }
  }
  if (note.thankedOn === on) {
    return { ok: false, already: true, message: `Thanks to ${target.name} on ${on} are noted already.` }
  }
  return { ok: true, changes: [{ path, edits: [edits.set('thanked_on', on)] }] }
}
