import type { Outcome } from '../interviews/outcome'
import type { Plan } from '../vault/plan'
import { hasNoNote, noteOf } from './contact-note'
import type { Action, Planning } from './perform'
import type { Target } from './target'

/** How an interview that did not take place can have ended, as the user chooses it. */
export const NOT_HELD = [
  'cancelled',
  'no show',
  'postponed',
  'declined',
] as const satisfies readonly Outcome[]

/** Notes how the interview or the request of a note ended. */
export function setOutcome(outcome: Outcome): Action {
  return (target, planning) => ({
    label: `Noted for ${target.name}: ${outcome}`,
    plan: planOutcome(target, outcome, planning),
  })
}

function planOutcome(target: Target, outcome: Outcome, { today, edits }: Planning): Plan {
  const note = noteOf(target)
  if (note === null) return hasNoNote(target)
  if (outcome === 'held' && note.interviewOn !== null && note.interviewOn > today) {
    return {
      ok: false,
      message: `The interview with ${target.name} is on ${note.interviewOn}, which is still to come.`,
    }
  }
  if (note.outcome === outcome) {
    return { ok: false, already: true, message: `The note says ${outcome} already.` }
  }
  return { ok: true, changes: [{ path: note.path, edits: [edits.set('outcome', outcome)] }] }
}
