import type { CalendarDay } from '../days/calendar-day'
import { asOf } from '../interviews/as-of'
import type { IndexedNote } from '../interviews/interview-index'
import { PathsByKey } from '../interviews/paths-by-key'
import { fileName, foldName, type Reference } from '../interviews/wikilink'
import type { Contact } from './contact'
import type { ContactBook, Contacts } from './contact-book'
import { namesOf, personNoteOf, shownName, touchesIn, type ContactSource } from './contact-notes'

/** Somebody an introducer brought us to. */
export interface Introduction {
  readonly introduced: Contact
  /** Whether a note says that the introducer has heard how it went. */
  readonly told: boolean
  /** The notes that name the introducer. */
  readonly paths: readonly string[]
}

/** Somebody who introduced us to others but has no interview note. */
export interface Introducer {
  readonly name: string
  readonly company: string | null
  readonly personNote: string | null
  /** Days of contact that their person note tells. */
  readonly touches: readonly CalendarDay[]
}

/** Whom an introducer without interview notes brought us to. */
export interface IntroducedByOther {
  readonly introducer: Introducer
  readonly introductions: readonly Introduction[]
}

/** One mention of an introducer in a note: a contact, or the key of somebody who has no interview note. */
interface Mention {
  readonly by: Contact | string
  readonly place: number
}

/** What is known of one note that names introducers. */
interface NamingNote {
  readonly note: IndexedNote
  readonly introduced: Contact
  readonly mentions: readonly Mention[]
  /** Under which names and notes the introducers would be found. */
  readonly names: readonly string[]
  readonly targets: readonly string[]
}

/** Keeps who introduced us to whom, from one look at the contacts to the next. */
export class Introductions {
  private readonly notes = new Map<string, NamingNote>()
  private readonly withName = new PathsByKey()
  private readonly withTarget = new PathsByKey()
  private readonly pathsOf = new Map<Contact | string, Set<string>>()
  private readonly made = new Map<Contact, readonly Introduction[]>()
  private others: readonly IntroducedByOther[] = []
  private today: CalendarDay | null = null

  /** Whom a contact introduced us to. */
  of(contact: Contact): readonly Introduction[] {
    return this.made.get(contact) ?? NONE
  }

  /** Those who introduced us to somebody and have no interview note, named by a link. */
  get byOthers(): readonly IntroducedByOther[] {
    return this.others
  }

  /** The same with those who are named in plain text alone, which may be anything: a fair, a mailing list. Worked out anew each time. */
  byAllOthers(): readonly IntroducedByOther[] {
    const all = [...this.others]
    for (const [key, paths] of this.pathsOf) {
      if (typeof key !== 'string' || !key.startsWith(PLAIN)) continue
      const introductions = this.gathered(paths)
      const named = all.filter(({ introducer }) => isCalled(introducer, key.slice(PLAIN.length)))
      const [only] = named
      // Whom one note links to and another writes as text is one, where only one is called so.
      if (only !== undefined && named.length === 1)
        all[all.indexOf(only)] = { ...only, introductions: [...only.introductions, ...introductions] }
      else {
        const name = this.nameOf(key, paths)
        all.push({ introducer: { name, company: null, personNote: null, touches: [] }, introductions })
      }
    }
    return all
  }

  /** Every introducer who is a contact. */
  get introducers(): Iterable<Contact> {
    return this.made.keys()
  }

  /**
   * Brings them up to date after `book` has looked at `source`. Gives the contacts whose introductions are others now, and whether those of
   * people without interview notes may be.
   */
  update(
    source: ContactSource,
    book: ContactBook,
    today: CalendarDay,
  ): { changed: Set<Contact>; others: boolean } {
    const { difference } = book
    const isAnew = difference === null
    if (isAnew) this.clear()
    const dirty = isAnew ? new Set(book.naming) : this.dirtyNotes(book)
    const affected = new Set<Contact | string>()
    for (const path of dirty) this.forget(path, affected)
    for (const path of dirty) if (book.naming.has(path)) this.read(path, source, book.contacts, affected)

    const changed = new Set<Contact>()
    let others = isAnew || today !== this.today
    this.today = today
    for (const by of affected) {
      if (typeof by === 'string') {
        others ||= !by.startsWith(PLAIN)
        continue
      }
      changed.add(by)
      const paths = this.pathsOf.get(by)
      if (paths) this.made.set(by, this.gathered(paths))
      else this.made.delete(by)
    }
    if (others) this.others = this.othersAsOf(source, today)
    return { changed, others }
  }

  /** The notes that name somebody who may be another now, or that are others themselves. */
  private dirtyNotes({ difference, naming }: ContactBook): Set<string> {
    const dirty = new Set<string>()
    if (difference === null) return dirty
    for (const path of [...difference.changed, ...difference.paths])
      if (naming.has(path) || this.notes.has(path)) dirty.add(path)
    for (const name of difference.names) for (const path of this.withName.of(name)) dirty.add(path)
    for (const target of difference.paths) for (const path of this.withTarget.of(target)) dirty.add(path)
    return dirty
  }

