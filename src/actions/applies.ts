import type { Problem } from '../interviews/problem'
import { requestTo } from './mark-as-asked'
import { awaitsThanks } from './mark-as-thanked'
import { nextCheckInOn } from './next-check-in'
import type { Occasion } from './occasion'
import { noteToPrepare } from './prepare'
import { noteWithoutDay } from './set-interview-day'
import { noteOfTalk } from './write-down'

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

/** Whether a talk has taken place, or begins today, that something can be written down of. */
export function canWriteDown({ target, followUps, today }: Occasion): boolean {
  const isAbout =
    followUps.length === 0 || followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you')
  return isAbout && noteOfTalk(target, today) !== null
}

/** Whether a day for the next message is ahead. */
export function canAddToCalendar({ target, followUps, today }: Occasion): boolean {
  const about = followUps.find(({ kind }) => kind === 'check-in' || kind === 'thank-you')
  if (target.contact === null || about === undefined) return false
  const next = nextCheckInOn(target.contact, today, about.cadence)
  return next !== null && next > today
}

/** Whether somebody can be asked: nobody waits for their answer, and no talk is ahead. */
export function canMarkAsAsked({ target, followUps, today }: Occasion): boolean {
  if (target.contact === null || followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you'))
    return false
  return requestTo(target, today) === null
}

/** Whether a request could be written: nothing has come of one yet, or nothing is planned. */
export function canDraftRequest({ target, followUps }: Occasion): boolean {
  if (target.contact === null) return false
  return followUps.length === 0 || followUps.some(({ kind }) => kind === 'to-ask' || kind === 'outreach')
}

/** Whether a request waits for an answer and its one reminder is not sent yet. */
export function canRemind({ target, today }: Occasion): boolean {
  const request = requestTo(target, today)
  return request !== null && request.remindedOn === null
}

/** Whether a request waits for an answer. */
export function canCloseRequest({ target, today }: Occasion): boolean {
  return requestTo(target, today) !== null
}

/** Whether there is a talk to prepare. */
export function canPrepare({ target, today }: Occasion): boolean {
  return noteToPrepare(target, today) !== null
}

/** Whether a talk that was asked for, or is to be asked for, has no day yet. */
export function canSetInterviewDay({ target, today }: Occasion): boolean {
  return noteWithoutDay(target, today) !== null
}

/** Whether there is a talk to be moved: one ahead, or one that came to nothing. */
export function canMoveInterview({ followUps }: Occasion): boolean {
  return followUps.some(({ kind, suggestion }) => kind === 'interview' || suggestion === 'new-day')
}

/** Whether a talk could turn out not to take place, or not to have taken place. */
export function canMarkAsNotHeld({ target, followUps, today }: Occasion): boolean {
  return (
    followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you') || awaitsThanks(target, today)
  )
}

/** Whether the user can say whom the note is about by linking to a note of theirs. */
export function canLinkContact({ code }: Problem): boolean {
  return code === 'same-name'
}
