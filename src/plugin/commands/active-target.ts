import type { FollowUp } from '../../follow-ups/follow-up'
import type { Target } from '../actions/target'

/** Whom the note in front of the user is about, for commands that act on them. */
export interface ActiveTarget {
  /** Null where no note is open, or it is about no contact. */
  readonly target: () => Target | null
  /** What there is to do about the target. */
  readonly followUpsOf: (target: Target) => readonly FollowUp[]
}
