import type { CalendarDay } from '../days/calendar-day'
import { asOf } from '../interviews/as-of'
import type { Interview } from '../interviews/interview'
import type { IndexedNote, PersonNote } from '../interviews/interview-index'
import type { Problem } from '../interviews/problem'
import * as messages from '../interviews/problem-messages'
import type { Reading } from '../interviews/read-interview'
import { fileName, foldName, type Reference } from '../interviews/wikilink'
import type { Contact } from './contact'
import { byAge } from './newest'
import type { Identity } from './same-contact'

/** What contacts are made of: the interview notes by path, and the user's own notes about people. */
export interface ContactSource {
  readonly notes: ReadonlyMap<string, IndexedNote>
  person(path: string): PersonNote | null
  /** The notes that were added, changed or taken away since, null where that is not known; and the place to ask from next time. */
  changesSince(from: number): readonly string[] | null
  readonly logged: number
}

/** A note as it stands on the day of reading, and whose it is. */
export interface NoteOfContact {
  readonly interview: Interview
  readonly problems: readonly Problem[]
  readonly identity: Identity
  /** The name under which it shows the contact. */
  readonly name: string
}

/** The note about a person that a link leads to; a link to an interview note or to no note counts as text. */
export function personNoteOf(target: string | null, source: ContactSource): string | null {
  if (target === null) return null
  return (target.endsWith('.md') || /\.md$/i.test(target)) && !source.notes.has(target) ? target : null
}

/** The name that a reference shows: its text or alias, else the file name of the note that it leads to at `target`. */
export function shownName({ name, link }: Reference, target: string | null): string {
  const isAlias = link === null || name !== fileName(link)
  return isAlias || target === null ? name : fileName(target)
}

/** The names by which a reference is compared, folded: its text, and for a link its target's name and aliases. */
export function namesOf(reference: Reference, person: string | null, source: ContactSource): string[] {
  const found: string[] = []
  const add = (name: string) => {
    const folded = foldName(name)
    if (folded !== '' && !found.includes(folded)) found.push(folded)
  }
  add(reference.name)
  if (reference.link !== null) add(fileName(person ?? reference.link))
  if (person !== null) source.person(person)?.aliases.forEach(add)
  // As a copy, which has room for no more than these.
  return [...found]
}

/** A note as it stands on `today`, with what tells whose it is. */
export function noteOfContact(note: IndexedNote, source: ContactSource, today: CalendarDay): NoteOfContact {
  const { interview, problems } = asOf(note.reading, today)
  const { contact, path } = interview
  const name = contact === null ? fileName(path) : shownName(contact, note.contactTarget)
  return { interview, problems, identity: identityOf(note, source), name }
}

function identityOf(note: IndexedNote, source: ContactSource): Identity {
  const { contact, email } = note.reading.interview
  if (contact === null) return { person: null, email: null, names: [] }
  const person = personNoteOf(note.contactTarget, source)
  return {
    person,
    email: email !== null && email.includes('@') ? email.normalize('NFC').toLowerCase() : null,
    names: namesOf(contact, person, source),
  }
}

/** The note with the problem that more than one contact has its contact's name. */
export function withSameName(note: NoteOfContact): NoteOfContact {
  const { path, contact } = note.interview
  const message = messages.sameName(contact?.name ?? '')
  return { ...note, problems: [{ path, property: 'contact', code: 'same-name', message }, ...note.problems] }
}

/** The contact whom these notes are about. */
export function contactOf(
  members: readonly NoteOfContact[],
  source: ContactSource,
  today: CalendarDay,
): Contact {
  const [only] = members
  if (members.length === 1 && only && only.identity.person === null) return contactOfOne(only)
  const sorted = [...members].sort((a, b) => byAge(a.interview, b.interview))
  const newestFirst = [...sorted].reverse()
  const newest = newestFirst[0]
  if (!newest) throw new Error('A contact has at least one interview note')
  const persons = new Set(newestFirst.flatMap(({ identity }) => identity.person ?? []))
  const told = [...persons].flatMap((path) => {
    const person = source.person(path)
    return person === null ? [] : [asOf(person.reading, today)]
  })
  const sources = [...newestFirst, ...told]
  const first = <T>(pick: (interview: Interview) => T | null): T | null => {
    for (const { interview } of sources) {
      const value = pick(interview)
      if (value !== null) return value
    }
    return null
  }
  return {
    name: newest.name,
    company: first((note) => note.company),
    role: first((note) => note.role),
    email: first((note) => note.email),
    linkedin: first((note) => note.linkedin),
    cadence: first((note) => note.cadence),
    notes: sorted.map((note) => note.interview),
    personNote: [...persons][0] ?? null,
    personTouches: told.flatMap(({ interview }) => touchesIn(interview)),
    personNextCheckIns: told.flatMap(({ interview }) => interview.nextCheckIn ?? []),
    personWorkedAt: told.flatMap(({ interview }) => interview.workedAt),
    problems: [...newestFirst.flatMap(({ problems }) => problems), ...told.flatMap(problemsInPersonNote)],
  }
}

/** The same for one note that links to no note of the user's, which is nearly every contact. */
function contactOfOne({ interview, name, problems }: NoteOfContact): Contact {
  return {
    name,
    company: interview.company,
    role: interview.role,
    email: interview.email,
    linkedin: interview.linkedin,
    cadence: interview.cadence,
    notes: [interview],
    personNote: null,
    personTouches: NONE,
    personNextCheckIns: NONE,
    personWorkedAt: NONE,
    problems,
  }
}

const NONE: readonly never[] = []

/** The days of contact that a note tells beside its interview. */
export function touchesIn(note: Interview): CalendarDay[] {
  return note.lastContact === null ? [...note.checkIns] : [note.lastContact, ...note.checkIns]
}

const READ_IN_PERSON_NOTE = new Set(['last_contact', 'check_ins', 'next_check_in', 'cadence'])

// The user's own notes hold whatever they like; only what would be counted from them is worth a word.
function problemsInPersonNote(told: Pick<Reading, 'problems'>): Problem[] {
  return told.problems.filter(({ property }) => property !== null && READ_IN_PERSON_NOTE.has(property))
}
