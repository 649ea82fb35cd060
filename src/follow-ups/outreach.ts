import { businessDaysBetween, plusBusinessDays } from '../days/business-days'
import { plusDays, type CalendarDay } from '../days/calendar-day'
import { isAhead, type Facts } from './facts'
import type { FollowUpRules, Suggestion } from './follow-up'
import { orChosen, orSnoozed, type Due, type Message } from './message'
import { latestRequest, openAnswer, openRequest } from './request'

const ANSWER_WITHIN_BUSINESS_DAYS = 7
const ASK_SOMEONE_ELSE_AFTER_BUSINESS_DAYS = 3
const NEW_DAY_WITHIN_BUSINESS_DAYS = 3
const FIND_DAY_WITHIN_BUSINESS_DAYS = 3
const LAPSES_AFTER_DAYS = 60

/** A request that waits for an answer, a talk that came to nothing and wants a new day, or a yes that wants its day. */
export function outreach(facts: Facts, today: CalendarDay, rules: FollowUpRules): Message | null {
  if (facts.chosenDays.some((day) => day >= today) || facts.talks.some((talk) => isAhead(talk, today)))
    return null
  return answerToRequest(facts, today, rules) ?? newDay(facts, today, rules) ?? dayToFind(facts, today, rules)
}

function answerToRequest(facts: Facts, today: CalendarDay, rules: FollowUpRules): Message | null {
  const request = openRequest(facts)
  if (request === null) return null
  const { note, askedOn, remindedOn } = request
  const from = remindedOn ?? askedOn
  const computed: Due = {
    due: plusBusinessDays(from, ANSWER_WITHIN_BUSINESS_DAYS, rules.week),
    reason: { because: remindedOn === null ? 'request' : 'reminder', on: from },
  }
  const due = orSnoozed(orChosen(computed, chosenFrom(facts, from)), facts.snoozedUntil)
  const waitedBusinessDays = businessDaysBetween(from, today, rules.week)
  const suggestion = ((): Suggestion | null => {
    if (remindedOn !== null) return today >= due.due ? 'close' : null
    if (today >= due.due) return 'remind'
    return waitedBusinessDays >= ASK_SOMEONE_ELSE_AFTER_BUSINESS_DAYS ? 'ask-someone-else' : null
  })()
  return untilLapsed({ kind: 'outreach', when: due, suggestion, waitedBusinessDays, path: note.path }, today)
}

function newDay(facts: Facts, today: CalendarDay, rules: FollowUpRules): Message | null {
  const talk = facts.talks[facts.talks.length - 1]
  if (!talk || (talk.outcome !== 'cancelled' && talk.outcome !== 'no show' && talk.outcome !== 'postponed'))
    return null
  const askedOn = latestRequest(facts.contact.notes)?.askedOn ?? null
  if ((askedOn !== null && askedOn > talk.day) || (facts.lastTouch !== null && facts.lastTouch > talk.day))
    return null
  const computed: Due = {
    due: plusBusinessDays(talk.day, NEW_DAY_WITHIN_BUSINESS_DAYS, rules.week),
    reason: { because: 'not-held', on: talk.day },
  }
  const due = orSnoozed(orChosen(computed, facts.chosenDays), facts.snoozedUntil)
  return untilLapsed({ kind: 'outreach', when: due, suggestion: 'new-day', path: talk.path }, today)
}

function dayToFind(facts: Facts, today: CalendarDay, rules: FollowUpRules): Message | null {
  const answer = openAnswer(facts)
  if (answer === null) return null
  const { note, answeredOn } = answer
  const computed: Due = {
    due: plusBusinessDays(answeredOn, FIND_DAY_WITHIN_BUSINESS_DAYS, rules.week),
    reason: { because: 'answer', on: answeredOn },
  }
  const due = orSnoozed(orChosen(computed, chosenFrom(facts, answeredOn)), facts.snoozedUntil)
  return untilLapsed({ kind: 'outreach', when: due, suggestion: 'find-day', path: note.path }, today)
}

/** A day that was chosen before somebody was asked, reminded or answered was not chosen for that. */
function chosenFrom({ chosenDays }: Facts, from: CalendarDay): CalendarDay[] {
  return chosenDays.filter((day) => day >= from)
}

function untilLapsed(message: Message, today: CalendarDay): Message | null {
  return today > plusDays(message.when.due, LAPSES_AFTER_DAYS) ? null : message
}
