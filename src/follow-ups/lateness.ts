import type { FollowUp } from './follow-up'

// Nothing but sorting hangs on these: a month is as long as it is on average, and what has no rhythm is late after a week.
const DAYS_A_MONTH = 365.25 / 12
const WITHOUT_RHYTHM = 7

/**
 * How late something is for how often one is in touch: 1 where a whole span between two messages was let go by, 0 where nothing is
 * late. Four weeks are much for a monthly check-in, and little for a yearly one. What is no check-in is measured in weeks.
 */
export function latenessOf({ kind, daysOverdue, cadence }: FollowUp): number {
  const every = kind === 'check-in' ? cadence.every : null
  const span = every === null ? WITHOUT_RHYTHM : every.months * DAYS_A_MONTH + every.days
  return daysOverdue / span
}
