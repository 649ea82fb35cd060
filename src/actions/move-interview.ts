import type { DayAndTime } from '../days/written-day'
import { hasNoNote, noteOf } from './contact-note'
import type { Action } from './perform'

/** Gives the interview another day. That it was put off or called off before is over then, so the outcome goes. */
export function moveInterview(to: DayAndTime): Action {
  return (target, { edits, short }) => {
    const note = noteOf(target)
    const written = to.time === null ? to.day : `${to.day}T${to.time}:00`
    const day = `${short(to.day)}${to.time === null ? '' : ` ${to.time}`}`
    const cleared = note?.outcome === null || note?.outcome === undefined ? [] : [edits.clear('outcome')]
    return {
      label: `Moved the interview with ${target.name} to ${day}`,
      namesNextDay: true,
      plan:
        note === null
          ? hasNoNote(target)
          : {
              ok: true,
              changes: [{ path: note.path, edits: [edits.set('interview_on', written), ...cleared] }],
            },
    }
  }
}
