import type { Contact } from '../contacts/contact'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { plainText } from '../messages/plain-text'
import { openTasks, type ListedTask } from '../notes/body/log-lines'
import type { AtHand } from './action'

/** A promise that is open: a task, with the note it stands in. */
export interface OpenPromise extends ListedTask {
  readonly path: string
  /** What it says, as plain text. */
  readonly said: string
}

/** What is open between the user and a contact, over all talks that were held, the newest first. */
export interface Promises {
  readonly mine: readonly OpenPromise[]
  readonly theirs: readonly OpenPromise[]
}

/** What a promise is known by while a form is open: the place where it stands. */
export function promiseName({ path, line }: Pick<OpenPromise, 'path' | 'line'>): string {
  return `${path}:${line}`
}

/** Reads what the user promised a contact, and they offered, that is not ticked yet. */
export async function promisesOf(
  contact: Contact | null,
  { now, notes }: Pick<AtHand, 'now' | 'notes'>,
): Promise<Promises> {
  const mine: OpenPromise[] = []
  const theirs: OpenPromise[] = []
  const talks = contact === null ? [] : heldTalks({ talks: talksOf(contact) }, now.today).reverse()
  for (const { path } of talks) {
    const text = await notes.read(path)
    const open = (headings: readonly string[]) =>
      openTasks(text, headings, notes.findBlock).map((task) => ({
        ...task,
        path,
        said: plainText(task.text),
      }))
    mine.push(...open(now.headings.promised))
    theirs.push(...open(now.headings.offered))
  }
  return { mine, theirs }
}
