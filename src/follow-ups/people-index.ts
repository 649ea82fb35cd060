import type { Contact } from '../contacts/contact'
import { wordsToFind } from '../contacts/fold-text'
import { jobMove, type JobMove } from '../contacts/job-moves'
import type { Connection } from '../contacts/linkedin-connections'
import { ConnectionKeys, matchedConnections } from '../contacts/matched-connections'
import { companyName } from '../contacts/company-name'
import { CompanyIndex } from './company-index'
import { lastTouchOf, talksOf } from './facts'
import type { FollowUp } from './follow-up'
import type { FoundPerson, PeopleSource } from './found-people'
import type { Side } from './people-query'
import { ToldIndex } from './told-index'
import { warmthOf } from './warmth'

/** What is known of a contact whoever looks for them. */
export type KnownPerson = Omit<FoundPerson, 'found' | 'isClose'>

/** The contacts, as numbers. */
export interface ContactSide extends Side {
  readonly people: readonly KnownPerson[]
  /** Who introduced whom at a company, and who was there before, with the note that says so. */
  readonly introducedAt: ReadonlyMap<string, ReadonlyMap<number, readonly Contact[]>>
  readonly beforeAt: ReadonlyMap<string, ReadonlyMap<number, string>>
}

/** The connections, as numbers. */
export interface ConnectionSide extends Side {
  readonly people: readonly Connection[]
  readonly byKey: ConnectionKeys
}

/** So many people are looked at in one step. */
const PEOPLE_AT_ONCE = 200

/** People prepared to be found: prepared once, and used as long as what they are found in is the same. */
export class PeopleIndex {
  private source: PeopleSource | null = null
  private contactSide: ContactSide | null = null
  private connectionSide: ConnectionSide | null = null
  private contactOf: ReadonlyMap<Connection, number> = new Map()
  /** Which connection is which contact, as of an overview. */
  private matched: ReadonlyMap<Contact, Connection> = new Map()
  private matchedBy: PeopleSource['overview'] | null = null
  /** The same by the paths of their notes. */
  private readonly byNote = new Map<string, Connection>()
  /** The words of what contacts tell, so that of thousands of texts only the one is taken apart that is new. */
  private words = new Map<string, readonly string[]>()
  /** How many texts were taken apart since it was made. */
  textsRead = 0
  /** The language by which names are sorted. */
  language = ''

  /** The index, brought up to date. Nothing is done where the source is as it was. */
  prepare(source: PeopleSource): PeopleIndex {
    const steps = this.preparing(source)
    while (!steps.next().done) continue
    return this
  }

  /** The same in small steps. */
  *preparing(source: PeopleSource): Generator<void, void> {
    const before = this.source
    const areConnectionsSame = before?.connections === source.connections
    const isTheSame = before?.overview === source.overview && before.told.version === source.told.version
    this.language = source.language
    if (areConnectionsSame && isTheSame) return
    yield* this.matching(source)
    this.contactSide = yield* this.readContacts(source)
    this.source = source
  }

  /** Only finds out which connection is which contact, in small steps. The connections are read once, and matched again with contacts who have changed. */
  *matching(source: PeopleSource): Generator<void, void> {
    const { overview, connections } = source
    const isRead = this.connectionSide?.people === connections
    if (isRead && this.matchedBy === overview) return
    const side = isRead ? this.connectionSide : yield* this.readConnections(source)
    if (side === null) return
    this.connectionSide = side
    this.matched = matchedConnections(overview.contacts, side.byKey)
    this.matchedBy = overview
    this.byNote.clear()
    for (const [{ notes }, connection] of this.matched)
      for (const { path } of notes) this.byNote.set(path, connection)
  }

  /** The contacts; empty before anything was prepared. */
  get contacts(): ContactSide | null {
    return this.contactSide
  }

  get connections(): ConnectionSide | null {
    return this.connectionSide
  }

  /** The contact that a connection is, as their number; null for nobody. */
  contactWho(connection: Connection): number | null {
    return this.contactOf.get(connection) ?? null
  }

  /** What the connection that a contact is tells otherwise than their notes. The notes may have made another object of them since. */
  moveOf(contact: Contact): JobMove | null {
    const connection = contact.notes.map(({ path }) => this.byNote.get(path)).find((one) => one)
    return connection ? jobMove(contact, connection) : null
  }

