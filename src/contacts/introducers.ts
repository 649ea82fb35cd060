import type { CalendarDay } from '../days/calendar-day'
import { fileName, foldName, type Reference } from '../interviews/wikilink'
import type { Contact } from './contact'
import { type Contacts } from './contact-book'
import { namesOf, personNoteOf, shownName, touchesIn, type ContactSource } from './contact-notes'
import { asOf } from '../interviews/as-of'

/** Somebody an introducer brought us to. */
export interface Introduction {
  readonly introduced: Contact
  /** Whether a note says that the introducer has heard how it went. */
  readonly told: boolean
  /** The notes that name the introducer. */
  readonly paths: readonly string[]
}

/** Somebody who introduced us to others but has no interview note, named by a link. */
export interface Introducer {
  readonly name: string
  readonly company: string | null
  readonly personNote: string | null
  /** Days of contact that their person note tells. */
  readonly touches: readonly CalendarDay[]
}

/** Who introduced us to whom: contacts, and people who are only linked to. */
export interface Introductions {
  readonly byContacts: ReadonlyMap<Contact, readonly Introduction[]>
  readonly byOthers: readonly {
    readonly introducer: Introducer
    readonly introductions: readonly Introduction[]
  }[]
}

interface Named {
  readonly introduced: Contact
  readonly told: boolean
  readonly path: string
}

/** Finds for every introducer that the notes name whom they introduced, as of `today`. */
export function introductions(source: ContactSource, contacts: Contacts, today: CalendarDay): Introductions {
  const byContacts = new Map<Contact, Named[]>()
  const byOthers = new Map<string, { introducer: Introducer; named: Named[] }>()

  // In a fixed order, so that whom they introduced is told alike however the notes came to be known.
  const naming = [...source.notes].filter(([, { reading }]) => reading.interview.introducedBy.length > 0)
  for (const [path, note] of naming.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { introducedBy, introducerToldOn } = note.reading.interview
    const introduced = contacts.byNote.get(path)
    if (!introduced) continue
    const named = { introduced, told: introducerToldOn !== null, path }
    introducedBy.forEach((reference, place) => {
      const target = note.introducerTargets[place] ?? null
      const contact = contactNamed(reference, target, source, contacts)
      if (contact === introduced) return
      if (contact !== null) {
        const before = byContacts.get(contact)
        if (before) before.push(named)
        else byContacts.set(contact, [named])
      } else if (reference.link !== null) {
        const person = personNoteOf(target, source)
        const key = person ?? foldName(fileName(reference.link))
        const before = byOthers.get(key)
        if (before) before.named.push(named)
        else
          byOthers.set(key, {
            introducer: introducerOf(shownName(reference, target), person, source, today),
            named: [named],
          })
      }
    })
  }
  return {
    byContacts: new Map([...byContacts].map(([contact, named]) => [contact, gathered(named)])),
    byOthers: [...byOthers.values()].map(({ introducer, named }) => ({
      introducer,
      introductions: gathered(named),
    })),
  }
}

function contactNamed(
  reference: Reference,
  target: string | null,
  source: ContactSource,
  contacts: Contacts,
): Contact | null {
  const own = target === null ? undefined : (contacts.byNote.get(target) ?? contacts.byPersonNote.get(target))
  if (own) return own
  const person = personNoteOf(target, source)
  const found = new Set<Contact>()
  for (const name of namesOf(reference, person, source)) {
    for (const contact of contacts.byName.get(name) ?? []) {
      // Links that lead to two notes are never the same person by name.
      if (person === null || contact.personNote === null) found.add(contact)
    }
  }
  const [only, ...others] = found
  return only && others.length === 0 ? only : null
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

// A contact whom they introduced may have several notes that say so, and has been told of when one of them says it.
function gathered(named: readonly Named[]): Introduction[] {
  const byContact = new Map<Contact, { told: boolean; paths: string[] }>()
  for (const { introduced, told, path } of named) {
    const before = byContact.get(introduced)
    if (!before) byContact.set(introduced, { told, paths: [path] })
    else {
      before.told ||= told
      before.paths.push(path)
    }
  }
  return [...byContact].map(([introduced, { told, paths }]) => ({
    introduced,
    told,
    paths: [...new Set(paths)],
  }))
}
