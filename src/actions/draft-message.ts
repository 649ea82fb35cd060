import type { FollowUp } from '../follow-ups/follow-up'
import { mayBeAskedAgain } from '../follow-ups/request'
import { DRAFT_KINDS, type DraftKind } from '../messages/draft'
import { fitsMailto, mailtoUrl, MAILTO_LIMIT } from '../messages/mailto'
import { reasonTitle } from '../messages/reason-said'
import { aboutContact, type AtHand, type Verb } from './action'
import { askToSend } from './ask-to-send'
import { draftTo } from './drafted'
import type { Now } from './now'
import type { AboutContact } from './occasion'
import { CallError, choice, flag, text } from './parameters'
import { planSent, type Sent } from './sent'
import type { Target } from './target'
import { awaitsThanks, requestTo } from './which-note'

/** A request could be written where nobody waits for an answer to one, and nothing else is planned. */
export const draftRequest = aboutContact<Sent>({
  id: 'draft-request',
  name: 'Draft request',
  word: 'Ask',
  icon: 'mail',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    target.contact !== null &&
    requestTo(target, today) === null &&
    (followUps.length === 0 || followUps.some(({ kind }) => kind === 'to-ask')),
  drafts: ({ kind }) => kind === 'to-ask',
  rank: ({ kind }) => (kind === 'to-ask' ? 1 : null),
  ask: ({ target }, at, send) => askToSend('request', target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
  verb: verb(),
})

/** The one reminder of a request that nobody answered. */
export const draftReminder = aboutContact<Sent>({
  id: 'draft-reminder',
  name: 'Draft reminder',
  word: 'Remind',
  icon: 'mail-question',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => requestTo(target, today)?.remindedOn === null,
  drafts: ({ suggestion }) => suggestion === 'remind',
  rank: ({ suggestion }) => (suggestion === 'remind' ? 1 : null),
  ask: ({ target }, at, send) => askToSend('reminder', target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
})

/** Another day for a talk that did not take place. */
export const draftNewDay = aboutContact<Sent>({
  id: 'draft-new-day',
  name: 'Draft new day',
  word: 'New day',
  icon: 'calendar-sync',
  places: ['palette', 'row', 'note'],
  applies: ({ followUps }) => followUps.some(({ suggestion }) => suggestion === 'new-day'),
  drafts: ({ suggestion }) => suggestion === 'new-day',
  rank: ({ suggestion }) => (suggestion === 'new-day' ? 1 : null),
  ask: ({ target }, at, send) => askToSend('new-day', target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
})

/** The first day for a talk that was answered with yes. */
export const draftFindDay = aboutContact<Sent>({
  id: 'draft-find-day',
  name: 'Draft a day to meet',
  word: 'Find a day',
  icon: 'calendar-search',
  places: ['palette', 'row', 'note'],
  applies: ({ followUps }) => followUps.some(({ suggestion }) => suggestion === 'find-day'),
  drafts: ({ suggestion }) => suggestion === 'find-day',
  rank: ({ suggestion }) => (suggestion === 'find-day' ? 1 : null),
  ask: ({ target }, at, send) => askToSend('find-day', target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
})

/** Only after a talk are there thanks to give. */
export const draftThankYou = aboutContact<Sent>({
  id: 'draft-thank-you',
  name: 'Draft thank-you',
  word: 'Thank',
  icon: 'mail-check',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    followUps.some(({ kind }) => kind === 'thank-you') || awaitsThanks(target, today),
  drafts: ({ kind }) => kind === 'thank-you',
  rank: ({ kind }, hasBegun) => (kind === 'thank-you' ? 1 : kind === 'interview' && hasBegun ? 2 : null),
  ask: ({ target }, at, send) => askToSend('thank-you', target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
})

/** News for who introduced somebody. */
export const draftNews = aboutContact<Sent>({
  id: 'draft-news',
  name: 'Draft news',
  word: 'Tell',
  icon: 'newspaper',
  places: ['palette', 'row', 'note'],
  applies: ({ followUps }) => followUps.some(({ kind }) => kind === 'update-introducer'),
  drafts: ({ kind }) => kind === 'update-introducer',
  rank: ({ kind }) => (kind === 'update-introducer' ? 1 : null),
  ask: ({ target }, at, send) => askToSend('news', target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
})

/** A short message to stay in touch, or after a long silence. */
export const writeToContact = aboutContact<Sent>({
  id: 'write-to-contact',
  name: 'Write to this contact',
  menuName: 'Write',
  icon: 'pencil-line',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps }) =>
    target.contact !== null && followUps.some(({ kind }) => kind === 'check-in'),
  drafts: ({ kind }) => kind === 'check-in',
  rank: ({ kind }) => (kind === 'check-in' ? 2 : null),
  ask: ({ target, followUps }, at, send) =>
    askToSend(kindToWrite(target, followUps, at.now), target, at, send),
  plan: ({ target }, sent, now) => planSent(target, sent, now),
  verb: {
    name: 'reasons',
    description: 'List the reasons to write',
    parameters: {},
    async read(_, { target }, at) {
      const reasons = await reasonsFor(target, at)
      return {
        tells:
          reasons.length === 0
            ? `No reason to write to ${target.name} stands in the notes.`
            : reasons.join('\n'),
      }
    },
  },
})

/** Each with the note it comes from, best first. */
async function reasonsFor(target: Target, at: Pick<AtHand, 'now' | 'notes'>): Promise<string[]> {
  const drafting = await draftTo('check-in', target, at)
  if (!drafting.ok) throw new CallError(drafting.problem)
  return drafting.drafted.reasons.map(({ reason }) => {
    const place = reason.line === null ? reason.path : `${reason.path}:${reason.line}`
    return `${reasonTitle(reason)}\t${place}`
  })
}

/** Who said “not now” to a request, and with whom no talk was had, is asked again. */
function kindToWrite({ contact }: Target, followUps: readonly FollowUp[], { today }: Now): DraftKind {
  if (contact !== null && mayBeAskedAgain(contact, today)) return 'ask-again'
  return isReconnecting(followUps) ? 'reconnect' : 'check-in'
}

function isReconnecting(followUps: readonly FollowUp[]): boolean {
  return followUps.some(({ longQuiet }) => longQuiet)
}

function verb(): Verb<Sent, AboutContact> {
  return {
    name: 'draft',
    description: 'Draft a message',
    parameters: {
      kind: { value: '<kind>', description: DRAFT_KINDS.join(', '), required: true },
      specific: { value: '<sentence>', description: 'One sentence of yours that only they would get' },
      mailto: { description: 'As the link that opens it in a mail program' },
    },
    async read(given, { target, followUps }, at) {
      if (text(given, 'kind') === '')
        throw new CallError(`Write ${DRAFT_KINDS.map((kind) => `kind=${kind}`).join(' or ')}.`)
      const kind = choice(given, 'kind', DRAFT_KINDS, 'request')
      if (kind === 'check-in' && isReconnecting(followUps)) {
        throw new CallError(
          `You have not been in touch with ${target.name} for a long time. kind=reconnect takes up the thread.`,
        )
      }
      const drafting = await draftTo(kind, target, at, text(given, 'specific'))
      if (!drafting.ok) throw new CallError(drafting.problem)
      const { to, draft, asks } = drafting.drafted
      if (asks !== null) throw new CallError(`${asks.question} Write specific=…`)
      if (!flag(given, 'mailto')) return { tells: [draft.subject, draft.body].filter(Boolean).join('\n\n') }
      const url = mailtoUrl({ to, ...draft })
      if (url === null) throw new CallError(`The notes give no e-mail address of ${target.name}.`)
      if (!fitsMailto(url)) {
        throw new CallError(
          `The link would have ${url.length} characters, and systems hand on ${MAILTO_LIMIT}. Leave mailto out.`,
        )
      }
      return { tells: url }
    },
  }
}