  private *readConnections(source: PeopleSource): Generator<void, ConnectionSide> {
    // Many have the same role.
    const told = new ToldIndex(this.reading(new Map(), new Map()))
    const companies = new CompanyIndex()
    const keys: string[] = []
    const byKey = new ConnectionKeys()
    const { connections: people } = source
    for (const [number, connection] of people.entries()) {
      const { name, company, role } = connection
      if (number % PEOPLE_AT_ONCE === 0) yield
      told.add(number, 'name', name)
      told.add(number, 'role', role)
      keys.push(companies.addPerson(company, number))
      byKey.add(connection)
    }
    return { told, companies, companyOf: (number) => keys[number] ?? '', people, byKey }
  }

  private *readContacts(source: PeopleSource): Generator<void, ContactSide> {
    const { overview, introductionsOf } = source
    const { contacts, today } = overview
    const words = new Map<string, readonly string[]>()
    const told = new ToldIndex(this.reading(words, this.words))
    const companies = new CompanyIndex()
    const keys: string[] = []
    const people: KnownPerson[] = []
    const contactOf = new Map<Connection, number>()
    const introducedAt = new Map<string, Map<number, Contact[]>>()
    const beforeAt = new Map<string, Map<number, string>>()
    const next = nextOf(overview.followUps)
    const closed = new Set(overview.closed.map(({ contact }) => contact))
    for (const [number, contact] of contacts.all.entries()) {
      if (number % PEOPLE_AT_ONCE === 0) yield
      const connection = this.matched.get(contact) ?? null
      if (connection) contactOf.set(connection, number)
      const lastTouch = lastTouchOf(contact, talksOf(contact), today)
      people.push({
        contact,
        warmth: warmthOf(contact, lastTouch, closed.has(contact), today),
        lastTouch,
        next: next.get(contact) ?? null,
        connection,
        move: connection && jobMove(contact, connection),
      })
      const key = companies.addPerson(contact.company, number)
      keys.push(key)
      tell(contact, number, told, source)
      for (const { path, company } of toldBefore(contact)) {
        const before = companies.add(company)
        if (before !== '' && before !== key) under(beforeAt, before).set(number, path)
      }
      for (const { introduced } of introductionsOf(contact)) {
        const there = under(introducedAt, companyName(introduced.company ?? '').key)
        there.set(number, [...(there.get(number) ?? []), introduced])
      }
    }
    this.words = words
    this.contactOf = contactOf
    return { told, companies, companyOf: (number) => keys[number] ?? '', people, introducedAt, beforeAt }
  }

  /** Takes texts apart, each once; those that were `before` not at all. */
  private reading(words: Map<string, readonly string[]>, before: ReadonlyMap<string, readonly string[]>) {
    return (text: string): readonly string[] => {
      const known = words.get(text) ?? before.get(text)
      if (known === undefined) this.textsRead++
      const read = known ?? wordsToFind(text)
      words.set(text, read)
      return read
    }
  }
}

function tell(contact: Contact, number: number, told: ToldIndex, { told: notes }: PeopleSource): void {
  told.add(number, 'name', contact.name)
  told.add(number, 'role', contact.role)
  const paths = contact.notes.map(({ path }) => path)
  if (contact.personNote !== null) paths.push(contact.personNote)
  // A contact's notes often have the same tags.
  for (const tag of new Set(paths.flatMap((path) => notes.tagsOf(path)))) told.add(number, 'tag', tag)
  for (const text of new Set(paths.flatMap((path) => notes.textsOf(path)))) told.add(number, 'property', text)
}

/** Every company that somebody's notes name, with the note; where several name one, a note about the time there comes last. */
function* toldBefore({ notes, personNote, personWorkedAt }: Contact) {
  for (const company of personWorkedAt) yield { company, path: personNote ?? '' }
  for (const { path, workedAt } of notes) for (const company of workedAt) yield { company, path }
  yield* notes
}

/** The first of what there is to do about each. They are in the order of their days. */
function nextOf(followUps: readonly FollowUp[]): ReadonlyMap<Contact, FollowUp> {
  const next = new Map<Contact, FollowUp>()
  for (const followUp of followUps)
    if (followUp.contact !== null && !next.has(followUp.contact)) next.set(followUp.contact, followUp)
  return next
}

function under<K, V>(all: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const found = all.get(key) ?? new Map<K, V>()
  all.set(key, found)
  return found
}
