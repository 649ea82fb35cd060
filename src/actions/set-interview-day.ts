import type { CalendarDay } from '../days/calendar-day'
import type { DayAndTime } from '../days/written-day'
import type { Interview } from '../interviews/interview'
import { noteToPrepare } from './prepare'
import { requestTo } from './mark-as-asked'
import type { Action } from './perform'
import type { Target } from './target'

/** Sets the day of a talk that had none so far: the answer to a request. */
export function setInterviewDay(on: DayAndTime): Action {
  return (target, { today, edits, short }) => {
    const note = noteWithoutDay(target, today)
    const written = on.time === null ? on.day : `${on.day}T${on.time}:00`
    const day = `${short(on.day)}${on.time === null ? '' : ` ${on.time}`}`
    return {
      label: `Set the interview with ${target.name} for ${day}`,
      namesNextDay: true,
      plan:
        note === null
          ? { ok: false, message: `No talk with ${target.name} waits for its day.` }
          : { ok: true, changes: [{ path: note.path, edits: [edits.set('interview_on', written)] }] },
    }
  }
}

/** The note of a talk that was asked for or is to be asked for, and has no day yet. */
export function noteWithoutDay(target: Target, today: CalendarDay): Interview | null {
  const note = requestTo(target, today)?.note ?? noteToPrepare(target, today)
  return note?.interviewOn === null ? note : null
}
