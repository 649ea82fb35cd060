import { OUTCOME_NAMES, readOutcome, type Outcome } from '../interviews/outcome'
import { aboutContact, type Plan } from './action'
import type { Now } from './now'
import { CallError, text } from './parameters'
import type { Target } from './target'
import { awaitsThanks, hasNoNote, noteOf } from './which-note'

/** How an interview that did not take place can have ended, and what follows. */
const NOT_HELD: readonly { value: Outcome; name: string; detail: string }[] = [
  {
    value: 'cancelled',
    name: 'Cancelled',
    detail: 'It was called off. In three working days you are asked to suggest a new day.',
  },
  {
    value: 'no show',
    name: 'No show',
    detail: 'Somebody did not come. In three working days you are asked to suggest a new day.',
  },
  { value: 'postponed', name: 'Postponed', detail: 'It was put off, and has no new day yet.' },
  {
    value: 'declined',
    name: 'Declined',
    detail: 'They would rather not talk. Nothing more is asked of you.',
  },
]

/** Notes why a talk did not take place, or will not. Its verb takes every other outcome too. */
export const markAsNotHeld = aboutContact<{ outcome: Outcome }>({
  id: 'mark-as-not-held',
  name: 'Mark as not held',
  icon: 'calendar-x',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you') || awaitsThanks(target, today),
  async ask({ target }, { ask }) {
    const outcome = await ask.choice({
      title: `What became of the talk with ${target.name}?`,
      choices: NOT_HELD,
      nothing: 'Nothing of the kind.',
    })
    return outcome && { outcome }
  },
  plan: ({ target }, { outcome }, now) => planned(target, outcome, now),
  verb: {
    name: 'outcome',
    description: 'Note how an interview or a request ended',
    parameters: { is: { value: '<outcome>', description: OUTCOME_NAMES.join(', '), required: true } },
    read(given) {
      const written = text(given, 'is')
      const outcome = readOutcome(written)
      if (outcome !== null) return { answers: { outcome } }
      throw new CallError(
        `is=${written} is no outcome that is understood. Write one of ${OUTCOME_NAMES.join(', ')}.`,
      )
    },
  },
})

function planned(target: Target, outcome: Outcome, { today, edits }: Now): Plan {
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
  return {
    ok: true,
    label: `Noted for ${target.name}: ${outcome}`,
    changes: [{ path: note.path, edits: [edits.set('outcome', outcome)] }],
  }
}
