import { ASK_AGAIN_TEMPLATE } from './ask-again'
import { CHECK_IN_TEMPLATES } from './check-in'
import { draftFrom, type Draft, type DraftKind, type DraftPlaceholder, type DraftValues } from './draft'
import { FIND_DAY_TEMPLATE } from './find-day'
import { INTRODUCTION_TEMPLATE } from './introduction'
import { linkedInDraft, LINKEDIN_TEMPLATE } from './linkedin'
import { NEW_DAY_TEMPLATE } from './new-day'
import { newsQuestion, NEWS_TEMPLATE } from './news'
import { RECONNECT_TEMPLATES } from './reconnect'
import { REMINDER_TEMPLATE } from './reminder'
import { requestDraft, REQUEST_TEMPLATE } from './request'
import { asSentences, ended } from './sentence'
import { SHARE_NEWS_QUESTION, SHARE_NEWS_TEMPLATE } from './share-news'
import { needsSpecific, specificQuestion, thankYouDraft, THANK_YOU_TEMPLATE } from './thank-you'

/** The built-in texts of each kind; of several, the next message to a contact takes the next. */
export const BUILT_IN_TEMPLATES: { readonly [kind in DraftKind]: readonly [string, ...string[]] } = {
  request: [REQUEST_TEMPLATE],
  'request-linkedin': [LINKEDIN_TEMPLATE],
  reminder: [REMINDER_TEMPLATE],
  'ask-again': [ASK_AGAIN_TEMPLATE],
  'new-day': [NEW_DAY_TEMPLATE],
  'find-day': [FIND_DAY_TEMPLATE],
  'thank-you': [THANK_YOU_TEMPLATE],
  news: [NEWS_TEMPLATE],
  'share-news': [SHARE_NEWS_TEMPLATE],
  'check-in': CHECK_IN_TEMPLATES,
  reconnect: RECONNECT_TEMPLATES,
  introduction: [INTRODUCTION_TEMPLATE],
}

/** Under which subject a message goes out whose template has none. */
const USUAL_SUBJECTS: { readonly [kind in DraftKind]: string } = {
  request: '20 minutes about your path?',
  'request-linkedin': '',
  reminder: 'Once more: a talk about your path?',
  'ask-again': 'May I ask again?',
  'new-day': 'Another day for our talk?',
  'find-day': 'A day for our talk',
  'thank-you': 'Thank you, {{first_name}}',
  news: 'News from me',
  'share-news': 'Some news from me',
  'check-in': 'A short hello',
  reconnect: 'How have you been?',
  introduction: 'May I ask you for an introduction?',
}

export interface DraftWording {
  /** The user's own text; left out for the built-in one. Parts between lines of `---` are wordings for one message after the other. */
  readonly template?: string
  /** Which message of the kind it is to this contact (`turnOf`): successive ones do not read alike. */
  readonly turn?: number
}

/** The message of that kind, from the user's template or a built-in one. What the user typed as a sentence stands in it as one. */
export function draftMessage(
  kind: DraftKind,
  values: DraftValues,
  { template, turn = 0 }: DraftWording = {},
): Draft {
  const text = wordingFor(template === undefined ? BUILT_IN_TEMPLATES[kind] : wordingsIn(template), turn)
  const { reason = '', learned = '', about_me = '' } = values
  const given = {
    ...values,
    reason: asSentences(reason),
    learned: learnedInWords(learned),
    about_me: asSentences(about_me),
  }
  switch (kind) {
    case 'request':
      return requestDraft(given, text)
    case 'request-linkedin':
      return linkedInDraft(given, text)
    case 'thank-you':
      return thankYouDraft(given, text)
    default:
      return draftFrom(kind, text, given, USUAL_SUBJECTS[kind])
  }
}

/** So few words are no sentence, and need some before them. */
const FEWEST_WORDS = 4

/** What was learned, as it is told: the sentence that was asked for, or what was jotted behind a colon. */
function learnedInWords(learned: string): string {
  const isSentence = learned.trim().split(/\s+/).length >= FEWEST_WORDS
  return isSentence || learned.trim() === '' ? asSentences(learned) : `What I took away: ${ended(learned)}`
}

/** A sentence that makes a message more than a form, and the placeholder that it is for. */
export interface AskedSentence {
  readonly placeholder: DraftPlaceholder
  readonly question: string
}

/**
 * What the user is to be asked, in one sentence, before a message of that kind says something that only this person would get; null
 * where it does, or where nothing needs to be said. For news `about` is the first name of the one person whom it is about.
 */
export function sentenceFor(kind: DraftKind, values: DraftValues, about = ''): AskedSentence | null {
  const isEmpty = (name: DraftPlaceholder) => (values[name] ?? '').trim() === ''
  const firstName = values.first_name ?? ''
  switch (kind) {
    case 'thank-you':
      return needsSpecific(values) ? { placeholder: 'takeaway', question: specificQuestion(firstName) } : null
    case 'news':
      return isEmpty('learned') ? { placeholder: 'learned', question: newsQuestion(about) } : null
    case 'share-news':
      return isEmpty('reason') ? { placeholder: 'reason', question: SHARE_NEWS_QUESTION } : null
    case 'check-in':
    case 'reconnect':
      return isEmpty('reason') ? { placeholder: 'reason', question: reasonQuestion(values) } : null
    default:
      return null
  }
}

function reasonQuestion({ first_name: name = '', talked_in: talkedIn = '' }: DraftValues): string {
  if (talkedIn === '')
    return `What is new with you that ${name === '' ? 'they' : name} would be glad to hear? One sentence is enough.`
  return `What came of what ${name === '' ? 'they' : name} told you ${talkedIn}? One sentence is enough.`
}

/** The wordings of a template of the user's. */
function wordingsIn(template: string): string[] {
  const wordings = template.split(/^[ \t]*(?:-[ \t]*){3,}$/m).filter((text) => text.trim() !== '')
  return wordings.length === 0 ? [template] : wordings
}

function wordingFor(wordings: readonly string[], turn: number): string {
  return wordings[((Math.trunc(turn) % wordings.length) + wordings.length) % wordings.length] ?? ''
}
