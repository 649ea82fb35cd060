import type { CalendarDay } from '../days/calendar-day'
import { holdsFuture } from '../interviews/as-of'
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
import { NotesByIdentity } from './notes-by-identity'
import { sameContacts } from './same-contact'

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
  readonly person: PersonNote | null
  readonly member: NoteOfContact
}

/** What is another than at the last look. */
export interface Difference {
  readonly gone: readonly Contact[]
  readonly come: readonly Contact[]
  /** The folded names of both, and their notes: the interview notes, and the user's own about them. */
  readonly names: ReadonlySet<string>
  readonly paths: ReadonlySet<string>
  /** The interview notes that the source says have changed, or a note that they link to. */
  readonly changed: readonly string[]
}

/** So many notes are looked at in one step. */
const NOTES_AT_ONCE = 32

/**
 * Keeps the contacts of a vault from one look at it to the next. Of thousands of notes one changes at a time, and only notes that
 * share a name, an e-mail or a person note with it, directly or through others, can belong to another contact then.
 */
export class ContactBook {
  private today: CalendarDay | null = null
  private source: ContactSource | null = null
  /** How much of the source's log has been read. */
  private place = 0
  private readonly entries = new Map<string, Entry>()
  private readonly byIdentity = new NotesByIdentity()
  private readonly members = new Map<Contact, readonly NoteOfContact[]>()
  /** Notes that say something else on another day. */
  private readonly ofTheDay = new Set<string>()
  private readonly namingOthers = new Set<string>()
  private readonly byNote = new Map<string, Contact>()
  private readonly byPersonNote = new Map<string, Contact>()
  /** Made when somebody first asks for it. */
  private byName: Map<string, Set<Contact>> | null = null
  private list: readonly Contact[] | null = null
  private lastDifference: Difference | null = null

  /** The contacts as of the last look. What is handed out stays the same object, and moves on with the book. */
  readonly contacts: Contacts = new OfBook({
    all: () => (this.list ??= [...this.members.keys()]),
    byNote: this.byNote,
    byPersonNote: this.byPersonNote,
    byName: () => (this.byName ??= this.allNames()),
  })

  /** What the last look found to be another; null where everything may be. */
  get difference(): Difference | null {
    return this.lastDifference
  }

  /** The notes that name an introducer. */
  get naming(): ReadonlySet<string> {
    return this.namingOthers
  }

  /** The contacts as the notes tell them now. A contact about whom nothing has changed is the same object as before. */
  update(source: ContactSource, today: CalendarDay): Contacts {
    const steps = this.updating(source, today)
    while (!steps.next().done) continue
    return this.contacts
  }

  /** The same in small steps. */
  *updating(source: ContactSource, today: CalendarDay): Generator<void, void> {
    // A clock that was set back makes future days of days that have passed.
    if (source !== this.source || this.today === null || today < this.today) this.clear()
    const changed = this.source === null ? null : source.changesSince(this.place)
    const isNewDay = this.today !== null && today !== this.today
    ;[this.today, this.source, this.place] = [today, source, source.logged]
    const touched = new Set<string>()
    if (changed === null) yield* this.lookAtAll(source, today, touched)
    else for (const path of new Set(changed)) this.lookAt(path, source, today, touched)
    if (isNewDay) this.readOfTheDay(source, today, touched)

    const affected = this.members.size === 0 ? touched : this.connected(touched)
    // Where everything may be another, nobody asks what is around it.
    const around = changed && { names: new Set<string>(), paths: new Set<string>() }
    const gone = this.forgetContactsOf(affected, around)
    const come = yield* this.addContacts(affected, source, today, around)
    if (affected.size > 0) this.list = null
    this.lastDifference = around && { gone, come, ...around, changed }
  }

  private *lookAtAll(source: ContactSource, today: CalendarDay, touched: Set<string>): Generator<void, void> {
    let count = 0
    for (const path of [...source.notes.keys()]) {
      if (++count % NOTES_AT_ONCE === 0) yield
      this.lookAt(path, source, today, touched)
    }
    if (this.entries.size === source.notes.size) return
    for (const [path, entry] of this.entries) if (!source.notes.has(path)) this.drop(path, entry, touched)
  }

  /** Brings one entry up to date; adds it to `touched` where it is not what it was, and those that shared a key with it. */
  private lookAt(path: string, source: ContactSource, today: CalendarDay, touched: Set<string>): void {
    const note = source.notes.get(path)
    const held = this.entries.get(path)
    if (note === undefined) {
      if (held) this.drop(path, held, touched)
      return
    }
    const personPath = note.contactTarget === null ? null : personNoteOf(note.contactTarget, source)
    const person = personPath === null ? null : source.person(personPath)
    if (held?.note === note && held.member.identity.person === personPath && held.person === person) return
    if (held) this.drop(path, held, touched)
    this.add(path, { note, person, member: noteOfContact(note, source, today) }, today)
    touched.add(path)
  }

  /** Reads those again that say something else today than before. */
  private readOfTheDay(source: ContactSource, today: CalendarDay, touched: Set<string>): void {
    for (const path of [...this.ofTheDay]) {
      const held = this.entries.get(path)
      if (held) this.drop(path, held, touched)
      this.lookAt(path, source, today, touched)
    }
  }

