import type { FoundCompany, FoundPeople, FoundPerson, WayIn } from './found-people'
import type { ContactSide, PeopleIndex } from './people-index'
import { matchesOf, readQuery, type Matches, type Side } from './people-query'
import { WARMTHS } from './warmth'

const NOTHING: FoundPeople = { companies: [], people: 0, connections: 0, companiesBegun: [] }

/**
 * Finds people by what was typed: words of names, which may be only begun, and of companies, roles, tags and other properties, in any order
 * and without accents. Where nobody is found so, one typing error is allowed in each long word. Where nothing was typed, all contacts are
 * given. `index` must be prepared.
 */
export function findPeople(typed: string, index: PeopleIndex): FoundPeople {
  const { contacts, connections } = index
  if (contacts === null || connections === null) return NOTHING
  const query = readQuery(typed)
  if (query.words.length === 0) return together(everybody(contacts), NOBODY, false, false, '', index)

  let ofContacts = matchesOf(query, contacts, false)
  let ofConnections = matchesOf(query, connections, false)
  const areContactsClose = ofContacts.people.size === 0 && ofContacts.whole.size === 0
  if (areContactsClose) ofContacts = matchesOf(query, contacts, true)
  const areConnectionsClose = areContactsClose && ofConnections.people.size === 0
  if (areConnectionsClose) ofConnections = matchesOf(query, connections, true)
  return together(ofContacts, ofConnections, areContactsClose, areConnectionsClose, query.company, index)
}

const NOBODY: Matches = { people: new Map(), named: new Set(), whole: new Set() }

function everybody(side: ContactSide): Matches {
  return {
    people: new Map(side.people.map((_, number) => [number, new Set()])),
    named: new Set(),
    whole: new Set(),
  }
}

function together(
  contacts: Matches,
  connections: Matches,
  areContactsClose: boolean,
  areConnectionsClose: boolean,
  typed: string,
  index: PeopleIndex,
): FoundPeople {
  const { contacts: side, connections: other } = index
  if (side === null || other === null) return NOTHING
  const there = inCompanies(contacts, side)
  const connected = inCompanies(connections, other)
  const keys = new Set([...there.keys(), ...connected.keys(), ...contacts.whole])
  const person = (number: number): FoundPerson | null => {
    const known = side.people[number]
    if (!known) return null
    return {
      ...known,
      found: [...(contacts.people.get(number) ?? [])],
      isClose: areContactsClose && contacts.people.has(number),
    }
  }
  const companies: FoundCompany[] = []
  for (const key of keys) {
    const people = (there.get(key) ?? []).flatMap((number) => person(number) ?? [])
    const isNamed = contacts.named.has(key) || connections.named.has(key)
    const waysIn = [
      ...(isNamed ? introducers(key, side, person) : []),
      ...(connected.get(key) ?? []).flatMap((number) =>
        worksThere(number, key, connections, areConnectionsClose, index, person),
      ),
      ...(isNamed ? formerOnes(key, side, person) : []),
    ]
    if (people.length + waysIn.length === 0) continue
    companies.push({
      company: side.companies.spellingOf(key) ?? other.companies.spellingOf(key),
      isExact: key !== '' && key === typed,
      people: people.sort((a, b) => WARMTHS.indexOf(a.warmth) - WARMTHS.indexOf(b.warmth)),
      waysIn,
    })
  }
  companies.sort((a, b) => Number(b.isExact) - Number(a.isExact) || warmest(a) - warmest(b))
  return {
    companies,
    people: contacts.people.size,
    connections: connections.people.size,
    companiesBegun: typed === '' ? [] : begun(typed, side, other),
  }
}

/** The people by their company, each company's in their order. */
function inCompanies({ people }: Matches, side: Side): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const number of [...people.keys()].sort((a, b) => a - b)) {
    const key = side.companyOf(number)
    const there = found.get(key)
    if (there) there.push(number)
    else found.set(key, [number])
  }
  return found
}

type PersonOf = (number: number) => FoundPerson | null

function introducers(key: string, side: ContactSide, person: PersonOf): WayIn[] {
  return [...(side.introducedAt.get(key) ?? [])].flatMap(([number, introduced]): WayIn[] => {
    const who = side.companyOf(number) === key ? null : person(number)
    return who ? [{ how: 'introduced-somebody', person: who, introduced }] : []
  })
}

function formerOnes(key: string, side: ContactSide, person: PersonOf): WayIn[] {
  return [...(side.beforeAt.get(key) ?? [])].flatMap(([number, path]): WayIn[] => {
    const who = person(number)
    return who ? [{ how: 'worked-there-before', person: who, path }] : []
  })
}

/** A connection as a way in, unless it is a contact who is listed there already. */
function worksThere(
  number: number,
  key: string,
  { people }: Matches,
  isClose: boolean,
  index: PeopleIndex,
  person: PersonOf,
): WayIn[] {
  const connection = index.connections?.people[number]
  if (!connection) return []
  const who = index.contactWho(connection)
  if (who !== null && index.contacts?.companyOf(who) === key) return []
  return [
    {
      how: 'works-there',
      connection,
      person: who === null ? null : person(who),
      found: [...(people.get(number) ?? [])],
      isClose,
    },
  ]
}

function warmest({ people }: FoundCompany): number {
  const [first] = people
  return first ? WARMTHS.indexOf(first.warmth) : WARMTHS.length
}

function begun(typed: string, side: Side, other: Side): string[] {
  return [...new Set([...side.companies.begunBy(typed), ...other.companies.begunBy(typed)])]
}
