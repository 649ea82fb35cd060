import type { Contact } from './contact'
import type { Contacts } from './contact-book'
import { wordsOf } from './fold-text'
import type { Connection } from './linkedin-connections'
import { profileOf } from './linkedin-profile'

type ByKey = Map<string, Connection | null>

/** Connections by what tells one from another. What two of them bear tells nothing, and is null. */
export class ConnectionKeys {
  private readonly keys: Readonly<Record<'profile' | 'email' | 'name', ByKey>> = {
    profile: new Map(),
    email: new Map(),
    name: new Map(),
  }

  private readonly known = new Map<string, string | null>()
  /** How many connections and names of contacts were taken apart since it was made. */
  takenApart = 0

  constructor(connections: Iterable<Connection> = []) {
    for (const connection of connections) this.add(connection)
  }

  add(connection: Connection): void {
    this.takenApart++
    const { url, email, name } = connection
    for (const [all, key] of [
      [this.keys.profile, profileOf(url)],
      [this.keys.email, email?.toLowerCase() ?? null],
      [this.keys.name, nameKey(name)],
    ] as const)
      if (key !== null) all.set(key, all.has(key) ? null : connection)
  }

  /** What a contact's name is known by. Of thousands of contacts one has another name than before, and the others are known. */
  keyOfName(name: string): string | null {
    let key = this.known.get(name)
    if (key === undefined) {
      this.takenApart++
      key = nameKey(name)
      this.known.set(name, key)
    }
    return key
  }

  /** The only connection with this key. */
  only(by: 'profile' | 'email' | 'name', key: string | null): Connection | null {
    return key === null ? null : (this.keys[by].get(key) ?? null)
  }
}

/**
 * Which connection is which contact: by the address of the profile, else by e-mail, else by a name of at least two words that only one
 * contact and one connection bear. By name nobody is taken for one whose profile is another.
 */
export function matchedConnections(
  contacts: Pick<Contacts, 'all' | 'byName'>,
  keys: ConnectionKeys,
): ReadonlyMap<Contact, Connection> {
  const matched = new Map<Contact, Connection>()
  const taken = new Set<Connection>()
  const match = (contact: Contact, connection: Connection | null) => {
    if (!connection || matched.has(contact) || taken.has(connection)) return
    matched.set(contact, connection)
    taken.add(connection)
  }
  // The surest first, and for all contacts: nobody's connection goes to another by what is less sure.
  for (const contact of contacts.all) match(contact, keys.only('profile', profileOf(contact.linkedin)))
  for (const contact of contacts.all) match(contact, keys.only('email', contact.email?.toLowerCase() ?? null))
  for (const [connection, [contact, ...others]] of bearersOf(contacts, keys)) {
    if (!contact || others.length > 0) continue
    const [own, theirs] = [profileOf(contact.linkedin), profileOf(connection.url)]
    if (own === null || theirs === null || own === theirs) match(contact, connection)
  }
  return matched
}

/** The contacts who have the name of a connection. */
function bearersOf(
  { byName }: Pick<Contacts, 'byName'>,
  keys: ConnectionKeys,
): Map<Connection, Set<Contact>> {
  const bearers = new Map<Connection, Set<Contact>>()
  for (const [name, found] of byName) {
    const connection = keys.only('name', keys.keyOfName(name))
    if (connection === null) continue
    const all = bearers.get(connection) ?? new Set()
    for (const contact of found) all.add(contact)
    bearers.set(connection, all)
  }
  return bearers
}

/** A name in any order of its words, without what stands in brackets or behind a comma: degrees, pronouns. Null for a single word. */
function nameKey(name: string): string | null {
  const words = wordsOf(name.replace(/[([（].*?[)\]）]|,.*$/g, ' '))
  return words.length < 2 ? null : words.sort().join(' ')
}
