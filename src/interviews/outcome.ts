import { foldKey } from './property-names'

/** How an interview or a request ended. */
export type Outcome = 'held' | 'declined' | 'no reply' | 'cancelled' | 'no show' | 'postponed'

const OUTCOMES = new Map<string, Outcome>([
  ['held', 'held'],
  ['declined', 'declined'],
  ['noreply', 'no reply'],
  ['noresponse', 'no reply'],
  ['ghosted', 'no reply'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['noshow', 'no show'],
  ['postponed', 'postponed'],
  ['rescheduled', 'postponed'],
])

/** The outcomes by the names that we write. */
export const OUTCOME_NAMES: readonly Outcome[] = [...new Set(OUTCOMES.values())]

/** Reads an outcome, compared like a property's name (`No-Show`, `no_show`); null where it is none that we know. */
export function readOutcome(text: string): Outcome | null {
  return OUTCOMES.get(foldKey(text)) ?? null
}
