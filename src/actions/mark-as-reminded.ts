import type { CalendarDay } from '../days/calendar-day'
import type { Plan } from '../vault/plan'
import { requestTo } from './mark-as-asked'
import type { Action } from './perform'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** Notes that the one reminder of a request went out on `on`, today where it is left out. */
export function markAsReminded(on?: CalendarDay): Action {
  return (target, { today, edits, short }) => ({
    label: `Noted that you reminded ${target.name} on ${short(on ?? today)}`,
    plan: planReminded(target, on ?? today, today, edits),
  })
}

function planReminded(target: Target, on: CalendarDay, today: CalendarDay, edits: PropertyEdits): Plan {
  if (on > today)
    return { ok: false, message: `${on} is still to come. A reminder is noted once it is sent.` }
  const request = requestTo(target, today)
  if (request === null) return { ok: false, message: `No request to ${target.name} waits for an answer.` }
  if (on < request.askedOn) {
    return {
      ok: false,
      message: `${on} is before the request of ${request.askedOn}. A reminder comes after it.`,
    }
  }
  if (request.remindedOn === on) {
    return { ok: false, already: true, message: `A reminder to ${target.name} on ${on} is noted already.` }
  }
  return { ok: true, changes: [{ path: request.note.path, edits: [edits.set('reminded_on', on)] }] }
}
