import { newestNote, type Contact } from '../contacts/contact'
import type { Introducer, Introduction } from '../contacts/introducers'
import type { Cadence } from '../days/cadence'
import { daysBetween, latest, type CalendarDay } from '../days/calendar-day'
import { checkIn, isLongQuiet } from './check-in'
import { isAhead, type Facts, type Talk } from './facts'
import type { FollowUp, FollowUpRules } from './follow-up'
import type { Message } from './message'
import { outreach } from './outreach'
import { thankYou } from './thank-you'
import { openPromises, promise } from './promise'
import { isToAsk } from './to-ask'
import { updateIntroducer, updateOther } from './update-introducer'

/** What there is to do about one contact: every interview ahead, and at most one message. */
export function followUpsOf(facts: Facts, today: CalendarDay, rules: FollowUpRules): FollowUp[] {
  const { contact } = facts
  const { name, company, cadence } = contact
  const { lastTouch } = facts
  const promises = openPromises(facts, today)
  const whom: Whom = {
    name,
    company,
    lastTouch,
    cadence: cadence ?? rules.defaultCadence,
    promises: promises?.count ?? 0,
    contact,
  }
  const found = facts.talks.filter((talk) => isAhead(talk, today)).map((talk) => interview(whom, talk))
  const message =
    thankYou(facts, today, rules) ??
    updateIntroducer(facts, today) ??
    outreach(facts, today, rules) ??
    checkIn(facts, today, whom.cadence)
  const toKeep = promise(promises, today, rules)
  // No list that is pushed to: thousands of these are kept, and one that grows has room for sixteen more.
  const promised = toKeep === null ? found : [...found, written(whom, toKeep, today)]
  if (message !== null) return [...promised, written(whom, message, today)]
  return isToAsk(facts) ? [...promised, toAsk(whom, contact)] : promised
}

/** What there is to do about an introducer who has no interview note. */
export function followUpOfOther(
  introducer: Introducer,
  made: readonly Introduction[],
  today: CalendarDay,
  rules: FollowUpRules,
): FollowUp | null {
  const message = updateOther(introducer, made, today)
  if (message === null) return null
  const { name, company, touches } = introducer
  const whom = {
    name,
    company,
    lastTouch: latest(touches),
    cadence: rules.defaultCadence,
    promises: 0,
    contact: null,
  }
  return written(whom, message, today)
}

/** Whom a follow-up is about. */
interface Whom {
  readonly name: string
  readonly company: string | null
  readonly lastTouch: CalendarDay | null
  readonly cadence: Cadence
  readonly promises: number
  readonly contact: Contact | null
}

const NONE: readonly never[] = []

type Only<Key extends keyof FollowUp> = Pick<FollowUp, Key> & Partial<FollowUp>

// Written out, not spread: thousands of these are made at once, and objects of one shape cost a tenth.
function followUp(whom: Whom, what: Only<'kind' | 'due' | 'reason' | 'path'>): FollowUp {
  return {
    kind: what.kind,
    name: whom.name,
    company: whom.company,
    due: what.due,
    reason: what.reason,
    daysOverdue: what.daysOverdue ?? 0,
    time: what.time ?? null,
    lastTouch: whom.lastTouch,
    cadence: whom.cadence,
    suggestion: what.suggestion ?? null,
    waitedBusinessDays: what.waitedBusinessDays ?? null,
    about: what.about ?? NONE,
    prepAnswered: what.prepAnswered ?? null,
    longQuiet: what.longQuiet ?? false,
    promises: whom.promises,
    path: what.path,
    contact: whom.contact,
    naming: what.naming ?? NONE,
  }
}

function interview(whom: Whom, { day, time, prepAnswered, path }: Talk): FollowUp {
  const reason = { because: 'interview', on: day } as const
  return followUp(whom, { kind: 'interview', due: day, reason, time, prepAnswered, path })
}

function written(whom: Whom, message: Message, today: CalendarDay): FollowUp {
  const { kind, when, suggestion, waitedBusinessDays, about, naming, path } = message
  const { due, reason } = when
  const daysOverdue = Math.max(daysBetween(due, today), 0)
  const longQuiet = kind === 'check-in' && daysOverdue > 364 && isLongQuiet(due, today)
  return followUp(whom, {
    kind,
    due,
    reason,
    daysOverdue,
    suggestion,
    waitedBusinessDays,
    about,
    longQuiet,
    path,
    naming,
  })
}

function toAsk(whom: Whom, contact: Contact): FollowUp {
  return followUp(whom, { kind: 'to-ask', due: null, reason: null, path: newestNote(contact).path })
}
