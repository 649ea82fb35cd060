import type { CalendarDay } from '../days/calendar-day'
import type { FollowUp } from '../follow-ups/follow-up'
import { mayBeAskedAgain } from '../follow-ups/request'
import { easyFirst, roundOf, SMALLEST_ROUND } from '../follow-ups/round'
import type { DraftKind } from '../messages/draft'
import { reasonTitle } from '../messages/reason-said'
import type { Action, AtHand, Plan, Send } from './action'
import type { RoundDone, RoundPerson } from './ask'
import { askToSend, whoInWords } from './ask-to-send'
import { draftTo } from './drafted'
import { planCheckIn } from './log-check-in'
import { AS_BEFORE } from './next-time'
import type { Now } from './now'
import { planSent, type Sent } from './sent'
import { planSnooze, usual } from './snooze'
import { targetAsOf, targetOfFollowUp, type Target } from './target'

/** What is done about one of the round. */
type Answers = { readonly target: Target } & (
  { readonly does: 'note'; readonly sent: Sent } | { readonly does: 'log' } | { readonly does: 'wait' }
)

/** One person after another who is to be written to today, an easy one first. */
export const startRound: Action<Answers> = {
  id: 'start-round',
  name: 'Start the round for today',
  menuName: 'Round',
  icon: 'list-checks',
  places: ['palette', 'head'],
  dots: false,
  applies: ({ around }) => around.toWrite() >= SMALLEST_ROUND,
  async ask(_, at, send) {
    const people = await peopleOf(at, send)
    if (people.length === 0) return at.ask.tell('Nobody is to be written to today.')
    // An appointment makes the next one likelier, once a round has been gone through.
    at.ask.round({
      title: 'Today’s round',
      people,
      ended: (done) => at.ask.tell(inWords(done), done.left === 0 ? { offers: ['add-weekly-round'] } : {}),
    })
  },
  plan(_, answers, now) {
    // What was done before in the round may have changed the contact.
    const target = targetAsOf(answers.target, now.overview.contacts)
    const plan = planned(target, answers, now)
    return plan.ok ? { ...plan, about: target } : plan
  },
}

function planned(target: Target, answers: Answers, now: Now): Plan {
  if (answers.does === 'note') return planSent(target, answers.sent, now)
  if (answers.does === 'wait') return planWait(target, now)
  return planCheckIn(target, { on: now.today, line: '' }, now)
}

function planWait(target: Target, now: Now): Plan {
  const [week] = usual(now.today)
  return planSnooze(target, week?.until ?? now.today, now)
}

async function peopleOf(at: AtHand, send: Send<Answers>): Promise<RoundPerson[]> {
  const told = new Map<FollowUp, Awaited<ReturnType<typeof draftTo>>>()
  for (const followUp of roundOf(at.now.overview)) {
    told.set(followUp, await draftTo(kindOf(followUp, at.now.today), targetOfFollowUp(followUp), at))
  }
  const reasonOf = (followUp: FollowUp) => {
    const drafting = told.get(followUp)
    return drafting?.ok === true ? (drafting.drafted.reasons[0]?.reason ?? null) : null
  }
  return easyFirst([...told.keys()], (one) => reasonOf(one) !== null).map((followUp): RoundPerson => {
    const target = targetOfFollowUp(followUp)
    const drafting = told.get(followUp)
    const reason = reasonOf(followUp)
    const kind = kindOf(followUp, at.now.today)
    return {
      name: followUp.name,
      who: whoInWords(target, at.now),
      what: whatInWords(followUp),
      lastTime:
        drafting?.ok === true
          ? drafting.drafted.lastTime.map(({ day, text }) => ({
              when: day === null ? '' : at.now.words.plain(day),
              text,
            }))
          : [],
      reason: reason === null ? '' : reasonTitle(reason),
      canWait: followUp.kind !== 'thank-you' && followUp.contact !== null,
      write: (closed) =>
        void askToSend(kind, target, at.again(), (sent) => send({ target, does: 'note', sent }), { closed }),
      log: () =>
        send(
          kind === 'thank-you' || kind === 'reminder'
            ? { target, does: 'note', sent: { kind, line: '', next: AS_BEFORE, kept: [] } }
            : { target, does: 'log' },
        ),
      snooze: () => send({ target, does: 'wait' }),
    }
  })
}

function kindOf({ kind, suggestion, contact }: FollowUp, today: CalendarDay): DraftKind {
  if (kind === 'thank-you') return 'thank-you'
  if (kind === 'update-introducer') return 'news'
  if (suggestion === 'new-day' || suggestion === 'find-day') return suggestion
  if (kind === 'outreach') return 'reminder'
  return contact !== null && mayBeAskedAgain(contact, today) ? 'ask-again' : 'check-in'
}

function whatInWords({ kind, suggestion, daysOverdue, about }: FollowUp): string {
  const late =
    daysOverdue === 0 ? '' : daysOverdue === 1 ? ' · 1 day overdue' : ` · ${daysOverdue} days overdue`
  const what = ((): string => {
    if (kind === 'thank-you') return 'Say thank you'
    if (kind === 'update-introducer') return `Tell how the talk with ${about.join(' and ')} went`
    if (suggestion === 'remind') return 'Send the one reminder'
    if (suggestion === 'new-day') return 'Suggest a new day'
    return suggestion === 'find-day' ? 'Find a day' : 'Write'
  })()
  return what + late
}

function inWords({ logged, snoozed, skipped, left }: RoundDone): string {
  const parts = [
    ...(logged > 0 ? [`${logged} done`] : []),
    ...(snoozed > 0 ? [`${snoozed} snoozed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(left > 0 ? [`${left} left for another time`] : []),
  ]
  return `Today’s round: ${parts.join(', ')}.`
}
