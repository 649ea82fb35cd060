import type { Refusal } from '../vault/plan'
import { aboutContact } from './action'
import { askDayOfTalk, editsFor, noteForDay, told, type DayOfTalk } from './day-and-time'
import type { Target } from './target'
import { noteWithoutDay } from './which-note'

/** Sets the day of a talk that had none so far: the answer to a request. */
export const setInterviewDay = aboutContact<DayOfTalk>({
  id: 'set-interview-day',
  name: 'Set the day of this interview',
  icon: 'calendar-plus',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => noteWithoutDay(target, today) !== null,
  rank: ({ kind, suggestion }) =>
    kind === 'to-ask' || suggestion === 'remind' ? 3 : kind === 'outreach' ? 2 : null,
  ask({ target }, at, send) {
    const note = noteWithoutDay(target, at.now.today)
    if (note === null) return at.ask.tell(noneWaits(target).message)
    const title = `When is the interview with ${target.name}?`
    askDayOfTalk(at, note, { title, initial: '', button: 'Set the day' }, send)
  },
  plan({ target }, day, now) {
    const { on } = day
    const { today, edits, words } = now
    const note = noteForDay(day, now)
    if ('ok' in note) return note
    // It may have been declined while the form was open.
    if (note.interviewOn === null && noteWithoutDay(target, today)?.path !== note.path)
      return noneWaits(target)
    return {
      ok: true,
      label: `Set the interview with ${target.name} for ${told(on, words)}`,
      namesNextDay: true,
      changes: [{ path: note.path, edits: editsFor(day, edits) }],
      offers: ['add-interview-to-calendar'],
    }
  },
})

function noneWaits({ name }: Target): Refusal {
  return { ok: false, message: `No talk with ${name} waits for its day.` }
}
