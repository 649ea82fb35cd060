import { aboutContact } from './action'
import { askWhen, placeEdits, told, written, type When } from './day-and-time'
import { hasNoNote, noteOf } from './which-note'

/**
 * Gives a talk another day: one ahead, or one that came to nothing. That it was put off or called off before is over then, so the
 * outcome goes.
 */
export const moveInterview = aboutContact<When>({
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
    askWhen(ask, now, { title, initial, place: note?.place ?? '', button: 'Move' }, send)
  },
  plan({ target }, { on, place }, { edits: make, words }) {
    const note = noteOf(target)
    if (note === null) return hasNoNote(target)
    const cleared = note.outcome === null ? [] : [make.clear('outcome')]
    const edits = [make.set('interview_on', written(on)), ...placeEdits(place, make), ...cleared]
    return {
      ok: true,
      label: `Moved the interview with ${target.name} to ${told(on, words)}`,
      namesNextDay: true,
      offers: ['add-interview-to-calendar'],
      changes: [{ path: note.path, edits }],
    }
  },
})
