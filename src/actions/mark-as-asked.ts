import type { CalendarDay } from '../days/calendar-day'
import { heldTalks, talksOf } from '../follow-ups/facts'
import type { Interview } from '../interviews/interview'
import { aboutContact, type Plan } from './action'
import { planCheckIn } from './log-check-in'
import type { Now } from './now'
import { day, ON } from './parameters'
import { merged } from './settled'
import type { Target } from './target'
import { hasNoNote, noteOf, requestTo } from './which-note'

/** Notes that a request went out. It applies where nobody waits for an answer, no talk is ahead, and none was held. */
export const markAsAsked = aboutContact<{ on: CalendarDay } | undefined>({
  id: 'mark-as-asked',
  name: 'Mark as asked',
  word: 'Asked',
  icon: 'send',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    target.contact !== null &&
    !followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you') &&
    requestTo(target, today) === null &&
    heldTalks({ talks: talksOf(target.contact) }, today).length === 0,
  isNextStep: ({ kind }) => kind === 'to-ask',
  rank: ({ kind }) => (kind === 'to-ask' ? 2 : null),
  plan: ({ target }, answers, now) => planned(target, answers?.on ?? now.today, now),
  several: { label: (who) => `Noted that you asked ${who} today` },
  verb: {
    name: 'asked',
    description: 'Note that a request went out',
    parameters: ON,
    read: (given, _, { now }) => ({ answers: { on: day(given, 'on', now.local) ?? now.today } }),
  },
})

/**
 * The day goes to `asked_on`, and what was snoozed goes, in all notes of the contact. What came of a talk stays with its day: of
 * another outcome than that of a talk before, an earlier request's own is taken away and said to be; a talk on that day or after it
 * needs the note for itself. Asking somebody again after a talk is being in touch, and is logged so.
 */
function planned(target: Target, on: CalendarDay, now: Now): Plan {
  const { today, edits, words } = now
  if (on > today) return { ok: false, message: `${on} is still to come. A request is noted once it is sent.` }
  const note = noteOf(target)
  if (target.contact === null || note === null) return hasNoNote(target)
  if (note.askedOn === on) {
    return { ok: false, already: true, message: `A request to ${target.name} on ${on} is noted already.` }
  }
  const { interviewOn, outcome } = note
  if (wasHeld(note, target, today)) return planCheckIn(target, { on, line: '' }, now)
  const cameToNothing = outcome !== null && outcome !== 'postponed'
  if (cameToNothing && interviewOn !== null && interviewOn >= on) {
    return {
      ok: false,
      message: `The note says ${outcome} for the talk of ${interviewOn}, and that stays. A new request needs a note of its own.`,
      offers: ['new-interview-with-contact'],
    }
  }
  const isEarlierRequests = outcome !== null && interviewOn === null
  const asked = [edits.set('asked_on', on), ...(isEarlierRequests ? [edits.clear('outcome')] : [])]
  const snoozed = target.contact.notes.filter(({ snoozedUntil }) => snoozedUntil !== null)
  return {
    ok: true,
    label: `Noted that you asked ${target.name} on ${words.short(on)}`,
    ...(isEarlierRequests ? { adds: `“${outcome}”, which came of the request before, went.` } : {}),
    changes: merged([
      { path: note.path, edits: asked },
      ...snoozed.map(({ path }) => ({ path, edits: [edits.clear('snoozed_until')] })),
    ]),
  }
}

/** Whether the note at hand is that of a talk that took place. */
function wasHeld({ interviewOn, outcome }: Interview, { contact }: Target, today: CalendarDay): boolean {
  if (contact === null) return false
  if (outcome === 'held') return true
  return heldTalks({ talks: talksOf(contact) }, today).some(({ day }) => day === interviewOn)
}
