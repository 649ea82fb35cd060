import type { Problem } from '../../interviews/problem'
import { awaitsThanks } from './mark-as-thanked'
import type { Occasion } from './occasion'

// Which actions make sense when: asked by rows, by the palette and by the menu of a note alike.

/** A message may have been written to any contact, and to an introducer who is only named. */
export function canLogCheckIn({ target }: Occasion): boolean {
  return target.contact !== null || target.naming.length > 0
}

/** Only messages can wait, and only a note of the contact's own can say until when. */
export function canSnooze({ followUps }: Occasion): boolean {
  return followUps.some(
    ({ kind, contact }) =>
      contact !== null && (kind === 'check-in' || kind === 'outreach' || kind === 'update-introducer'),
  )
}

/** Whether there are check-ins to stop. */
export function canStopCheckIns({ target, followUps }: Occasion): boolean {
  const cadence = followUps[0]?.cadence ?? target.contact?.cadence
  return target.contact !== null && cadence?.every !== null
}

/** Only after a talk are there thanks to give. */
export function canMarkAsThanked({ target, followUps, today }: Occasion): boolean {
  return followUps.some(({ kind }) => kind === 'thank-you') || awaitsThanks(target, today)
}

/** Whether the user can say whom the note is about by linking to a note of theirs. */
export function canLinkContact({ code }: Problem): boolean {
  return code === 'same-name'
}
