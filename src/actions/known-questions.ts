import type { Contact } from '../contacts/contact'
import { othersAtCompany } from '../contacts/same-company'
import type { Interview } from '../interviews/interview'
import { tasksIn, type Task } from '../notes/body/sections'
import { choicesFor, type ThemeChoices } from '../prep/choosing'
import { BUILT_IN_BANK, type QuestionBank } from '../prep/question-bank'
import { readBankNote } from '../prep/question-bank-note'
import type { AtHand } from './action'
import type { Target } from './target'
import { noteOf, noteToPrepare } from './which-note'

type At = Pick<AtHand, 'now' | 'notes'>

/** What there is to choose from for a contact. */
export interface Choices {
  readonly themes: readonly ThemeChoices[]
  /** Whether somebody at the contact's company has been asked anything, so that it tells something who has not. */
  readonly isKnownThere: boolean
}

/** The questions in the note that an action about `target` is about. */
export async function questionsInNote(target: Target, at: At): Promise<Task[]> {
  const note = noteToPrepare(target, at.now.today) ?? noteOf(target)
  return note === null ? [] : questionsOf([note], at)
}

/**
 * The bank without what the contact has been asked in any talk, and without what stands in the note already. What an earlier note
 * holds without a tick was not asked.
 */
export async function questionsToChoose(target: Target, at: At): Promise<Choices> {
  const { contact } = target
  const note = noteToPrepare(target, at.now.today)
  const own = await questionsOf(contact?.notes ?? [], at)
  const there = await questionsOf(contact === null ? [] : notesAtCompanyOf(contact, at), at)
  const put = own.filter(({ isTicked, path }) => isTicked || path === note?.path)
  return {
    themes: choicesFor(await questionBank(at), put, [...own, ...there]),
    isKnownThere: there.some(({ isTicked }) => isTicked),
  }
}

/** The user's question bank, or else the built-in one. */
export async function questionBank({ now, notes }: At): Promise<QuestionBank> {
  const path = now.settings.questionBank
  if (path === '' || !notes.exists(path)) return BUILT_IN_BANK
  return readBankNote(await notes.read(path), notes.findBlock)
}

async function questionsOf(
  interviews: readonly Interview[],
  { now, notes }: At,
): Promise<(Task & { path: string })[]> {
  const found = interviews.map(async ({ path }) =>
    tasksIn(await notes.read(path), now.headings.questions, notes.findBlock).map((task) => ({
      ...task,
      path,
    })),
  )
  return (await Promise.all(found)).flat()
}

function notesAtCompanyOf(contact: Contact, { now }: At): Interview[] {
  return othersAtCompany(contact, now.overview.contacts.all).flatMap(({ notes }) => notes)
}
