import { plusDays, type CalendarDay } from '../days/calendar-day'
import type { FollowUp, Kind } from './follow-up'

/** Which follow-ups are asked for. */
export interface DueQuestion {
  /** Days from today, 0 for what is due today or overdue. */
  readonly within: number
  /** Days in which an interview is to be seen ahead, where that is more. */
  readonly lookAheadDays: number
  /** Only this kind; people still to be asked are told only when they are asked for. */
  readonly kind: Kind | null
}

/** The follow-ups that are due within some days, overdue ones included, in their order. */
export function dueWithin(
  followUps: readonly FollowUp[],
  today: CalendarDay,
  { within, lookAheadDays, kind }: DueQuestion,
): FollowUp[] {
  const last = plusDays(today, within)
  const lastInterview = plusDays(today, Math.max(within, lookAheadDays))
  return followUps.filter((followUp) => {
    if (kind !== null && followUp.kind !== kind) return false
    if (followUp.due === null) return kind === 'to-ask'
    return followUp.due <= (followUp.kind === 'interview' ? lastInterview : last)
  })
}
