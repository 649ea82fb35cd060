import { lastTouchOf, talksOf } from '../follow-ups/facts'
import { mayBeAskedAgain } from '../follow-ups/request'
import type { FollowUp } from '../follow-ups/follow-up'
import { blockInMessage, withBlock } from '../messages/building-blocks'
import { DRAFT_KINDS, type DraftKind } from '../messages/draft'
import { fitsMailto, mailtoUrl, MAILTO_LIMIT } from '../messages/mailto'
import { aboutContact, type Action, type AtHand, type Send, type Verb } from './action'
import { quoted, type Reason } from '../follow-ups/reasons'
import { keptSaid, reasonLogged, reasonTitle } from '../messages/reason-said'
import type { AskedSentence, OtherWording } from './ask'
import { draftTo, type Asks, type Drafted } from './drafted'
import type { Now } from './now'
import type { AboutContact } from './occasion'
import { CallError, choice, flag, text } from './parameters'
import { promiseName } from './promises'
import { lineSaying, oneLine, planSent, thenAsked, type Sent } from './sent'
import type { Target } from './target'
import { awaitsThanks, requestTo } from './which-note'

/** A request could be written where nobody waits for an answer to one, and nothing else is planned. */
export const draftRequest = aboutContact<Sent>({
  id: 'draft-request',
  name: 'Draft request',
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

const TITLES: { readonly [kind in DraftKind]: string } = {
  request: 'Request to',
  'request-linkedin': 'Request to',
  reminder: 'Reminder to',
  'ask-again': 'Ask again:',
  'new-day': 'A new day with',
  'find-day': 'A day with',
  'thank-you': 'Thank-you to',
  news: 'News for',
  'share-news': 'Share news with',
  'check-in': 'Write to',
  reconnect: 'Write to',
}

/** What to offer behind the form once a message is on its way, where the form does not note itself that it was sent. */
const THEN: { readonly [kind in DraftKind]?: readonly Action['id'][] } = {
  request: ['mark-as-asked'],
  'request-linkedin': ['mark-as-asked'],
  'ask-again': ['mark-as-asked'],
  'new-day': ['mark-as-asked'],
  'find-day': ['set-interview-day'],
}

/** What is said in a message already, and who is told what came of it. */
interface Sending {
  readonly sentence?: string
  /** Told whether it was noted, or handed over where the form notes nothing. */
  readonly closed?: (isDone: boolean) => void
}

/** Drafts the message and shows it. */
export async function askToSend(
  kind: DraftKind,
  target: Target,
  at: AtHand,
  send: Send<Sent>,
  sending: Sending = {},
): Promise<void> {
  if (wantsToKnowWho(at)) return askWhoWrites(at, () => askToSend(kind, target, at.again(), send, sending))
  const { sentence: given = '', closed } = sending
  const { ask } = at
  const title = `${TITLES[kind]} ${target.name}`
  const drafting = await draftTo(kind, target, at, given)
  if (!drafting.ok) return ask.tell(drafting.problem)
  return show(kind, { title, drafted: drafting.drafted, sentence: given }, target, at, send, closed)
}

/** Before the first message, once: who writes it. */
function wantsToKnowWho({ now: { settings } }: AtHand): boolean {
  return settings.yourName === '' && settings.aboutMe === '' && !settings.askedWhoWrites
}

function askWhoWrites(at: AtHand, goOn: () => Promise<void>): void {
  at.ask.form({
    title: 'Before your first message',
    button: 'Continue',
    fields: [
      {
        key: 'yourName',
        label: 'Your name',
        as: 'text',
        keyboard: 'name',
        hint: () => 'How your messages are signed. Leave both empty to go on without.',
      },
      {
        key: 'aboutMe',
        label: 'Who you are, in a line or two',
        as: 'lines',
        hint: () => 'I teach geography and am moving into energy.',
      },
    ],
    async send({ yourName, aboutMe }) {
      await at.keep('askedWhoWrites', true)
      if (yourName.trim() !== '') await at.keep('yourName', yourName.trim())
      if (aboutMe.trim() !== '') await at.keep('aboutMe', aboutMe.trim())
      await goOn()
      return null
    },
  })
}

async function show(
  kind: DraftKind,
  { title, drafted, sentence }: { title: string; drafted: Drafted; sentence: string },
  target: Target,
  at: AtHand,
  send: Send<Sent>,
  closed?: (isDone: boolean) => void,
): Promise<void> {
  const { draft, to, path, blocks, reasons } = drafted
  const { words } = at.now
  at.ask.message({
    title,
    drafted: { subject: draft.subject, body: draft.body },
    to,
    path,
    keepAs: { form: kind, path },
    blocks: blocks.map((block) => ({
      text: block.text,
      says: blockInMessage(kind, block),
      into: (body) => withBlock(body, kind, block),
    })),
    warnings: (message) => drafted.warnings(message),
    other: kind === 'request' ? await forLinkedIn(target, at) : null,
    who: whoInWords(target, at.now),
    lastTime: drafted.lastTime.map(({ day, text }) => ({ when: day === null ? '' : words.plain(day), text })),
    reasons: reasons.map(({ reason, sentence: says, body }) => ({
      title: reasonTitle(reason),
      path: reason.path,
      sentence: says,
      body,
      line: lineOf(reason, at),
      ...(reason.kind === 'promise' && { once: onceKept(reason, at.now) }),
    })),
    asks: drafted.asks && asked(drafted.asks),
    then: await thenAsked(kind, target, sentence, at, send),
    thenOffers: THEN[kind] ?? [],
    ...(closed && { closed }),
  })
}

/** A sentence that is typed is one line, in the message and in the log. */
function asked({ question, draft }: Asks): AskedSentence {
  return { question, draft: (typed) => draft(oneLine(typed)), line: lineSaying }
}

/** What is said of a promise, and of which, once it is ticked as kept. */
function onceKept({ path, line, text, talkedOn }: Reason, { today }: Now) {
  return {
    kept: promiseName({ path, line: line ?? 0 }),
    sentence: keptSaid(talkedOn, today),
    line: reasonLogged('promise', quoted(text), true),
  }
}

/** What the log says of a message for that reason; of what was kept, with a link to it, by which it is known as used. */
function lineOf({ kind, text, path }: Reason, { notes }: Pick<AtHand, 'notes'>): string {
  const link = kind === 'kept-for-them' || kind === 'kept-for-company' ? notes.linkTo(path) : null
  return link === null ? reasonLogged(kind, quoted(text)) : `sent them [[${link}]]`
}

/** Role, company, and when they were last in touch. */
export function whoInWords({ contact }: Target, { today, words }: Now): string {
  if (contact === null) return ''
  const { role, company } = contact
  const work = role === null || company === null ? (role ?? company ?? '') : `${role} at ${company}`
  const lastTouch = lastTouchOf(contact, talksOf(contact), today)
  const last = lastTouch === null ? '' : `last in touch ${words.ago(lastTouch)}`
  return [work, last].filter((part) => part !== '').join(' · ')
}

/** The same request so short that LinkedIn takes it along with an invitation. */
async function forLinkedIn(target: Target, at: AtHand): Promise<OtherWording | null> {
  const drafting = await draftTo('request-linkedin', target, at)
  if (!drafting.ok) return null
  const { draft, warnings } = drafting.drafted
  return { name: 'For LinkedIn', body: draft.body, warnings: (message) => warnings(message) }
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
    async read(given, { target }, at) {
      if (text(given, 'kind') === '')
        throw new CallError(`Write ${DRAFT_KINDS.map((kind) => `kind=${kind}`).join(' or ')}.`)
      const kind = choice(given, 'kind', DRAFT_KINDS, 'request')
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
