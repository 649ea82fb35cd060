import type { Contact } from '../contacts/contact'
import { keptFor } from '../contacts/kept-for'
import type { Cadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { lastTouchOf, talksOf } from '../follow-ups/facts'
import type { ClosedContact, FollowUp, NoNextStep } from '../follow-ups/follow-up'
import type { Reason } from '../follow-ups/reasons'
import { storyOf, type NoteLines, type StoryEntry } from '../follow-ups/story'
import { warmthOf, type Warmth } from '../follow-ups/warmth'
import type { Interview } from '../interviews/interview'
import type { PrepProperty } from '../interviews/property-names'
import { fileName } from '../interviews/wikilink'
import { plainText } from '../messages/plain-text'
import { doneTasks, logLines, openTasks } from '../notes/body/log-lines'
import { foldQuestion } from '../prep/fold-question'
import { PREP_QUESTIONS } from '../prep/prep-questions'
import { defaultCadence } from '../settings/rules'
import type { AtHand } from './action'
import { promisesOf, type Promises } from './promises'
import { toldSoFar } from './told-so-far'

type At = Pick<AtHand, 'now' | 'notes'>

/** A question of the user's, in the line of the note where it stands. */
export interface StoryQuestion {
  readonly text: string
  readonly isAsked: boolean
  readonly path: string
  readonly line: number
}

export interface StoryAnswer {
  readonly property: PrepProperty
  readonly question: string
  readonly answer: string
  readonly path: string
}

export interface StoryKept {
  readonly title: string
  readonly path: string
  readonly isForCompany: boolean
}

/** What is known of a contact without reading a note. */
export interface ContactHead {
  readonly contact: Contact
  readonly warmth: Warmth
  readonly lastTouch: CalendarDay | null
  /** What comes next, in order; none where nothing is planned. */
  readonly next: readonly FollowUp[]
  readonly noNextStep: NoNextStep | null
  readonly closed: ClosedContact | null
  /** How often to be in touch, and whether a note says so. */
  readonly cadence: Cadence
  readonly isOwnCadence: boolean
}

/** Everything that the notes tell of one contact. */
export interface ContactStory extends ContactHead {
  readonly entries: readonly StoryEntry[]
  readonly promises: Promises
  readonly reasons: readonly Reason[]
  /** Those still open first, each part in the order of the notes, the newest note first. */
  readonly questions: readonly StoryQuestion[]
  /** The newest answer to each of the six. */
  readonly answers: readonly StoryAnswer[]
  readonly kept: readonly StoryKept[]
}

/** What is known of a contact at once, from the overview. */
export function contactHead(contact: Contact, { now }: Pick<At, 'now'>): ContactHead {
  const { overview, today, settings } = now
  const next = overview.followUps.filter((one) => one.contact === contact)
  const closed = overview.closed.find((one) => one.contact === contact) ?? null
  const lastTouch = lastTouchOf(contact, talksOf(contact), today)
  return {
    contact,
    warmth: warmthOf(contact, lastTouch, closed !== null, today),
    lastTouch,
    next,
    noNextStep: overview.noNextStep.find((one) => one.contact === contact) ?? null,
    closed,
    cadence: contact.cadence ?? defaultCadence(settings),
    isOwnCadence: contact.cadence !== null,
  }
}

/** Reads the whole story of a contact. Each of their notes is read once, and no other. */
export async function contactStory(contact: Contact, at: At): Promise<ContactStory> {
  const { now } = at
  const notes = readingOnce(at.notes)
  const newestFirst = [...contact.notes].reverse()
  const lines = new Map<string, NoteLines>()
  const questions: StoryQuestion[] = []
  for (const { path } of newestFirst) {
    const text = await notes.read(path)
    lines.set(path, noteLines(text, { now, notes }))
    questions.push(...questionsIn(text, path, { now, notes }))
  }
  const known = {
    name: contact.name,
    companies: contact.company === null ? [] : [contact.company],
    others: now.overview.contacts.all.map(({ name }) => name),
  }
  const { reasons } = await toldSoFar(contact, known, { now, notes })
  const kept = keptFor(contact, notes.kept(), (link, from) => notes.resolve(link, from))
  return {
    ...contactHead(contact, at),
    entries: storyOf({
      contact,
      introductions: now.introductionsOf(contact),
      lines,
      today: now.today,
    }),
    promises: await promisesOf(contact, { now, notes }),
    reasons,
    questions: eachOnce(questions),
    answers: answersIn(newestFirst),
    kept: [
      ...kept.them.map(({ path }) => ({ title: fileName(path), path, isForCompany: false })),
      ...kept.company.map(({ path }) => ({ title: fileName(path), path, isForCompany: true })),
    ],
  }
}

/** The same notes, of which each text is asked for once. */
export function readingOnce(notes: At['notes']): At['notes'] {
  const texts = new Map<string, Promise<string>>()
  return {
    ...notes,
    read(path) {
      const text = texts.get(path) ?? notes.read(path)
      texts.set(path, text)
      return text
    },
  }
}

function noteLines(text: string, { now: { headings }, notes }: At): NoteLines {
  const plain = <T extends { readonly text: string }>(line: T) => ({ ...line, text: plainText(line.text) })
  const people = [
    ...logLines(text, headings.people, notes.findBlock),
    ...openTasks(text, headings.people, notes.findBlock).map((task) => ({ ...task, day: null })),
  ]
  const saysSomething = ({ text: words }: { readonly text: string }) => words !== ''
  return {
    log: logLines(text, headings.stay_in_touch, notes.findBlock).map(plain).filter(saysSomething),
    people: people.map(plain).filter(saysSomething),
  }
}

function questionsIn(text: string, path: string, { now: { headings }, notes }: At): StoryQuestion[] {
  const found = (isAsked: boolean) =>
    (isAsked ? doneTasks : openTasks)(text, headings.questions, notes.findBlock).map((task) => ({
      text: plainText(task.text),
      isAsked,
      path,
      line: task.line,
    }))
  return [...found(false), ...found(true)].sort((a, b) => a.line - b.line)
}

/** What was asked in one note is not open because another still lists it. */
function eachOnce(questions: readonly StoryQuestion[]): StoryQuestion[] {
  const found = new Map<string, StoryQuestion>()
  for (const question of questions) {
    const key = foldQuestion(question.text)
    const known = found.get(key)
    if (key !== '' && (known === undefined || (question.isAsked && !known.isAsked))) found.set(key, question)
  }
  const all = [...found.values()]
  return [...all.filter(({ isAsked }) => !isAsked), ...all.filter(({ isAsked }) => isAsked)]
}

function answersIn(newestFirst: readonly Interview[]): StoryAnswer[] {
  return PREP_QUESTIONS.flatMap(({ property, question }) => {
    const note = newestFirst.find(({ prep }) => prep[property] !== undefined)
    const answer = note?.prep[property]
    return note === undefined || answer === undefined ? [] : [{ property, question, answer, path: note.path }]
  })
}
