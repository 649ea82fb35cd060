import type { Contact } from '../contacts/contact'
import type { Interview } from '../interviews/interview'
import { fileName } from '../interviews/wikilink'
import { readEmailAddress } from '../messages/email-address'
import { sectionLines } from '../messages/section-lines'
import type { FindBlock } from '../notes/fences'
import { SECTION_TITLES, type SectionHeadings, type SectionName } from '../notes/body/section-headings'
import { sectionText, tasksIn, type Task } from '../notes/body/sections'
import { PREP_QUESTIONS } from './prep-questions'
import type { DayWords } from '../days/day-words'

/** Something to read, and where it leads: to a note by its path, or to an address. */
export interface Told {
  readonly text: string
  readonly path?: string
  readonly url?: string
}

/** What to have read before a talk. */
export interface Briefing {
  readonly name: string
  /** "Thursday, 26 November 2026, 14:00"; '' without a day. */
  readonly when: string
  /** Where it is, with the way to a video call; null where that is not said. */
  readonly where: Told | null
  readonly who: readonly { readonly label: string; readonly value: Told }[]
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly questions: readonly Task[]
  readonly earlier: readonly EarlierTalk[]
  readonly notes: readonly Told[]
}

/** What an earlier note about the contact holds. */
export interface EarlierTalk {
  readonly title: string
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

/** What of an earlier talk matters for the next one. */
const TOLD_AGAIN = [
  'takeaways',
  'meaning',
  'next_steps',
  'promised',
  'offered',
] as const satisfies readonly SectionName[]

export interface BriefingSource {
  readonly contact: Contact
  /** The note of the talk that is ahead. */
  readonly note: Interview
  /** The texts of the contact's notes, by path. */
  readonly texts: ReadonlyMap<string, string>
  readonly headings: SectionHeadings
  readonly findBlock: FindBlock
  readonly words: DayWords
  /** The note that a link in the note at `from` leads to, or null. */
  readonly resolve: (link: string, from: string) => string | null
}

/** Puts together what to have read before a talk. */
export function briefingOf(source: BriefingSource): Briefing {
  const { contact, note, texts, headings, findBlock } = source
  const others = contact.notes.filter(({ path }) => path !== note.path).reverse()
  const told = ({ path }: Interview): Told => ({ text: fileName(path), path })
  const person = contact.personNote
  return {
    name: contact.name,
    when: whenOf(note, source.words),
    where: whereOf(note),
    who: whoOf(source),
    answers: PREP_QUESTIONS.map(({ property, question }) => ({
      question,
      answer: note.prep[property] ?? '',
    })),
    questions: tasksIn(texts.get(note.path) ?? '', headings.questions, findBlock),
    earlier: others.flatMap((one) => earlierTalk(one, source)),
    notes: [
      told(note),
      ...(person === null ? [] : [{ text: fileName(person), path: person }]),
      ...others.map(told),
    ],
  }
}

function whenOf({ interviewOn, interviewAt }: Interview, words: DayWords): string {
  if (interviewOn === null) return ''
  return interviewAt === null ? words.long(interviewOn) : `${words.long(interviewOn)}, ${interviewAt}`
}

function whereOf({ place }: Interview): Told | null {
  if (place === null) return null
  // A place such as “Café Sol, Berlin.de” is no address; what begins with a scheme or with www. is.
  const url = /^(?:https?:\/\/|www\.)/i.test(place) ? webAddress(place) : undefined
  return url === undefined ? { text: place } : { text: place, url }
}

function whoOf({ contact, note, resolve }: BriefingSource): Briefing['who'] {
  const { company, role, email, linkedin } = contact
  const introducers = contact.notes.flatMap(({ path, introducedBy }) =>
    introducedBy.map(({ name, link }) => ({ name, path: link === null ? null : resolve(link, path) })),
  )
  const named = new Map(introducers.map((one) => [one.name, one]))
  const given = (label: string, text: string | null, url?: string) =>
    text === null ? [] : [{ label, value: url === undefined ? { text } : { text, url } }]
  return [
    ...given('Company', note.company ?? company),
    ...given('Role', role),
    ...[...named.values()].map(({ name, path }) => ({
      label: 'Introduced by',
      value: path === null ? { text: name } : { text: name, path },
    })),
    ...given('E-mail', email, mailAddress(email)),
    ...given('LinkedIn', linkedin, webAddress(linkedin)),
  ]
}

// What is no address of the web stays text: a note may come from somebody else.
function webAddress(written: string | null): string | undefined {
  if (written === null) return undefined
  const url = /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `https://${written}`
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) ? url : undefined
}

function mailAddress(written: string | null): string | undefined {
  const address = readEmailAddress(written ?? '')
  if (address === null) return undefined
  return `mailto:${encodeURIComponent(address.local)}@${encodeURIComponent(address.domain)}`
}

function earlierTalk(
  { path, interviewOn }: Interview,
  { texts, headings, findBlock, words }: BriefingSource,
): EarlierTalk[] {
  const text = texts.get(path)
  if (text === undefined) return []
  const parts = TOLD_AGAIN.flatMap((section) => {
    const lines = sectionLines(sectionText(text, headings[section], findBlock) ?? '')
    return lines.length === 0 ? [] : [{ title: SECTION_TITLES[section], lines }]
  })
  const title = interviewOn === null ? fileName(path) : `On ${words.plain(interviewOn)}`
  return parts.length === 0 ? [] : [{ title, parts }]
}
