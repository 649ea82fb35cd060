import { newestNote } from '../contacts/contact'
import type { CalendarDay } from '../days/calendar-day'
import type { Action } from './perform'
import type { Plan } from '../vault/plan'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** Puts the next message to a contact off until `until`. */
export function snooze(until: CalendarDay): Action {
  return (target, { today, edits, short }) => ({
    label: `Snoozed ${target.name} until ${short(until)}`,
    plan: planSnooze(target, until, today, edits),
    namesNextDay: true,
  })
}

/** Moves the contact's next message to `until`, in their newest interview note; nothing else is set. */
function planSnooze(target: Target, until: CalendarDay, today: CalendarDay, edits: PropertyEdits): Plan {
  if (until < today) return { ok: false, message: `${until} has passed. Choose today or a later day.` }
  if (target.contact === null) {
    return {
      ok: false,
      message: `${target.name} has no interview note, so there is nowhere to write the day.`,
    }
  }
  const { path, snoozedUntil } = newestNote(target.contact)
  if (snoozedUntil === until) {
    return { ok: false, already: true, message: `${target.contact.name} is snoozed until ${until} already.` }
  }
  return { ok: true, changes: [{ path, edits: [edits.set('snoozed_until', until)] }] }
}
