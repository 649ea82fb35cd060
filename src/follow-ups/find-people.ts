import type { FoundCompany, FoundPeople, FoundPerson, WayIn } from './found-people'
import { namesIn } from './order'
import type { ConnectionSide, ContactSide, PeopleIndex } from './people-index'
import { matchesOf, namesCompany, readQuery, type Matches, type PeopleQuery } from './people-query'
import { WARMTHS } from './warmth'

const NOTHING: FoundPeople = { companies: [], more: 0, people: 0, connections: 0, companiesBegun: [] }
const NO_MATCH: Matches = {
  people: new Set(),
  named: new Set(),
  whole: new Set(),
  isClose: false,
  foundOf: () => [],
}

/**
 * Finds people by what was typed: words of names, roles and tags, which may be only begun, and of companies and other properties, in any
 * order and without accents. Where nobody is found so, one typing error is allowed in each long word. Where nothing was typed, all contacts
 * are given. `index` must be prepared. No more than `most` companies are given.
 */
export function findPeople(typed: string, index: PreparedPeople, most = Infinity): FoundPeople {
  const { contacts, connections } = index
  if (contacts === null || connections === null) return NOTHING
  const query = readQuery(typed)
  if (query.words.length === 0) {
    const all = { ...NO_MATCH, people: new Set(contacts.people.keys()) }
    return new Finding(query, { index, contacts, connections }, all, NO_MATCH).found(most)
  }
  let known = matchesOf(query, contacts, false)
  let connected = matchesOf(query, connections, false)
  if (known.people.size === 0 && known.whole.size === 0) {
    known = matchesOf(query, contacts, true)
    if (connected.people.size === 0) connected = matchesOf(query, connections, true)
  }
  return new Finding(query, { index, contacts, connections }, known, connected).found(most)
}

/** What was prepared of people. */
export type PreparedPeople = Pick<PeopleIndex, 'contacts' | 'connections' | 'contactWho' | 'language'>

interface Sides {
  readonly index: PreparedPeople
  readonly contacts: ContactSide
  readonly connections: ConnectionSide
}

/** Puts together who was found. Only what is given is written out: a single letter finds thousands. */
class Finding {
  private readonly names: (a: string, b: string) => number
  /** The contacts and the connections who were found, by the keys of their companies. */
  private readonly contactsAt = new Map<string, number[]>()
  private readonly connectionsAt = new Map<string, number[]>()
  /** Contacts who were found by what LinkedIn tells of them, as whom. */
  private readonly asConnection = new Map<number, number>()

  constructor(
    private readonly query: PeopleQuery,
    private readonly sides: Sides,
    private readonly known: Matches,
    private readonly connected: Matches,
  ) {
    const { index, contacts, connections } = sides
    this.names = namesIn(index.language)
    for (const number of known.people) under(this.contactsAt, contacts.companyOf(number)).push(number)
    for (const number of connected.people) {
      const key = connections.companyOf(number)
      const who = contactWho(number, sides)
      // Of a contact who is listed there, nothing more is to be said.
      if (who === null || contacts.companyOf(who) !== key) under(this.connectionsAt, key).push(number)
      else if (!known.people.has(who)) {
        under(this.contactsAt, key).push(who)
        this.asConnection.set(who, number)
      }
    }
  }

  found(most: number): FoundPeople {
    const keys = new Set([...this.contactsAt.keys(), ...this.connectionsAt.keys()])
    for (const key of this.known.whole) if (this.sides.contacts.beforeAt.has(key)) keys.add(key)
    const ranked = [...keys].map((key) => this.ranked(key)).sort((a, b) => this.order(a, b))
    return {
      companies: ranked.slice(0, most).map((one) => this.company(one)),
      more: Math.max(ranked.length - most, 0),
      people: this.known.people.size + this.asConnection.size,
      connections: this.connected.people.size,
      companiesBegun: this.begun(),
    }
  }

  private ranked(key: string): Ranked {
    const { contacts, connections } = this.sides
    const company = contacts.companies.spellingOf(key) ?? connections.companies.spellingOf(key)
    const isNamed = this.known.named.has(key) || this.connected.named.has(key)
    const isExact = isNamed && company !== null && namesCompany(this.query, company)
    let warmth: number = WARMTHS.length
    for (const number of this.contactsAt.get(key) ?? []) warmth = Math.min(warmth, this.warmth(number))
    return { key, company, isNamed, isExact, warmth }
  }

