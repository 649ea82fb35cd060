import type { Overview } from '../../follow-ups/follow-up'
import { capital, numberWord, type DayWords } from '../../days/day-words'
import { isolated } from '../../contacts/person-names'
import { wantsPreparing } from './sections'

export const READING = 'Reading your notes…'

/** What somebody reads who has no interview note yet. */
export const FIRST_RUN = {
  question: 'Whom would you like to learn from?',
  hint: 'Your first interview note takes a minute.',
} as const

/**
 * What is said where nothing is due: who comes next, or who is still to be asked; null where something is due, or a talk is to be
 * prepared.
 */
export function nothingDue({ followUps, today }: Overview, words: DayWords, preparedDays = 0): string | null {
  if (followUps.some((followUp) => wantsPreparing(followUp, today, preparedDays))) return null
  const planned = followUps.filter(({ longQuiet }) => !longQuiet)
  if (planned.some(({ due }) => due !== null && due <= today)) return null
  const next = planned.find(({ due }) => due !== null)
  if (next?.due) return `Nobody is waiting for you. Next: ${isolated(next.name)}, ${words.short(next.due)}.`
  const toAsk = planned.length
  if (toAsk === 0) return 'Nobody is waiting for you.'
  return `Nothing due. ${capital(people(toAsk))} ${toAsk === 1 ? 'is' : 'are'} still to ask.`
}

/** "one person", "three people" */
export function people(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'person' : 'people'}`
}
