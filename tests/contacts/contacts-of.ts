import type { Contact } from '../../src/contacts/contact'
import { ContactBook, type Contacts } from '../../src/contacts/contact-book'
import { InterviewIndex } from '../../src/interviews/interview-index'
import { day } from '../days/day'
import { frozen, marked, RULES, type Properties } from '../interviews/builders'
import { FakeVault } from '../interviews/fake-vault'

/** Notes by path; those in `Interviews/` are marked as interview notes, all others are the user's own. */
export type Notes = Readonly<Record<string, Properties | 'unreadable'>>

/** `promises` tells how many promises are open in a note, by path. */
export function indexOf(notes: Notes, promises: Readonly<Record<string, number>> = {}): InterviewIndex {
  const isMarked = (path: string) => path.startsWith('Interviews/')
  const vault = new FakeVault({})
  for (const [path, properties] of Object.entries(notes))
    vault.put(path, isMarked(path) && typeof properties === 'object' ? marked(properties) : properties)
  for (const [path, count] of Object.entries(promises)) vault.promises.set(path, count)
  const index = new InterviewIndex(vault, RULES)
  index.scan()
  for (const note of index.notes.values()) frozen(note)
  return index
}

export function contactsOf(notes: Notes, today = '2026-03-10'): Contacts {
  return new ContactBook().update(indexOf(notes), day(today))
}

/** The contacts of `notes`, each by the names of its interview notes, without folder and extension. */
export function groups(notes: Notes, today?: string): string[] {
  const names = contactsOf(notes, today).all.map((contact) => contact.notes.map(nameOf).sort().join(' + '))
  return names.sort()
}

/** The only contact of `notes`. */
export function contactOf(notes: Notes, today?: string): Contact {
  const [contact, ...others] = contactsOf(notes, today).all
  if (!contact || others.length > 0) throw new Error(`There are ${others.length + 1} contacts`)
  return contact
}

/** The problems of the interview notes, as `name: code`. */
export function problemsOf(notes: Notes, today?: string): string[] {
  return contactsOf(notes, today)
    .all.flatMap(({ problems }) => problems.map((problem) => `${nameOf(problem)}: ${problem.code}`))
    .sort()
}

const nameOf = ({ path }: { path: string }) => path.replace(/^.*\/|\.md$/g, '')
