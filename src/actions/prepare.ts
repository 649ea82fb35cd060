import type { CalendarDay } from '../days/calendar-day'
import { prepAnswered, type Interview } from '../interviews/interview'
import { PREP_PROPERTIES, type PrepProperty } from '../interviews/property-names'
import type { Action } from './perform'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** Answers to the questions before a talk; '' takes an answer away, and one that is left out stays. */
export type PrepAnswers = Readonly<Partial<Record<PrepProperty, string>>>

/** Writes down answers to the questions before a talk. */
export function prepare(answers: PrepAnswers): Action {
  return (target, { today, edits }) => {
    const note = noteToPrepare(target, today)
    if (note === null) return { label: '', plan: { ok: false, message: nothingAhead(target) } }
    const changed = changedAnswers(note, answers)
    const after = { ...note, prep: withoutEmpty({ ...note.prep, ...answers }) }
    return {
      label: `Saved ${prepAnswered(after)} of ${PREP_PROPERTIES.length} answers for the talk with ${target.name}`,
      namesNextDay: true,
      plan: { ok: true, changes: [{ path: note.path, edits: editsFor(changed, edits) }] },
    }
  }
}

/**
 * The interview note that there is to prepare: the one that the action started from, else that of the contact's next talk, or one
 * without a day. Null where no talk is ahead.
 */
export function noteToPrepare({ contact, path }: Target, today: CalendarDay): Interview | null {
  const open = contact?.notes.filter((note) => isAhead(note, today)) ?? []
  const dated = open.filter(({ interviewOn }) => interviewOn !== null)
  return open.find((note) => note.path === path) ?? dated[0] ?? open[open.length - 1] ?? null
}

/** Why there is nothing to prepare, as the user reads it. */
export function nothingAhead({ name, contact }: Target): string {
  return contact === null
    ? `${name} has no interview note yet. Create one first.`
    : `No talk with ${name} is ahead. Create a new interview first.`
}

function isAhead({ interviewOn, outcome, thankedOn, lastContact, checkIns }: Interview, today: CalendarDay) {
  if ((outcome !== null && outcome !== 'postponed') || thankedOn !== null) return false
  // Without a day, a note of somebody with whom the user is in touch already asks for no talk.
  return interviewOn === null ? lastContact === null && checkIns.length === 0 : interviewOn >= today
}

function changedAnswers({ prep }: Interview, answers: PrepAnswers): [PrepProperty, string][] {
  return PREP_PROPERTIES.flatMap((property): [PrepProperty, string][] => {
    const answer = answers[property]
    if (answer === undefined || oneLineEnd(answer) === oneLineEnd(prep[property] ?? '')) return []
    return [[property, oneLineEnd(answer)]]
  })
}

function editsFor(changed: readonly [PrepProperty, string][], edits: PropertyEdits) {
  return changed.map(([property, answer]) =>
    answer === '' ? edits.clear(property) : edits.set(property, answer),
  )
}

/** An answer as a field holds it, whose lines end in one way. */
export function oneLineEnd(answer: string): string {
  return answer.replace(/\r\n?/g, '\n').trim()
}

function withoutEmpty(answers: PrepAnswers): PrepAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''))
}
