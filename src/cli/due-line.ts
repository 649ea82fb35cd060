import type { CalendarDay } from '../days/calendar-day'
import { formatDay } from '../days/format-day'
import type { FollowUp } from '../follow-ups/follow-up'

const TO_DO: { readonly [kind in FollowUp['kind']]: string } = {
  interview: 'interview',
  'thank-you': 'say thank you',
  'update-introducer': 'tell them how it went',
  outreach: 'request',
  'check-in': 'write',
  promise: 'keep what you promised',
  'to-ask': 'to ask',
}

const SUGGESTED: { readonly [suggestion in NonNullable<FollowUp['suggestion']>]: string } = {
  'ask-someone-else': 'no answer yet, ask somebody else too',
  remind: 'send the one reminder',
  close: 'no answer to the reminder, close it',
  'new-day': 'suggest a new day',
  'find-day': 'find a day, they said yes',
}

/** One line for a person in a terminal: when, who, what to do. */
export function dueLine(followUp: FollowUp, today: CalendarDay, language: string): string {
  const who = followUp.company === null ? followUp.name : `${followUp.name} · ${followUp.company}`
  const what = followUp.suggestion === null ? TO_DO[followUp.kind] : SUGGESTED[followUp.suggestion]
  const about = followUp.about.length === 0 ? '' : ` (${followUp.about.join(', ')})`
  return `${when(followUp, today, language)}\t${who}\t${what}${about}\t${followUp.path}`
}

function when({ due, daysOverdue, time }: FollowUp, today: CalendarDay, language: string): string {
  if (due === null) return 'no day'
  if (daysOverdue > 0) return daysOverdue === 1 ? '1 day overdue' : `${daysOverdue} days overdue`
  const day = due === today ? 'today' : formatDay(due, 'short', language, today)
  return time === null ? day : `${day} ${time}`
}
