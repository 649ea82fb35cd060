import type { DayAndTime } from '../days/written-day'
import { aboutContact } from './action'
import { askDayAndTime, told, written } from './day-and-time'
import { hasNoNote, noteOf } from './which-note'

/**
 * Gives a talk another day: one ahead, or one that came to nothing. That it was put off or called off before is over then, so the
 * outcome goes.
 */
export const moveInterview = aboutContact<{ to: DayAndTime }>({
  id: 'move-interview',
  name: 'Move this interview',
  icon: 'calendar-clock',
  places: ['palette', 'row', 'note'],
  applies: ({ followUps }) =>
    followUps.some(({ kind, suggestion }) => kind === 'interview' || suggestion === 'new-day'),
  rank: ({ kind, suggestion }, hasBegun) =>
    suggestion === 'new-day' ? 2 : kind === 'interview' && !hasBegun ? 4 : null,
  ask({ target }, { ask, now }, send) {
    const note = noteOf(target)
    const initial = note?.interviewOn ? `${note.interviewOn} ${note.interviewAt ?? ''}`.trim() : now.today
    const title = `Move the interview with ${target.name}`
    askDayAndTime(ask, now, { title, initial, button: 'Move' }, (to) => send({ to }))
  },
  plan({ target }, { to }, { edits, words }) {
    const note = noteOf(target)
    if (note === null) return hasNoNote(target)
    const cleared = note.outcome === null ? [] : [edits.clear('outcome')]
    return {
      ok: true,
      label: `Moved the interview with ${target.name} to ${told(to, words)}`,
      namesNextDay: true,
      changes: [{ path: note.path, edits: [edits.set('interview_on', written(to)), ...cleared] }],
    }
  },
})
