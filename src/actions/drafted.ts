import type { Contact } from '../contacts/contact'
import { firstName } from '../contacts/person-names'
import { othersAtCompany } from '../contacts/same-company'
import { readCadence } from '../days/cadence'
import { factsOf, heldTalks, lastTouchOf, talksOf } from '../follow-ups/facts'
import { latestRequest, mayBeAskedAgain, openAnswer } from '../follow-ups/request'
import type { Reason, ReasonKind } from '../follow-ups/reasons'
import type { Outcome } from '../interviews/outcome'
import { buildingBlocks, type BuildingBlock } from '../messages/building-blocks'
import type { Draft, DraftKind, DraftValues } from '../messages/draft'
import { draftMessage, sentenceFor } from '../messages/message-draft'
import {
  dayValues,
  introducedByValue,
  introducedValue,
  personValues,
  type MessageDays,
} from '../messages/message-values'
import { messageWarnings, messageWarningText } from '../messages/message-warnings'
import { keptSaid, reasonSaid } from '../messages/reason-said'
import type { OpenRequests } from '../messages/request'
import { talkValues, type TalkSections } from '../messages/thank-you'
import { turnOf } from '../messages/turn'
import type { SectionName } from '../notes/body/section-headings'
import { sectionText } from '../notes/body/sections'
import type { AtHand } from './action'
import { nextCheckInOn } from './next-check-in'
import type { Now } from './now'
import { toldSoFar, type ToldSoFar } from './told-so-far'
import { targetOfContact, type Target } from './target'
import { hasNoNote, noteOf, noteOfTalk, requestTo } from './which-note'

type At = Pick<AtHand, 'now' | 'notes'>

/** A message to a contact, to be read over and sent. */
export interface Drafted {
  readonly draft: Draft
  /** The address, or null where the notes give none. */
  readonly to: string | null
  /** The note that it is about. */
  readonly path: string
  /** Lines of the notes that may be taken into it. */
  readonly blocks: readonly BuildingBlock[]
  /** What to think over before it goes out as it now reads. */
  readonly warnings: (text: Pick<Draft, 'subject' | 'body'>) => string[]
  /** What was said last. */
  readonly lastTime: ToldSoFar['lastTime']
  /** Reasons to write, the best first, each with the message that says it. */
  readonly reasons: readonly DraftedReason[]
  /** What the user is asked for where the message says nothing yet that only they would get; null where it does. */
  readonly asks: Asks | null
}

/** One sentence that is asked for, and the message with it. */
export interface Asks {
  readonly question: string
  readonly draft: (sentence: string) => Draft
}

/** A reason to write, and what a message says that is written for it. */
export interface DraftedReason {
  readonly reason: Reason
  readonly sentence: string
  /** What takes the place of the sentence once that is kept; null where it is no promise. */
  readonly keptSentence: string | null
  readonly body: string
}

export type Drafting =
  { readonly ok: true; readonly drafted: Drafted } | { readonly ok: false; readonly problem: string }

/**
 * Drafts a message from the user's template or a built-in one and what the notes tell. No line of the notes stands in it unasked.
 * `sentence` is what the user says for this person, '' for nothing yet; then the draft may ask for one.
 */