  private add(path: string, entry: Entry, today: CalendarDay): void {
    const { note, person, member } = entry
    this.entries.set(path, entry)
    this.byIdentity.add(member.identity, path)
    const { interview } = note.reading
    if (holdsFuture(interview, today) || (person !== null && holdsFuture(person.reading.interview, today)))
      this.ofTheDay.add(path)
    if (interview.introducedBy.length > 0) this.namingOthers.add(path)
  }

  private drop(path: string, { member }: Entry, touched: Set<string>): void {
    this.byIdentity.delete(member.identity, path)
    for (const other of this.byIdentity.sharing(member.identity)) touched.add(other)
    this.entries.delete(path)
    this.ofTheDay.delete(path)
    this.namingOthers.delete(path)
    touched.add(path)
  }

  /** These notes, those of the same contacts until now, and all that share a key with one of them. */
  private connected(touched: ReadonlySet<string>): Set<string> {
    const found = new Set(touched)
    // A set may grow while it is gone through, and what is added is gone through too.
    for (const path of found) {
      const contact = this.byNote.get(path)
      for (const { interview } of (contact && this.members.get(contact)) ?? []) found.add(interview.path)
      const entry = this.entries.get(path)
      if (entry) for (const other of this.byIdentity.sharing(entry.member.identity)) found.add(other)
    }
    return found
  }

  private forgetContactsOf(paths: ReadonlySet<string>, around: Around | null): Contact[] {
    const gone: Contact[] = []
    for (const path of paths) {
      const contact = this.byNote.get(path)
      const members = contact && this.members.get(contact)
      if (!members) continue
      gone.push(contact)
      this.members.delete(contact)
      if (around) noteAround(members, around)
      for (const { interview, identity } of members) {
        this.byNote.delete(interview.path)
        if (identity.person !== null) this.byPersonNote.delete(identity.person)
        for (const name of identity.names) this.forgetName(name, contact)
      }
    }
    return gone
  }

  /** A name that nobody bears any more is free again. */
  private forgetName(name: string, contact: Contact): void {
    const bearers = this.byName?.get(name)
    bearers?.delete(contact)
    if (bearers?.size === 0) this.byName?.delete(name)
  }

  private *addContacts(
    paths: ReadonlySet<string>,
    source: ContactSource,
    today: CalendarDay,
    around: Around | null,
  ): Generator<void, Contact[]> {
    const come: Contact[] = []
    const add = (members: readonly NoteOfContact[]) => {
      const contact = contactOf(members, source, today)
      come.push(contact)
      this.members.set(contact, members)
      if (around) noteAround(members, around)
      for (const { interview, identity } of members) {
        this.byNote.set(interview.path, contact)
        if (identity.person !== null) this.byPersonNote.set(identity.person, contact)
      }
      if (this.byName !== null) addNames(contact, members, this.byName)
    }

    // Most notes share nothing with another one, and are a contact each.
    const sharing: string[] = []
    let count = 0
    for (const path of paths) {
      if (++count % NOTES_AT_ONCE === 0) yield
      const member = this.entries.get(path)?.member
      if (!member) continue
      if (this.byIdentity.isShared(member.identity)) sharing.push(path)
      else add([member])
    }
    const notes = sharing.sort().flatMap((path) => this.entries.get(path)?.member ?? [])
    const { groups, ambiguous } = sameContacts(notes.map(({ identity }) => identity))
    for (const group of groups) {
      add(
        group.flatMap((place) => {
          const note = notes[place]
          return note ? [ambiguous.has(place) ? withSameName(note) : note] : []
        }),
      )
    }
    return come
  }

  private allNames(): Map<string, Set<Contact>> {
    const byName = new Map<string, Set<Contact>>()
    for (const [contact, members] of this.members) addNames(contact, members, byName)
    return byName
  }

  private clear(): void {
    this.source = null
    this.today = null
    this.byName = null
    this.list = null
    for (const kept of [this.byIdentity, this.entries, this.members]) kept.clear()
    for (const kept of [this.ofTheDay, this.namingOthers, this.byNote, this.byPersonNote]) kept.clear()
  }
}

interface Around {
  readonly names: Set<string>
  readonly paths: Set<string>
}

function noteAround(members: readonly NoteOfContact[], { names, paths }: Around): void {
  for (const { interview, identity } of members) {
    paths.add(interview.path)
    if (identity.person !== null) paths.add(identity.person)
    for (const name of identity.names) names.add(name)
  }
}

function addNames(
  contact: Contact,
  members: readonly NoteOfContact[],
  byName: Map<string, Set<Contact>>,
): void {
  for (const { identity } of members) {
    for (const name of identity.names) {
      const found = byName.get(name)
      if (found) found.add(contact)
      else byName.set(name, new Set([contact]))
    }
  }
}

/** The contacts of a book, some of whose ways to find one are made only when they are asked for. */
class OfBook implements Contacts {
  readonly byNote
  readonly byPersonNote

  constructor(
    private readonly book: Pick<Contacts, 'byNote' | 'byPersonNote'> & {
      readonly all: () => Contacts['all']
      readonly byName: () => Contacts['byName']
    },
  ) {
    this.byNote = book.byNote
    this.byPersonNote = book.byPersonNote
  }

  get all(): Contacts['all'] {
    return this.book.all()
  }

  get byName(): Contacts['byName'] {
    return this.book.byName()
  }
}