  private order(a: Ranked, b: Ranked): number {
    const byRank = Number(b.isExact) - Number(a.isExact) || a.warmth - b.warmth
    if (byRank !== 0) return byRank
    if (a.company === null || b.company === null)
      return Number(a.company === null) - Number(b.company === null)
    // Where LinkedIn alone knows of them there are thousands, and their keys are in order but for letters of other languages.
    if (a.warmth === WARMTHS.length) return a.key < b.key ? -1 : 1
    return this.names(a.company, b.company)
  }

  private company({ key, company, isNamed, isExact }: Ranked): FoundCompany {
    const people = (this.contactsAt.get(key) ?? [])
      .flatMap((number) => this.person(number) ?? [])
      .sort((a, b) => WARMTHS.indexOf(a.warmth) - WARMTHS.indexOf(b.warmth) || this.byName(a, b))
    const waysIn: WayIn[] = isNamed ? this.introducers(key) : []
    waysIn.push(...this.workingThere(key))
    if (isNamed) waysIn.push(...this.formerOnes(key))
    return { company, isExact, people, waysIn }
  }

  private person(number: number): FoundPerson | null {
    const known = this.sides.contacts.people[number]
    if (!known) return null
    const connection = this.asConnection.get(number)
    if (connection !== undefined)
      return { ...known, found: this.connected.foundOf(connection), isClose: this.connected.isClose }
    const isFound = this.known.people.has(number)
    return {
      ...known,
      found: isFound ? this.known.foundOf(number) : [],
      isClose: isFound && this.known.isClose,
    }
  }

  private introducers(key: string): WayIn[] {
    const { introducedAt, companyOf } = this.sides.contacts
    return this.ways(introducedAt.get(key), (person, introduced, number) =>
      companyOf(number) === key ? null : { how: 'introduced-somebody', person, introduced },
    )
  }

  private formerOnes(key: string): WayIn[] {
    return this.ways(this.sides.contacts.beforeAt.get(key), (person, path) => ({
      how: 'worked-there-before',
      person,
      path,
    }))
  }

  /** A way in by each of some contacts, by name. */
  private ways<T>(
    through: ReadonlyMap<number, T> = new Map(),
    way: (person: FoundPerson, what: T, number: number) => WayIn | null,
  ): WayIn[] {
    const found = [...through].flatMap(([number, what]) => {
      const person = this.person(number)
      const one = person && way(person, what, number)
      return person && one ? { person, one } : []
    })
    return found.sort((a, b) => this.byName(a.person, b.person)).map(({ one }) => one)
  }

  private workingThere(key: string): WayIn[] {
    const { connections } = this.sides
    const found = (this.connectionsAt.get(key) ?? []).flatMap((number) => {
      const connection = connections.people[number]
      return connection ? { number, connection } : []
    })
    found.sort((a, b) => this.names(a.connection.name, b.connection.name))
    return found.map(({ number, connection }) => {
      const who = contactWho(number, this.sides)
      return {
        how: 'works-there',
        connection,
        person: who === null ? null : this.person(who),
        found: this.connected.foundOf(number),
        isClose: this.connected.isClose,
      }
    })
  }

  private begun(): string[] {
    const { company: key } = this.query
    if (key.length < SHORTEST_BEGINNING) return []
    const { contacts, connections } = this.sides
    const all = [contacts, connections].flatMap(({ companies }) =>
      companies.begunBy(key).slice(0, MOST_BEGUN),
    )
    return [...new Set(all)].sort(this.names).slice(0, MOST_BEGUN)
  }

  private warmth(number: number): number {
    return WARMTHS.indexOf(this.sides.contacts.people[number]?.warmth ?? 'closed')
  }

  private byName(a: FoundPerson, b: FoundPerson): number {
    return this.names(a.contact.name, b.contact.name)
  }
}

/** A company among those that were found. */
interface Ranked {
  readonly key: string
  readonly company: string | null
  readonly isNamed: boolean
  readonly isExact: boolean
  readonly warmth: number
}

const SHORTEST_BEGINNING = 2
const MOST_BEGUN = 10

function contactWho(number: number, { index, connections }: Sides): number | null {
  const connection = connections.people[number]
  return connection ? index.contactWho(connection) : null
}

function under(all: Map<string, number[]>, key: string): number[] {
  const found = all.get(key) ?? []
  if (found.length === 0) all.set(key, found)
  return found
}
