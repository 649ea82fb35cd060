import type { FollowUp, Overview } from './follow-up'

/** From so many on, messages are written one after the other. */
export const SMALLEST_ROUND = 2

/** Whether somebody is to be written to now: to wait, or to close a request, is no message. */
function isMessage({ kind, suggestion, longQuiet }: FollowUp): boolean {
  if (kind === 'outreach')
    return suggestion === 'remind' || suggestion === 'new-day' || suggestion === 'find-day'
  return (kind === 'thank-you' || kind === 'update-introducer' || kind === 'check-in') && !longQuiet
}

/** Who is to be written to today, in the order of their days. */
export function roundOf({ followUps, today }: Pick<Overview, 'followUps' | 'today'>): FollowUp[] {
  return followUps.filter((followUp) => followUp.due !== null && followUp.due <= today && isMessage(followUp))
}

/**
 * The same with an easy one first, since a small message makes the next ones likelier: of those for whom there is a reason, the one
 * who was in touch most recently.
 */
export function easyFirst(
  round: readonly FollowUp[],
  hasReason: (followUp: FollowUp) => boolean,
): FollowUp[] {
  let easiest: FollowUp | null = null
  for (const one of round) {
    if (!hasReason(one)) continue
    if (easiest === null || (one.lastTouch ?? '') > (easiest.lastTouch ?? '')) easiest = one
  }
  return easiest === null ? [...round] : [easiest, ...round.filter((one) => one !== easiest)]
}
