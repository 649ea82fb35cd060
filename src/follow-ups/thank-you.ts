import { plusDays, type CalendarDay } from '../days/calendar-day'
import { heldTalks, type Facts } from './facts'
import type { FollowUpRules } from './follow-up'
import { orChosen, type Message } from './message'

const LAPSES_AFTER_DAYS = 30

/** Thanks for the latest talk, as long as nobody was in touch since; too late once a month has passed. Never snoozed. */
export function thankYou(facts: Facts, today: CalendarDay, rules: FollowUpRules): Message | null {
  const talk = heldTalks(facts, today).pop()
  if (!talk || talk.thanked) return null
  if (facts.lastTouch !== null && facts.lastTouch > talk.day) return null
  if (today > plusDays(talk.day, LAPSES_AFTER_DAYS)) return null
  const computed = {
    due: plusDays(talk.day, rules.thankYouDays),
    reason: { because: 'interview', on: talk.day },
  } as const
  return { kind: 'thank-you', when: orChosen(computed, facts.chosenDays), path: talk.path }
}
