import type { Contact } from '../../contacts/contact'
import type { Cadence } from '../../days/cadence'
import type { Kind } from '../../follow-ups/follow-up'
import type { Problem } from '../../interviews/problem'

/** What decides which actions a row offers: what there is to do, about whom, and how often they want to hear. */
export interface Occasion {
  /** Null where there is nothing to do about the contact. */
  readonly kind: Kind | null
  /** Null for an introducer who has no interview note. */
  readonly contact: Contact | null
  /** Null where it is not known. */
  readonly cadence: Cadence | null
}

/** A message may have been written to any contact, and to an introducer who is only named. */
export function canLogCheckIn({ kind, contact }: Occasion): boolean {
  return contact !== null || kind === 'update-introducer'
}

/** Only messages can wait, and only a note of the contact's own can say until when. */
export function canSnooze({ kind, contact }: Occasion): boolean {
  return contact !== null && (kind === 'check-in' || kind === 'outreach' || kind === 'update-introducer')
}

/** Whether there are check-ins to stop. */
export function canStopCheckIns({ contact, cadence }: Occasion): boolean {
  return contact !== null && (cadence === null || cadence.every !== null)
}

/** Only after a talk are there thanks to give. */
export function canMarkAsThanked({ kind }: Occasion): boolean {
  return kind === 'thank-you'
}

/** Whether the user can say whom the note is about by linking to a note of theirs. */
export function canLinkContact({ code }: Problem): boolean {
  return code === 'same-name'
}
