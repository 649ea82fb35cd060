import { keptForCompany } from '../contacts/kept-for'
import { isSameCompany } from '../contacts/same-company'
import { byAge } from '../contacts/newest'
import type { Contact } from '../contacts/contact'
import type { CalendarDay } from '../days/calendar-day'
import { WARMTHS } from '../follow-ups/warmth'
import type { Interview } from '../interviews/interview'
import { fileName } from '../interviews/wikilink'
import { plainText } from '../messages/plain-text'
import { logLines } from '../notes/body/log-lines'
import { PREP_QUESTIONS } from '../prep/prep-questions'
import type { AtHand } from './action'
import { contactHead, type ContactHead, type StoryKept } from './contact-story'

type At = Pick<AtHand, 'now' | 'notes'>

/** Something that was learned of a company: an answer to one of the six, or a line that was taken away from a talk. */
export interface Learned {
  readonly text: string
  /** The question that it answers; null where it was taken away. */
  readonly question: string | null
  /** Whom the note is about. */
  readonly from: string
  /** The talk's day, else that of the request. */
  readonly day: CalendarDay | null
  readonly path: string
  readonly line: number | null
}

/** Everything that the notes tell of one company. */
export interface CompanyStory {
  readonly company: string
  /** Those who are there, the warmest first. */
  readonly people: readonly ContactHead[]
  readonly answers: readonly Learned[]
  readonly takeaways: readonly Learned[]
  readonly kept: readonly StoryKept[]
}

/** More notes than these are not read for one company. */
const MOST_NOTES = 60

/** The company that the note at `path` is about: one of that name which a contact works for; null for none. */
export function companyOfNote(path: string, { now }: Pick<At, 'now'>): string | null {
  const name = fileName(path)
  const isKnown = now.overview.contacts.all.some(({ company }) => isSameCompany(company, name))
  return isKnown ? name : null
}

/** Those of whom a note says that they are at a company, or were. */
export function contactsAt(company: string, contacts: readonly Contact[]): Contact[] {
  return contacts.filter((contact) =>
    contact.notes.some((note) => isSameCompany(note.company ?? contact.company, company)),
  )
}

/** Reads what is known of a company. Only notes of talks there are read. */
export async function companyStory(company: string, at: At): Promise<CompanyStory> {
  const { now, notes } = at
  const { all } = now.overview.contacts
  const isThere = (one: string | null) => isSameCompany(one, company)
  const told = all
    .flatMap((contact) =>
      contact.notes
        .filter((note) => isThere(note.company ?? contact.company))
        .map((note) => ({ contact, note })),
    )
    .sort((a, b) => byAge(b.note, a.note))
  const takeaways: Learned[] = []
  for (const { contact, note } of told.slice(0, MOST_NOTES)) {
    const lines = logLines(await notes.read(note.path), now.headings.takeaways, notes.findBlock)
    for (const { text, line } of lines) {
      const words = plainText(text)
      if (words !== '') takeaways.push({ ...whence(contact, note), text: words, question: null, line })
    }
  }
  return {
    company,
    people: all
      .filter((contact) => isThere(contact.company))
      .map((contact) => contactHead(contact, at))
      .sort((a, b) => WARMTHS.indexOf(a.warmth) - WARMTHS.indexOf(b.warmth)),
    answers: eachOnce(
      told.flatMap(({ contact, note }) =>
        PREP_QUESTIONS.flatMap(({ property, question, isCompanys }) => {
          const answer = note.prep[property]
          return isCompanys && answer !== undefined
            ? [{ ...whence(contact, note), text: answer, question, line: null }]
            : []
        }),
      ),
    ),
    takeaways: eachOnce(takeaways),
    kept: keptForCompany(company, notes.kept()).map(({ path }) => ({
      title: fileName(path),
      path,
      isForCompany: true,
    })),
  }
}

function whence({ name }: Contact, { path, interviewOn, askedOn }: Interview) {
  return { from: name, day: interviewOn ?? askedOn, path }
}

/** What was taken over from an earlier note stands here once, where it was written last. */
function eachOnce(learned: readonly Learned[]): Learned[] {
  const known = new Set<string>()
  return learned.filter(({ question, text }) => {
    const key = `${question ?? ''}|${text.trim()}`
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
