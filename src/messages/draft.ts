import { capital } from '../days/day-words'
import { foldKey } from '../interviews/property-names'
import { cleanText, fillLine, type ValueOf } from './fill-line'

/** The kinds of messages, in the order in which a contact's life needs them. */
export const DRAFT_KINDS = [
  'request',
  'request-linkedin',
  'reminder',
  'ask-again',
  'new-day',
  'find-day',
  'thank-you',
  'news',
  'share-news',
  'check-in',
  'reconnect',
  'introduction',
] as const

export type DraftKind = (typeof DRAFT_KINDS)[number]

/** What a template of a message may ask for, written `{{first_name}}`. */
export const DRAFT_PLACEHOLDERS = [
  'first_name',
  'contact',
  'company',
  'role',
  'introduced_by',
  // What the user takes in from the notes of the talk.
  'takeaway',
  'promise',
  'offer',
  'next_step',
  'when_next',
  'my_name',
  // Who the user is, in one or two lines of their own.
  'about_me',
  // "your work as head of research at Acme"
  'their_work',
  // One sentence of the user's for this person: why them, or why now.
  'reason',
  // Days in words: "on 9 November", "in March", "more than a year".
  'asked_on',
  'missed_on',
  'talked_on',
  'talked_in',
  'last_in_touch',
  'quiet_for',
  // Sentences that are made of what is known: the takeaway as it can be said, and that a promise and an offer are not forgotten.
  'takeaway_said',
  'kept_promise',
  'thanks_for_offer',
  // For who introduced: whom the user met, and what they learned there.
  'introduced',
  'learned',
] as const

export type DraftPlaceholder = (typeof DRAFT_PLACEHOLDERS)[number]

/** Plain text for each placeholder; what is left out or blank counts as empty. */
export type DraftValues = Readonly<Partial<Record<DraftPlaceholder, string>>>

/** A message to be read over, changed and sent by the user. */
export interface Draft {
  readonly kind: DraftKind
  /** One line. */
  readonly subject: string
  /** Lines end with `\n`. */
  readonly body: string
  /** The placeholders that the template asks for and that are empty. */
  readonly missing: readonly DraftPlaceholder[]
}

const SUBJECT = /^subject:(.*)$/i
const BY_FOLDED_NAME = new Map(DRAFT_PLACEHOLDERS.map((name) => [foldKey(name), name]))
/** Words for days: they begin a sentence with a capital letter. */
const SAID_DAYS: ReadonlySet<DraftPlaceholder> = new Set([
  'when_next',
  'asked_on',
  'missed_on',
  'talked_on',
  'talked_in',
  'last_in_touch',
  'quiet_for',
])

/**
 * Fills a template, whose first line may be `Subject: …`; else the subject is made of `usualSubject`. A line whose placeholders
 * are all empty is left out with the gap around it, placeholders of others stay, and of what is filled in nothing is filled
 * again. Of words in square brackets with a placeholder nothing is said while it is empty: `a day[ at {{company}}]`, or what
 * stands behind a bar: `[{{asked_on}}|A while ago] I asked`.
 */
export function draftFrom(
  kind: DraftKind,
  template: string,
  values: DraftValues,
  usualSubject: string,
): Draft {
  const lines = cleanText(template).split('\n')
  const ownSubject = SUBJECT.exec(lines[0]?.trim() ?? '')?.[1]
  const missing = new Set<DraftPlaceholder>()
  const valueOf: ValueOf = (written, beginsSentence) => {
    const name = BY_FOLDED_NAME.get(foldKey(written))
    if (name === undefined) return null
    const value = values[name] ?? ''
    if (value.trim() === '') missing.add(name)
    return beginsSentence && SAID_DAYS.has(name) ? capital(value) : value
  }
  const fill = (line: string) => fillLine(line, valueOf)

  const subject = asSubject(fill(ownSubject ?? '').text) || asSubject(fill(usualSubject).text)
  const body: string[] = []
  let isGap = true
  for (const line of ownSubject === undefined ? lines : lines.slice(1)) {
    const { text, isEmpty } = fill(line)
    if (isEmpty) isGap ||= isBlank(body[body.length - 1])
    if (isEmpty || (isGap && isBlank(text))) continue
    isGap = false
    body.push(text)
  }
  return {
    kind,
    subject,
    body: body.join('\n').trim(),
    missing: DRAFT_PLACEHOLDERS.filter((name) => missing.has(name)),
  }
}

/** A subject is one line, and does not end in a comma after which a name is missing. */
function asSubject(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[,;:–—-]$/, '')
    .trim()
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}