export async function draftTo(kind: DraftKind, target: Target, at: At, sentence = ''): Promise<Drafting> {
  const about = whatItIsAbout(kind, target, at.now)
  if (!about.ok) return about
  const { contact, path } = about
  const { now } = at
  const template = ownTemplate(kind, now.settings)
  if (template !== '' && !at.notes.exists(template)) {
    return {
      ok: false,
      problem: 'The note with your own words is not there any more. Choose it in the settings.',
    }
  }
  const sections = await sectionsIn(path, at)
  const introduced = kind === 'share-news' ? ledTo(target, now) : introducedBy(target, now)
  const days = daysFor(kind, target, now)
  const known = {
    name: target.name,
    companies: contact?.company ? [contact.company] : [],
    mayName: introduced,
    others: now.overview.contacts.all.map(({ name }) => name),
  }
  const told = contact === null ? NOTHING_TOLD : await toldSoFar(contact, known, at)
  const hasMoved = told.hasMoved && isToSomebodyKnown(kind)
  const addressee = { name: target.name, company: null, role: null, notes: [], ...contact }
  const values: DraftValues = {
    ...personValues(hasMoved ? { ...addressee, company: null, role: null } : addressee, {
      name: now.settings.yourName,
      about: now.settings.aboutMe,
    }),
    ...introducedByValue(noteOf(target)?.introducedBy.map(({ name }) => name) ?? []),
    ...introducedValue(introduced),
    ...(kind === 'thank-you' ? talkValues(sections, null, now.today) : {}),
    ...dayValues(days, now.today),
    // Whoever opened a door is thanked for that.
    ...(kind === 'share-news' && introduced.length > 0 ? { talked_in: '' } : {}),
  }
  const sayable = isToSomebodyKnown(kind) && contact !== null ? told.reasons : []
  const wording = {
    turn: contact === null ? 0 : turnOf(contact),
    ...(template === '' ? {} : { template: await bodyOf(template, at) }),
  }
  const saying = {
    ...known,
    company: hasMoved ? null : (contact?.company ?? null),
    today: now.today,
    turn: wording.turn,
    namedTalk: namesTalk(draftMessage(kind, values, wording), values) ? (days.talkedOn ?? null) : null,
  }
  const sentences = sayable.map((reason) => reasonSaid(reason, saying))
  const asked = sentenceFor(kind, values, introduced.length === 1 ? firstName(introduced[0] ?? '') : '')
  const free = sayable.findIndex(({ kind: reason }) => SAID_UNASKED.has(reason))
  const said = sentence === '' ? (sentences[free] ?? '') : sentence
  // What an introduction is asked for is said without the user being asked: they have chosen it before.
  const place = asked?.placeholder ?? (kind === 'introduction' ? 'reason' : null)
  const given = (words: string) => (place === null ? values : { ...values, [place]: words })
  const blocks = buildingBlocks(kind, sections, known)
  const open = contact === null ? null : openRequests(contact, now)
  return {
    ok: true,
    drafted: {
      draft: draftMessage(kind, given(said), wording),
      asks:
        asked === null || said !== ''
          ? null
          : { question: asked.question, draft: (words) => draftMessage(kind, given(words), wording) },
      lastTime: told.lastTime,
      reasons: sayable.map((reason, place) => ({
        reason,
        sentence: sentences[place] ?? '',
        keptSentence: reason.kind === 'promise' ? keptSaid(reason, saying) : null,
        body: draftMessage(kind, { ...values, reason: sentences[place] ?? '' }, wording).body,
      })),
      to: contact?.email ?? null,
      path,
      blocks,
      warnings: (text) => messageWarnings(kind, text, { open, blocks }).map(messageWarningText),
    },
  }
}

/** Whether a message says when the talk was. */
function namesTalk({ body }: Draft, { talked_in: talkedIn = '' }: DraftValues): boolean {
  return talkedIn !== '' && body.includes(talkedIn)
}

/**
 * What is said without being asked for: it is about others, or about a day. What the user promised, was advised or jotted down reads well
 * only in their own words.
 */
const SAID_UNASKED: ReadonlySet<ReasonKind> = new Set([
  'introduced',
  'kept-for-them',
  'kept-for-company',
  'a-year-ago',
])

/** How a talk can have ended that wants another day. */
const CAME_TO_NOTHING: ReadonlySet<Outcome | null> = new Set(['cancelled', 'no show', 'postponed'])

const NOTHING_TOLD: ToldSoFar = { lastTime: [], reasons: [], hasMoved: false }

/** Whether it is a message to stay in touch. */
function isToSomebodyKnown(kind: DraftKind): boolean {
  return kind === 'check-in' || kind === 'reconnect'
}

type About =
  | { readonly ok: true; readonly contact: Contact | null; readonly path: string }
  | { readonly ok: false; readonly problem: string }

/** The contact and the note that a message of that kind would be about, or why there is none. */
function whatItIsAbout(kind: DraftKind, target: Target, { today, words }: Now): About {
  const { contact, naming } = target
  const note = noteOf(target)
  if (contact === null || note === null) {
    const path = kind === 'news' || kind === 'share-news' ? naming[0] : undefined
    if (path !== undefined) return { ok: true, contact: null, path }
    return { ok: false, problem: hasNoNote(target).message }
  }
  if (kind === 'thank-you') {
    const path = noteOfTalk(target, today)?.path
    if (path !== undefined) return { ok: true, contact, path }
    return { ok: false, problem: `No talk with ${target.name} has been held yet.` }
  }
  if (kind === 'reminder') {
    const request = requestTo(target, today)
    if (request === null) return { ok: false, problem: `No request to ${target.name} waits for an answer.` }
    if (request.remindedOn === null) return { ok: true, contact, path: request.note.path }
    return {
      ok: false,
      problem: `You reminded ${target.name} on ${words.plain(request.remindedOn)}. A second reminder would press them: close the request instead.`,
    }
  }
  if (kind === 'ask-again' && !mayBeAskedAgain(contact, today))
    return { ok: false, problem: `${target.name} has not answered “not now” to a request.` }
  const facts = factsOf(contact, [], today)
  if (kind === 'find-day' && openAnswer(facts) === null)
    return { ok: false, problem: `${target.name} has not said yes to a talk that still wants its day.` }
  const outcome = facts.talks[facts.talks.length - 1]?.outcome ?? null
  if (kind === 'new-day' && !CAME_TO_NOTHING.has(outcome))
    return { ok: false, problem: `No talk with ${target.name} has come to nothing.` }
  // What is said of the last talk stands in its own note.
  const held = heldTalks({ talks: talksOf(contact) }, today).pop()
  return { ok: true, contact, path: isToSomebodyKnown(kind) ? (held?.path ?? note.path) : note.path }
}

