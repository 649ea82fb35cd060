import type { DayAndTime } from '../days/written-day'
import { askDayAndTime, told, written } from './day-and-time'
import { aboutContact } from './action'
import { noteWithoutDay } from './which-note'

/** Sets the day of a talk that had none so far: the answer to a request. */
export const setInterviewDay = aboutContact<{ on: DayAndTime }>({
  id: 'set-interview-day',
  name: 'Set the day of this interview',
  icon: 'calendar-plus',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => noteWithoutDay(target, today) !== null,
  ask({ target }, { ask, now }, send) {
    const title = `When is the interview with ${target.name}?`
    askDayAndTime(ask, now, { title, initial: '', button: 'Set the day' }, (on) => send({ on }))
  },
  plan({ target }, { on }, { today, edits, words }) {
    const note = noteWithoutDay(target, today)
    if (note === null) return { ok: false, message: `No talk with ${target.name} waits for its day.` }
    return {
      ok: true,
      label: `Set the interview with ${target.name} for ${told(on, words)}`,
      namesNextDay: true,
      changes: [{ path: note.path, edits: [edits.set('interview_on', written(on))] }],
    }
  },
})
