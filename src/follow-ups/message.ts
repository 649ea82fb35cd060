import type { CalendarDay } from '../days/calendar-day'
import type { DueReason, FollowUp } from './follow-up'

/** A day and why it is that day. */
export interface Due {
  readonly due: CalendarDay
  readonly reason: DueReason
}

/** A message to write, before it is known whose it is: what its kind decides. */
export interface Message
  extends
    Pick<FollowUp, 'kind' | 'path'>,
    Partial<Pick<FollowUp, 'suggestion' | 'waitedBusinessDays' | 'about' | 'naming'>> {
  readonly when: Due
}

/** An earlier day that the user chose for the next message (`days`, oldest first) comes before a computed one. */
export function orChosen(computed: Due, days: readonly CalendarDay[]): Due {
  const chosen = days[0]
  return chosen !== undefined && chosen < computed.due
    ? { due: chosen, reason: { because: 'chosen-day', on: chosen } }
    : computed
}

/** A later day until which the contact is snoozed comes after all others. */
export function orSnoozed(computed: Due, until: CalendarDay | null): Due {
  return until !== null && until > computed.due
    ? { due: until, reason: { because: 'snoozed', on: until } }
    : computed
}