/** The path of the user's own words for a message of that kind, '' for the built-in ones. */
function ownTemplate(
  kind: DraftKind,
  { requestTemplate, thankYouTemplate, checkInTemplate }: Now['settings'],
): string {
  if (kind === 'request') return requestTemplate
  if (kind === 'thank-you') return thankYouTemplate
  return kind === 'check-in' ? checkInTemplate : ''
}

function daysFor(kind: DraftKind, target: Target, now: Now): Partial<MessageDays> {
  const { contact } = target
  const { today, settings } = now
  if (contact === null) return {}
  const talks = talksOf(contact)
  const held = heldTalks({ talks }, today).pop()?.day ?? null
  return {
    askedOn: requestTo(target, today)?.askedOn ?? latestRequest(contact.notes)?.askedOn ?? null,
    missedOn: kind === 'new-day' ? (talks[talks.length - 1]?.day ?? null) : null,
    talkedOn: kind === 'news' ? talkOfIntroduced(target, now) : held,
    lastTouch: lastTouchOf(contact, talks, today),
    nextOn: nextCheckInOn(contact, today, readCadence(settings.defaultCadence)),
  }
}

/** Of whom they introduced, who has talked with the user and whom they have not heard of yet. */
function introducedBy(target: Target, { overview }: Now): readonly string[] {
  const isTheirs = ({ kind, contact, name }: Now['overview']['followUps'][number]) =>
    kind === 'update-introducer' && contact === target.contact && (contact !== null || name === target.name)
  return overview.followUps.find(isTheirs)?.about ?? []
}

/** With whom a talk was held that they led to. */
function ledTo(target: Target, now: Now): readonly string[] {
  const { today, introductionsOf, introducedByOthers } = now
  const { contact } = target
  const introductions =
    contact === null
      ? introducedByOthers().find(({ introducer }) => introducer.name === target.name)?.introductions
      : introductionsOf(contact)
  return (introductions ?? [])
    .filter(({ introduced }) => heldTalks({ talks: talksOf(introduced) }, today).length > 0)
    .map(({ introduced }) => introduced.name)
}

function talkOfIntroduced(target: Target, now: Now) {
  const [first, ...others] = introducedBy(target, now)
  // Of several talks one day would be said as that of all.
  if (others.length > 0) return null
  const introduced = now.overview.contacts.all.find(({ name }) => name === first)
  return introduced === undefined
    ? null
    : (heldTalks({ talks: talksOf(introduced) }, now.today)[0]?.day ?? null)
}

/** What stands in a section of the note at `path`, '' where that is nothing. */
export async function sectionIn(path: string, name: SectionName, { now, notes }: At): Promise<string> {
  return sectionText(await notes.read(path), now.headings[name], notes.findBlock) ?? ''
}

async function sectionsIn(path: string, at: At): Promise<TalkSections & { readonly notes: string }> {
  return {
    takeaways: await sectionIn(path, 'takeaways', at),
    promised: await sectionIn(path, 'promised', at),
    offered: await sectionIn(path, 'offered', at),
    nextSteps: await sectionIn(path, 'next_steps', at),
    notes: await sectionIn(path, 'notes', at),
  }
}

async function bodyOf(path: string, { notes }: At): Promise<string> {
  const text = await notes.read(path)
  return text.slice(notes.findBlock(text).contentStart)
}

/** Who else at the contact's company has not answered a request. */
function openRequests(contact: Contact, { overview, today }: Now): OpenRequests | null {
  const { company } = contact
  if (company === null) return null
  const others = othersAtCompany(contact, overview.contacts.all).filter(
    (other) => requestTo(targetOfContact(other), today) !== null,
  )
  return { company, names: others.map(({ name }) => name) }
}
