import { stillCounts } from '../interviews/problem'
import type { Facts } from './facts'

const HAPPENED = new Set([
  'asked_on',
  'answered_on',
  'interview_on',
  'outcome',
  'last_contact',
  'check_ins',
  'next_check_in',
])

/**
 * Whether nothing has happened with the contact yet, so that they are still to be asked. A value that could not be understood is
 * not nothing: somebody wrote it for a reason.
 */
export function isToAsk({ contact, lastTouch, talks, chosenDays }: Facts): boolean {
  if (contact.cadence !== null && contact.cadence.every === null) return false
  if (lastTouch !== null || talks.length > 0 || chosenDays.length > 0) return false
  if (contact.notes.some(({ askedOn, answeredOn, outcome }) => (askedOn ?? answeredOn ?? outcome) !== null))
    return false
  return !contact.problems.some(
    ({ property, code }) => !stillCounts(code) && (property === null || HAPPENED.has(property)),
  )
}
