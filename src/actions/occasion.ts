import type { CalendarDay } from '../days/calendar-day'
import type { FollowUp } from '../follow-ups/follow-up'
import type { Target } from './target'

/** Where an action is offered: whom it would be about, and what there is to do about them. */
export interface Occasion {
  readonly target: Target
  /** Of a row, its own; of a note, all of the contact's. */
  readonly followUps: readonly FollowUp[]
  readonly today: CalendarDay
}
