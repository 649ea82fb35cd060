import { newestNote } from '../contacts/contact'
import { merged, planSettled } from './log-check-in'
import type { Action } from './perform'
import type { Plan } from '../vault/plan'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** Ends the check-ins with a contact. */
export function stopCheckIns(): Action {
  return (target, { edits }) => ({
    label: `Stopped check-ins with ${target.name}`,
    plan: planStop(target, edits),
  })
}

/** Ends the check-ins with a contact: `cadence: none` in their newest interview note, and what was planned goes. */
function planStop(target: Target, edits: PropertyEdits): Plan {
  const { contact } = target
  if (contact === null)
    return { ok: false, message: `${target.name} has no interview note, and no check-ins to stop.` }
  const newest = newestNote(contact)
  const planned = planSettled(contact, edits)
  if (newest.cadence?.every === null && planned.length === 0) {
    return { ok: false, already: true, message: `Check-ins with ${contact.name} are stopped already.` }
  }
  const stop = { path: newest.path, edits: [edits.set('cadence', 'none')] }
  return { ok: true, changes: merged([stop, ...planned]) }
}
