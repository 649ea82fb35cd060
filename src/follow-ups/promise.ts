import { plusDays, type CalendarDay } from '../days/calendar-day'
import { isHeld, type Facts, type Talk } from './facts'
import type { FollowUpRules } from './follow-up'
import type { Message } from './message'

const LAPSES_AFTER_DAYS = 90

/** What the user has promised a contact and not done yet. */
export interface OpenPromises {
  /** How many there are. */
  readonly count: number
  /** The latest talk with one. */
  readonly talk: Talk
}

/** The open promises of all talks held, null for none. Copies of one note, which tell of one talk, count once. */
export function openPromises(
  { contact, talks }: Pick<Facts, 'contact' | 'talks'>,
  today: CalendarDay,
): OpenPromises | null {
  if (!contact.notes.some(({ promises }) => promises > 0)) return null
  let count = 0
  let latest: Talk | null = null
  for (const talk of talks) {
    if (!isHeld(talk, today)) continue
    const ofTalk = contact.notes.filter(({ interviewOn }) => interviewOn === talk.day)
    const open = Math.max(...ofTalk.map(({ promises }) => promises))
    if (open === 0) continue
    count += open
    latest = { ...talk, path: ofTalk.find(({ promises }) => promises === open)?.path ?? talk.path }
  }
  return latest && { count, talk: latest }
}

/** What is due of them: some days after the latest talk, and no longer than three months from then. Never snoozed. */
export function promise(open: OpenPromises | null, today: CalendarDay, rules: FollowUpRules): Message | null {
  if (open === null) return null
  const due = plusDays(open.talk.day, rules.promiseDays)
  if (today > plusDays(due, LAPSES_AFTER_DAYS)) return null
  return {
    kind: 'promise',
    when: { due, reason: { because: 'promise', on: open.talk.day } },
    path: open.talk.path,
  }
}
