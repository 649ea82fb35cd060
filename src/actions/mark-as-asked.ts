import type { CalendarDay } from '../days/calendar-day'
import { aboutContact, type Plan } from './action'
import type { Now } from './now'
import { day, ON } from './parameters'
import { merged } from './settled'
import type { Target } from './target'
import { hasNoNote, noteOf, requestTo } from './which-note'

/** Notes that a request went out. It applies where nobody waits for an answer, and no talk is ahead. */
export const markAsAsked = aboutContact<{ on: CalendarDay } | undefined>({
  id: 'mark-as-asked',
  name: 'Mark as asked',
  icon: 'send',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    target.contact !== null &&
    !followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you') &&
    requestTo(target, today) === null,
  isNextStep: ({ kind }) => kind === 'to-ask',
  rank: ({ kind }) => (kind === 'to-ask' ? 2 : null),
  plan: ({ target }, answers, now) => planned(target, answers?.on ?? now.today, now),
  verb: {
    name: 'asked',
    description: 'Note that a request went out',
    parameters: ON,
    read: (given, _, { now }) => ({ answers: { on: day(given, 'on', now.local) ?? now.today } }),
  },
})

/**
 * The day goes to `asked_on`. An outcome that the note has without an interview before that day was an earlier request's, and
 * goes; so does what was snoozed, in all notes of the contact.
 */
function planned(target: Target, on: CalendarDay, { today, edits, words }: Now): Plan {
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
    label: `Noted that you asked ${target.name} on ${words.short(on)}`,
    changes: merged([
      { path: note.path, edits: asked },
      ...snoozed.map(({ path }) => ({ path, edits: [edits.clear('snoozed_until')] })),
    ]),
  }
}
