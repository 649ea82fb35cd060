import { isBusinessDay, plusBusinessDays } from '../days/business-days'
import type { CalendarDay } from '../days/calendar-day'
import { capital, numberWord } from '../days/day-words'
import type { FollowUp } from '../follow-ups/follow-up'
import { roundOf } from '../follow-ups/round'
import { followUpRules } from '../settings/rules'
import type { NoteChange, Refusal } from '../vault/plan'
import type { Action, AtHand, Plan } from './action'
import type { Now } from './now'
import { count } from './parameters'
import { merged } from './settled'
import { canWait, planSnooze } from './snooze'
import { targetOfFollowUp } from './target'

/** From so many on, it is too much for a day. */
export const SPREAD_FROM = 11

const USUAL_A_DAY = 2

/**
 * After a break: puts the messages that are overdue off, so many a working day from today on, in the order of the list. Thanks and talks
 * never wait.
 */
export const spreadOverdue: Action<{ aDay: number }> = {
  id: 'spread-overdue',
  name: 'Spread what is overdue over the next weeks',
  menuName: 'Spread',
  icon: 'calendar-range',
  places: ['palette', 'head'],
  applies: ({ around }) => around.toWrite() >= SPREAD_FROM,
  ask: (_, at) => {
    const { length } = waiting(at.now)
    return askHowMany(`${length} people wait`, length, at)
  },
  plan: (_, { aDay }, now) => planned(aDay, now),
  several: {
    applies: canWait,
    ask: (who, count, at) => askHowMany(`${who} selected`, count, at),
    plan: ({ target }, { aDay }, now, place) =>
      target ? planSnooze(target, dayOf(place, aDay, now), now) : NOBODY_WAITS,
    label: (who, { aDay }, now, count) => spreadUntil(who, dayOf(count - 1, aDay, now), now),
  },
  verb: {
    name: 'spread',
    description: 'Put overdue messages off, so many a working day',
    isAboutNobody: true,
    parameters: { 'a-day': { value: '<number>', description: `How many a working day (${USUAL_A_DAY})` } },
    read: (given) => ({ answers: { aDay: Math.max(1, count(given, 'a-day', USUAL_A_DAY)) } }),
  },
}

async function askHowMany(
  whoWaits: string,
  total: number,
  { ask, now }: AtHand,
): Promise<{ aDay: number } | null> {
  const aDay = await ask.choice({
    title: `${whoWaits}. How many will you write to on a working day?`,
    choices: [1, 2, 3, 5].map((one) => ({
      value: one,
      name: `${capital(numberWord(one))} a day`,
      detail: `The last one on ${now.words.short(dayOf(total - 1, one, now))}.`,
    })),
    nothing: 'Choose one of these.',
  })
  return aDay === null ? null : { aDay }
}

function spreadUntil(who: string, last: CalendarDay, { words }: Now): string {
  return `Spread ${who} over the days until ${words.short(last)}`
}

const NOBODY_WAITS: Refusal = {
  ok: false,
  already: true,
  message: 'Nobody waits whom you could write to later.',
}

/** The messages that can wait, in the order of their days. */
function waiting({ overview }: Now): FollowUp[] {
  const isToSpread = ({ kind, contact, daysOverdue }: FollowUp) =>
    kind !== 'thank-you' && contact !== null && daysOverdue > 0
  return roundOf(overview).filter(isToSpread)
}

/** The day of the one at `place`, from 0: the first ones on the next working day, today if it is one. */
function dayOf(place: number, aDay: number, { today, settings }: Now): CalendarDay {
  const { week } = followUpRules(settings, 'en')
  const first = isBusinessDay(today, week) ? today : plusBusinessDays(today, 1, week)
  return plusBusinessDays(first, Math.floor(place / aDay), week)
}

function planned(aDay: number, now: Now): Plan {
  const all = waiting(now)
  if (all.length === 0) return NOBODY_WAITS
  const changes: NoteChange[] = []
  for (const [place, followUp] of all.entries()) {
    const plan = planSnooze(targetOfFollowUp(followUp), dayOf(place, aDay, now), now)
    if (plan.ok) changes.push(...(plan.changes ?? []))
    else if (!plan.already) return plan
  }
  const last = dayOf(all.length - 1, aDay, now)
  const people = all.length === 1 ? '1 person' : `${all.length} people`
  return {
    ok: true,
    label: spreadUntil(people, last, now),
    namesNextDay: true,
    changes: merged(changes),
  }
}
