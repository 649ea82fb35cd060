import type { Overview } from '../../follow-ups/follow-up'
import type { ContactActions } from '../../actions/contact-actions'
import type { ContactCommand } from '../commands/contact-command'
import type { TalkPorts } from './rows'

/** What the follow-ups view asks for, and what it sets off. */
export interface FollowUpsPorts extends TalkPorts {
  /** Null while the vault is still being read. */
  overview(): Overview | null
  /** Whether there is any interview note; without one, the view says how to begin. */
  hasInterviews(): boolean
  /** Days that "Upcoming" looks ahead. */
  lookAheadDays(): number
  /** The language of weekdays and months, a BCP 47 tag. */
  language(): string
  /** Calls `listener` when any of the above has changed, bursts taken together; returns the way to stop. */
  onChange(listener: () => void): () => void
  /** What the buttons beside rows do. */
  actions: Pick<ContactActions, 'logCheckIn' | 'markAsThanked' | 'writeDown'>
  /** What the menus of rows offer, each where it applies. */
  commands: readonly ContactCommand[]
  newInterview(): void
  /** For people whose vault already holds notes of interviews. */
  existingNotes(): void
  /** Lets the user say which of several contacts of one name the note at `path` is about. */
  linkContact(path: string): void
}
