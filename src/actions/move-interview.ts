import type { Outcome } from '../interviews/outcome'
import { aboutContact } from './action'
import { askDayOfTalk, editsFor, noteForDay, told, type DayOfTalk } from './day-and-time'
import { hasNoNote, noteOf } from './which-note'

interface Answers extends DayOfTalk {
  /** What the note said of how it ended, when the user was asked. */
  readonly outcome: Outcome | null
}

/**
 * Gives a talk another day: one ahead, or one that came to nothing. That it was put off or called off before is over then, so the
 * outcome goes.
 */
export const moveInterview = aboutContact<Answers>({
  id: 'move-interview',
  name: 'Move this interview',
  icon: 'calendar-clock',
  places: ['palette', 'row', 'note'],
  applies: ({ followUps }) =>
    followUps.some(({ kind, suggestion }) => kind === 'interview' || suggestion === 'new-day'),
  rank: ({ kind, suggestion }, hasBegun) =>
    suggestion === 'new-day' ? 2 : kind === 'interview' && !hasBegun ? 4 : null,
  ask({ target }, at, send) {
    const note = noteOf(target)
    if (note === null) return at.ask.tell(hasNoNote(target).message)
    const { outcome } = note
    const title = `Move the interview with ${target.name}`
    askDayOfTalk(at, note, { title, initial: at.now.today, button: 'Move' }, (day) =>
      send({ ...day, outcome }),
    )
  },
  plan({ target }, answers, now) {
    const { on, outcome } = answers
    const { edits, words } = now
    const note = noteForDay(answers, now)
    if ('ok' in note) return note
    if (note.outcome !== null && note.outcome !== outcome) {
      return {
        ok: false,
        message: `The note says “${note.outcome}” of this talk by now. If you want to move it all the same, open this again.`,
      }
    }
    const cleared = note.outcome === null ? [] : [edits.clear('outcome')]
    return {
      ok: true,
      label: `Moved the interview with ${target.name} to ${told(on, words)}`,
      namesNextDay: true,
      changes: [{ path: note.path, edits: [...editsFor(answers, edits), ...cleared] }],
      offers: ['add-interview-to-calendar'],
    }
  },
})
