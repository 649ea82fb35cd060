import type { CalendarDay } from '../days/calendar-day'
import { aboutContact, type Plan } from './action'
import type { Now } from './now'
import { day, ON } from './parameters'
import type { Target } from './target'
import { requestTo } from './which-note'

/** Notes that the one reminder of a request went out. */
export const markAsReminded = aboutContact<{ on: CalendarDay } | undefined>({
  id: 'mark-as-reminded',
  name: 'Mark as reminded',
  word: 'Reminded',
  icon: 'bell-ring',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => requestTo(target, today)?.remindedOn === null,
  isNextStep: ({ suggestion }) => suggestion === 'remind',
  rank: ({ suggestion }) => (suggestion === 'remind' || suggestion === 'ask-someone-else' ? 2 : null),
  plan: ({ target }, answers, now) => planReminder(target, answers?.on ?? now.today, now),
  verb: {
    name: 'reminded',
    description: 'Note that the one reminder went out',
    parameters: ON,
    read: (given, _, { now }) => ({ answers: { on: day(given, 'on', now.local) ?? now.today } }),
  },
})

/** Notes the day on which the reminder went out, in the note of the request. */
export function planReminder(target: Target, on: CalendarDay, { today, edits, words }: Now): Plan {
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
  return {
    ok: true,
    label: `Noted that you reminded ${target.name} on ${words.short(on)}`,
    changes: [{ path: request.note.path, edits: [edits.set('reminded_on', on)] }],
  }
}