  private read(
    path: string,
    source: ContactSource,
    contacts: Contacts,
    affected: Set<Contact | string>,
  ): void {
    const note = source.notes.get(path)
    const introduced = contacts.byNote.get(path)
    if (note === undefined || introduced === undefined) return
    const mentions: Mention[] = []
    const names: string[] = []
    const targets: string[] = []
    note.reading.interview.introducedBy.forEach((reference, place) => {
      const target = note.introducerTargets[place] ?? null
      if (target !== null) targets.push(target)
      const person = personNoteOf(target, source)
      const own = namesOf(reference, person, source)
      names.push(...own)
      const by = contactNamed(own, person, target, contacts) ?? otherNamed(reference, person, contacts)
      if (by !== null && by !== introduced) mentions.push({ by, place })
    })
    this.notes.set(path, { note, introduced, mentions, names, targets })
    for (const name of names) this.withName.add(name, path)
    for (const target of targets) this.withTarget.add(target, path)
    for (const { by } of mentions) {
      affected.add(by)
      const paths = this.pathsOf.get(by)
      if (paths) paths.add(path)
      else this.pathsOf.set(by, new Set([path]))
    }
  }

  private forget(path: string, affected: Set<Contact | string>): void {
    const known = this.notes.get(path)
    if (known === undefined) return
    this.notes.delete(path)
    for (const name of known.names) this.withName.delete(name, path)
    for (const target of known.targets) this.withTarget.delete(target, path)
    for (const { by } of known.mentions) {
      affected.add(by)
      const paths = this.pathsOf.get(by)
      paths?.delete(path)
      if (paths?.size === 0) this.pathsOf.delete(by)
    }
  }

  // A contact whom they introduced may have several notes that say so, and has been told of when one of them says it.
  private gathered(paths: ReadonlySet<string>): Introduction[] {
    const byContact = new Map<Contact, { told: boolean; paths: string[] }>()
    // In a fixed order, so that whom they introduced is told alike however the notes came to be known.
    for (const path of [...paths].sort()) {
      const known = this.notes.get(path)
      if (known === undefined) continue
      const told = known.note.reading.interview.introducerToldOn !== null
      const before = byContact.get(known.introduced)
      if (!before) byContact.set(known.introduced, { told, paths: [path] })
      else {
        before.told ||= told
        before.paths.push(path)
      }
    }
    return [...byContact].map(([introduced, { told, paths: naming }]) => ({
      introduced,
      told,
      paths: naming,
    }))
  }

  private othersAsOf(source: ContactSource, today: CalendarDay): IntroducedByOther[] {
    const found: (IntroducedByOther & { readonly first: string })[] = []
    for (const [key, paths] of this.pathsOf) {
      if (typeof key !== 'string' || key.startsWith(PLAIN)) continue
      const first = [...paths].sort()[0] ?? ''
      const known = this.notes.get(first)
      const mention = known?.mentions.find(({ by }) => by === key)
      const reference = mention && known?.note.reading.interview.introducedBy[mention.place]
      if (!known || !mention || !reference) continue
      const target = known.note.introducerTargets[mention.place] ?? null
      const name = shownName(reference, target)
      const introducer = introducerOf(name, personNoteOf(target, source), source, today)
      found.push({ introducer, introductions: this.gathered(paths), first: `${first}\n${mention.place}` })
    }
    return found.sort((a, b) => (a.first < b.first ? -1 : 1))
  }

  /** How the first note that names somebody in plain text writes them. */
  private nameOf(key: string, paths: ReadonlySet<string>): string {
    const known = this.notes.get([...paths].sort()[0] ?? '')
    const mention = known?.mentions.find(({ by }) => by === key)
    return mention === undefined
      ? ''
      : (known?.note.reading.interview.introducedBy[mention.place]?.name ?? '')
  }

  private clear(): void {
    for (const kept of [this.notes, this.withName, this.withTarget, this.pathsOf, this.made]) kept.clear()
  }
}

const NONE: readonly Introduction[] = []

/** Keys of those who are named in plain text begin so, as no path and no name does. */
const PLAIN = '\n'

const isCalled = ({ name, personNote }: Introducer, folded: string) =>
  foldName(name) === folded || (personNote !== null && foldName(fileName(personNote)) === folded)

function contactNamed(
  names: readonly string[],
  person: string | null,
  target: string | null,
  contacts: Contacts,
): Contact | null {
  const own = target === null ? undefined : (contacts.byNote.get(target) ?? contacts.byPersonNote.get(target))
  if (own) return own
  const found = new Set<Contact>()
  for (const name of names) {
    for (const contact of contacts.byName.get(name) ?? []) {
      // Links that lead to two notes are never the same person by name.
      if (person === null || contact.personNote === null) found.add(contact)
    }
  }
  const [only, ...others] = found
  return only && others.length === 0 ? only : null
}

/** What somebody without interview notes is known by: the note that a link leads to, else a name; null for text that is several contacts' name. */
function otherNamed({ name, link }: Reference, person: string | null, { byName }: Contacts): string | null {
  if (link !== null) return person ?? foldName(fileName(link))
  const folded = foldName(name)
  return folded === '' || byName.has(folded) ? null : PLAIN + folded
}

function introducerOf(
  name: string,
  path: string | null,
  source: ContactSource,
  today: CalendarDay,
): Introducer {
  const person = path === null ? null : source.person(path)
  const told = person === null ? null : asOf(person.reading, today).interview
  return {
    name,
    company: told?.company ?? null,
    personNote: path,
    touches: told === null ? [] : touchesIn(told),
  }
}
