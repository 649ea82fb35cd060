import type { CalendarDay } from '../days/calendar-day'
import type { IndexedNote, PersonNote } from '../interviews/interview-index'
import type { Contact } from './contact'
import {
  contactOf,
  noteOfContact,
  personNoteOf,
  withSameName,
  type ContactSource,
  type NoteOfContact,
} from './contact-notes'
import { sameContacts, type Identity } from './same-contact'

/** All contacts, with the ways to find one. */
export interface Contacts {
  readonly all: readonly Contact[]
  readonly byNote: ReadonlyMap<string, Contact>
  readonly byPersonNote: ReadonlyMap<string, Contact>
  /** By every folded name that one of their notes uses; several contacts may share one. */
  readonly byName: ReadonlyMap<string, ReadonlySet<Contact>>
}

/** What is known of one interview note, and what that was worked out from. */
interface Entry {
  readonly note: IndexedNote
  readonly personPath: string | null
  readonly person: PersonNote | null
  readonly member: NoteOfContact
  readonly keys: readonly string[]
}

/** All contacts of the notes, as they stand on `today`. */
export function groupContacts(source: ContactSource, today: CalendarDay): Contacts {
  return new ContactBook().update(source, today)
}

/**
 * Keeps the contacts of a vault from one look at it to the next. Of thousands of notes one changes at a time, and only notes that
 * share a name, an e-mail or a person note with it, directly or through others, can belong to another contact then.
 */
export class ContactBook {
  private today: CalendarDay | null = null
  private readonly entries = new Map<string, Entry>()
  private readonly pathsByKey = new Map<string, Set<string>>()
  private readonly members = new Map<Contact, readonly NoteOfContact[]>()
  private readonly byNote = new Map<string, Contact>()
  private readonly byPersonNote = new Map<string, Contact>()
  private readonly byName = new Map<string, Set<Contact>>()
  private all: readonly Contact[] = []

  /** The contacts as the notes tell them now. A contact about whom nothing has changed is the same object as before. */
  update(source: ContactSource, today: CalendarDay): Contacts {
    if (today !== this.today) this.clear()
    this.today = today
    const touched = this.refreshEntries(source, today)
    if (touched.size > 0) {
      const affected = this.connected(touched)
      this.forgetContactsOf(affected)
      this.addContacts([...affected].sort(), source, today)
      this.all = [...this.members.keys()]
    }
    return { all: this.all, byNote: this.byNote, byPersonNote: this.byPersonNote, byName: this.byName }
  }

  /** Brings every entry up to date; gives the notes that are not what they were, and those that shared a key with them. */
  private refreshEntries(source: ContactSource, today: CalendarDay): Set<string> {
    const touched = new Set<string>()
    for (const [path, note] of source.notes) {
      const held = this.entries.get(path)
      const personPath = note.contactTarget === null ? null : personNoteOf(note.contactTarget, source)
      const person = personPath === null ? null : source.person(personPath)
      if (held && held.note === note && held.personPath === personPath && held.person === person) continue
      if (held) this.drop(path, held, touched)
      const member = noteOfContact(note, source, today)
      const keys = keysOf(member.identity)
      this.entries.set(path, { note, personPath, person, member, keys })
      for (const key of keys) put(this.pathsByKey, key, path)
      touched.add(path)
    }
    if (this.entries.size === source.notes.size) return touched
    for (const [path, entry] of this.entries) if (!source.notes.has(path)) this.drop(path, entry, touched)
    return touched
  }

  private drop(path: string, { keys }: Entry, touched: Set<string>): void {
    for (const key of keys) {
      const paths = this.pathsByKey.get(key)
      paths?.delete(path)
      for (const other of paths ?? []) touched.add(other)
    }
    this.entries.delete(path)
    touched.add(path)
  }

  /** These notes, those of the same contacts until now, and all that share a key with one of them. */
  private connected(touched: ReadonlySet<string>): Set<string> {
    const found = new Set(touched)
    // A set may grow while it is gone through, and what is added is gone through too.
    for (const path of found) {
      const contact = this.byNote.get(path)
      for (const { interview } of (contact && this.members.get(contact)) ?? []) found.add(interview.path)
      for (const key of this.entries.get(path)?.keys ?? []) {
        for (const other of this.pathsByKey.get(key) ?? []) found.add(other)
      }
    }
    return found
  }

  private forgetContactsOf(paths: ReadonlySet<string>): void {
    for (const path of paths) {
      const contact = this.byNote.get(path)
      const members = contact && this.members.get(contact)
      if (!members) continue
      this.members.delete(contact)
      for (const { interview, identity } of members) {
        this.byNote.delete(interview.path)
        if (identity.person !== null) this.byPersonNote.delete(identity.person)
        for (const name of identity.names) take(this.byName, name, contact)
      }
    }
  }

  private addContacts(paths: readonly string[], source: ContactSource, today: CalendarDay): void {
    const notes = paths.flatMap((path) => this.entries.get(path)?.member ?? [])
    const { groups, ambiguous } = sameContacts(notes.map(({ identity }) => identity))
    for (const group of groups) {
      const members = group.flatMap((place) => {
        const note = notes[place]
        return note ? [ambiguous.has(place) ? withSameName(note) : note] : []
      })
      const contact = contactOf(members, source, today)
      this.members.set(contact, members)
      for (const { interview, identity } of members) {
        this.byNote.set(interview.path, contact)
        if (identity.person !== null) this.byPersonNote.set(identity.person, contact)
        for (const name of identity.names) put(this.byName, name, contact)
      }
    }
  }

  private clear(): void {
    this.entries.clear()
    this.pathsByKey.clear()
    this.members.clear()
    this.byNote.clear()
    this.byPersonNote.clear()
    this.byName.clear()
    this.all = []
  }
}

function keysOf({ person, email, names }: Identity): string[] {
  const keys = names.map((name) => `name ${name}`)
  if (person !== null) keys.push(`person ${person}`)
  if (email !== null && names.length > 0) keys.push(`email ${email}`)
  return keys
}

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}

/** Nobody is left under a name that nobody bears. */
function take<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key)
  values?.delete(value)
  if (values?.size === 0) map.delete(key)
}
