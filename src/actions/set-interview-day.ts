import { askWhen, placeEdits, told, written, type When } from './day-and-time'
import { aboutContact } from './action'
import { noteWithoutDay } from './which-note'

/** Sets the day of a talk that had none so far: the answer to a request. */
export const setInterviewDay = aboutContact<When>({
  id: 'set-interview-day',
  name: 'Set the day of this interview',
  icon: 'calendar-plus',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => noteWithoutDay(target, today) !== null,
  rank: ({ kind, suggestion }) =>
    kind === 'to-ask' || suggestion === 'remind' ? 3 : kind === 'outreach' ? 2 : null,
  ask({ target }, { ask, now }, send) {
    const title = `When is the interview with ${target.name}?`
    const place = noteWithoutDay(target, now.today)?.place ?? ''
    askWhen(ask, now, { title, initial: '', place, button: 'Set the day' }, send)
  },
  plan({ target }, { on, place }, { today, edits, words }) {
    const note = noteWithoutDay(target, today)
    if (note === null) return { ok: false, message: `No talk with ${target.name} waits for its day.` }
    return {
      ok: true,
      label: `Set the interview with ${target.name} for ${told(on, words)}`,
      namesNextDay: true,
      offers: ['add-interview-to-calendar'],
      changes: [
        { path: note.path, edits: [edits.set('interview_on', written(on)), ...placeEdits(place, edits)] },
      ],
    }
  },
})
