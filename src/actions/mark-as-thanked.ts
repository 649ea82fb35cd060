import type { CalendarDay } from '../days/calendar-day'
import { aboutContact, type Plan } from './action'
import type { Now } from './now'
import { day, ON } from './parameters'
import type { Target } from './target'
import { awaitsThanks, noteToThank } from './which-note'

/** Notes that thanks were sent. Only after a talk are there thanks to give. */
export const markAsThanked = aboutContact<{ on: CalendarDay } | undefined>({
  id: 'mark-as-thanked',
  name: 'Mark as thanked',
  word: 'Thanked',
  icon: 'heart',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    followUps.some(({ kind }) => kind === 'thank-you') || awaitsThanks(target, today),
  isNextStep: ({ kind }) => kind === 'thank-you',
  rank: ({ kind }) => (kind === 'thank-you' ? 2 : null),
  plan: ({ target }, answers, now) => planThanks(target, answers?.on ?? now.today, now),
  verb: {
    name: 'thanked',
    description: 'Note that thanks were sent',
    parameters: ON,
    read: (given, _, { now }) => ({ answers: { on: day(given, 'on', now.local) ?? now.today } }),
  },
})

/** Notes the day on which thanks were sent, in the interview's own note. */
export function planThanks(target: Target, on: CalendarDay, { today, edits }: Now): Plan {
  if (on > today)
    return { ok: false, message: `${on} is still to come. Thanks are noted once they are sent.` }
  const note = noteToThank(target, today)
  if (note === null) return { ok: false, message: `No talk with ${target.name} has been held yet.` }
  if (note.interviewOn !== null && note.interviewOn > today) {
    return {
      ok: false,
      message: `The talk with ${target.name} is on ${note.interviewOn}, which is still to come.`,
    }
  }
  if (note.interviewOn !== null && on < note.interviewOn) {
    return {
      ok: false,
      message: `${on} is before the talk with ${target.name} on ${note.interviewOn}. Thanks come after it.`,
    }
  }
  // A day that stands there is the user's, and nobody asks here which of the two is right.
  if (note.thankedOn !== null && note.thankedOn !== on) {
    return {
      ok: false,
      message: `The note says that you thanked ${target.name} on ${note.thankedOn}. Change the day there if that is wrong.`,
    }
  }
  if (note.thankedOn === on) {
    return { ok: false, already: true, message: `Thanks to ${target.name} on ${on} are noted already.` }
  }
  return {
    ok: true,
    label: `Noted thanks to ${target.name}`,
    changes: [{ path: note.path, edits: [edits.set('thanked_on', on)] }],
    // Thanked, the user may want the next message in their calendar.
    offers: ['add-next-check-in-to-calendar'],
  }
}
