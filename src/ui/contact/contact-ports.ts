import type { AtHand } from '../../actions/action'
import type { Occasion } from '../../actions/occasion'
import type { Target } from '../../actions/target'
import type { Starter } from '../starter'

/** What the contact panel asks for, and what it sets off. */
export interface ContactPorts {
  /** What stories are told from; null while the vault is still being read. */
  at(): Pick<AtHand, 'now' | 'notes'> | null
  /** What there is to do about somebody. */
  occasion(target: Target): Occasion
  starter(): Starter
  /** Calls `listener` when what is due may have changed, bursts taken together; returns the way to stop. */
  onChange(listener: () => void): () => void
  openFollowUps(): void
}
