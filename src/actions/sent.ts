import { readCadence } from '../days/cadence'
import type { DraftKind } from '../messages/draft'
import type { AtHand, Plan, Send } from './action'
import type { ThenQuestion } from './ask'
import { planCheckIn } from './log-check-in'
import { planReminder } from './mark-as-reminded'
import { planThanks } from './mark-as-thanked'
import { nextChoices, ON_A_DAY, readNext, type NextTime } from './next-time'
import type { Now } from './now'
import { promiseName, promisesOf, type OpenPromise } from './promises'
import { merged } from './settled'
import type { Target } from './target'

/** A message that was sent, and what is to be noted of it, all as one step. */
export interface Sent {
  readonly kind: DraftKind
  /** What was said, in a line; '' for nothing. */
  readonly line: string
  readonly next: NextTime
  /** Promises that are kept with it, mine and theirs. */
  readonly kept: readonly OpenPromise[]
}

/** What each kind of message is noted as. Those that are left out are noted by an action of their own, behind the form. */
const BUTTONS: { readonly [kind in DraftKind]?: string } = {
  reminder: 'Mark as reminded',
  'thank-you': 'Mark as thanked',
  news: 'Log check-in',
  'share-news': 'Log check-in',
  'check-in': 'Log check-in',
  reconnect: 'Log check-in',
  introduction: 'Log check-in',
}

const LOGGED: ReadonlySet<DraftKind> = new Set([
  'news',
  'share-news',
  'check-in',
  'reconnect',
  'introduction',
])

/**
 * What the form asks of a message of that kind once it is sent; null for those that are noted otherwise. `line` is offered for the log.
 */
export async function thenAsked(
  kind: DraftKind,
  target: Target,
  line: string,
  at: AtHand,
  send: Send<Sent>,
): Promise<ThenQuestion | null> {
  const button = BUTTONS[kind]
  if (button === undefined) return null
  const { now } = at
  const { contact } = target
  const isLogged = LOGGED.has(kind) && contact !== null
  const { mine, theirs } = kind === 'reminder' ? NONE : await promisesOf(contact, at)
  const usual = readCadence(now.settings.defaultCadence)
  const all = [...mine, ...theirs]
  return {
    button,
    line: isLogged ? line : null,
    next: isLogged && usual !== null ? nextChoices(contact, now, usual) : [],
    onDay: ON_A_DAY,
    promises: [
      ...mine.map((one) => ({ name: promiseName(one), label: `I promised: ${one.said}` })),
      ...theirs.map((one) => ({ name: promiseName(one), label: `They offered: ${one.said}` })),
    ],
    async send({ line, next: chosen, day, kept }) {
      const next = readNext(chosen, day, now)
      if (!next.ok) return { message: next.message, problems: [{ field: 'day', message: next.message }] }
      return send({ kind, line, next: next.next, kept: all.filter((one) => kept.has(promiseName(one))) })
    },
  }
}

const NONE = { mine: [], theirs: [] }

/** A sentence that was typed for the message says it for the log, too. */
export function lineSaying(sentence: string): string {
  return oneLine(sentence) === '' ? '' : `wrote: ${oneLine(sentence)}`
}

/** What was typed in several lines, as one. */
export function oneLine(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ')
}

/** Notes a message that was sent: the day, the line, the promises that are kept, and when the next one is. */
export function planSent(target: Target, { kind, line, next, kept }: Sent, now: Now): Plan {
  const noted = planNoted(target, { kind, line, next }, now)
  if (!noted.ok || kept.length === 0) return noted
  const ticks = kept.map(({ path, text, line: at }) => ({
    path,
    edits: [{ op: 'tick-task' as const, text, line: at }],
  }))
  return { ...noted, changes: merged([...(noted.changes ?? []), ...ticks]) }
}

function planNoted(target: Target, { kind, line, next }: Omit<Sent, 'kept'>, now: Now): Plan {
  if (kind === 'thank-you') return planThanks(target, now.today, now)
  if (kind === 'reminder') return planReminder(target, now.today, now)
  return planCheckIn(target, { on: now.today, line, next }, now)
}
