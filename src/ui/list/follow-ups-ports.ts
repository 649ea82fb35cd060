import type { Overview } from '../../follow-ups/follow-up'
import type { Progress } from '../../follow-ups/progress'
import type { Occasion } from '../../actions/occasion'
import type { Starter } from '../starter'
import type { TalkPorts } from './rows'

/** What the follow-ups view asks for, and what it sets off. */
export interface FollowUpsPorts extends TalkPorts {
  /** Null while the vault is still being read. */
  overview(): Overview | null
  /** Whether there is any interview note; without one, the view says how to begin. */
  hasInterviews(): boolean
  /** Days that "Upcoming" looks ahead. */
  lookAheadDays(): number
  /** How the search goes; null while the vault is still being read. */
  progress(): Progress | null
  /** The tags of the note at a path, with `#` or without, but the one that marks interview notes. */
  tagsOf(path: string): readonly string[]
  /** The language of weekdays and months, a BCP 47 tag. */
  language(): string
  /** Calls `listener` when any of the above has changed, bursts taken together; returns the way to stop. */
  onChange(listener: () => void): () => void
  /** An occasion about nobody, for what is offered beside the rows. */
  occasion(): Occasion
  /** Starts what the user chooses. */
  starter(): Starter
  /** Shows the whole story of whom the note at `path` is about. */
  openContact(path: string): void
}
