import { lastTouchOf, talksOf } from '../follow-ups/facts'
import { quoted, type Reason } from '../follow-ups/reasons'
import { blockInMessage, withBlock } from '../messages/building-blocks'
import type { DraftKind } from '../messages/draft'
import { reasonLogged, reasonTitle } from '../messages/reason-said'
import type { Action, AtHand, Send } from './action'
import type { AskedSentence, OtherWording } from './ask'
import { draftTo, type Asks, type Drafted } from './drafted'
import type { Now } from './now'
import { promiseName } from './promises'
import { lineSaying, oneLine, thenAsked, type Sent } from './sent'
import type { Target } from './target'

// How a message is drafted, shown to be read over, and noted once it is sent: the same for every kind.

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
  introduction: 'Ask for an introduction:',
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
  /** What is offered for the log; left out, what the sentence says. */
  readonly line?: string
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
  const { sentence: given = '', line = lineSaying(given), closed } = sending
  const { ask } = at
  const title = `${TITLES[kind]} ${target.name}`
  const drafting = await draftTo(kind, target, at, given)
  if (!drafting.ok) return ask.tell(drafting.problem)
  return show(kind, { title, drafted: drafting.drafted, line }, target, at, send, closed)
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
  { title, drafted, line }: { title: string; drafted: Drafted; line: string },
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
    reasons: reasons.map(({ reason, sentence: says, keptSentence, body }) => ({
      title: reasonTitle(reason),
      path: reason.path,
      sentence: says,
      body,
      line: lineOf(reason, at),
      ...(keptSentence !== null && { once: onceKept(reason, keptSentence) }),
    })),
    asks: drafted.asks && asked(drafted.asks),
    then: await thenAsked(kind, target, line, at, send),
    thenOffers: THEN[kind] ?? [],
    ...(closed && { closed }),
  })
}

/** A sentence that is typed is one line, in the message and in the log. */
function asked({ question, draft }: Asks): AskedSentence {
  return { question, draft: (typed) => draft(oneLine(typed)), line: lineSaying }
}

/** What is said of a promise, and of which, once it is ticked as kept. */
function onceKept({ path, line, text }: Reason, sentence: string) {
  return {
    kept: promiseName({ path, line: line ?? 0 }),
    sentence,
    line: reasonLogged('promise', quoted(text), true),
  }
}

/** What the log says of a message for that reason; of what was kept, with a link to it, by which it is known as used. */
function lineOf({ kind, text, path }: Reason, { notes }: Pick<AtHand, 'notes'>): string {
  const link = kind === 'kept-for-them' || kind === 'kept-for-company' ? notes.linkTo(path) : null
  if (link !== null) return `sent them [[${link}]]`
  // Each name is needed, to see of whom they have heard.
  return reasonLogged(kind, kind === 'introduced' ? text : quoted(text))
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
