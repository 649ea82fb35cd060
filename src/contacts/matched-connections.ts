import type { Contact } from './contact'
import type { Contacts } from './contact-book'
import { wordsOf } from './fold-text'
import type { Connection } from './linkedin-connections'
import { profileOf } from './linkedin-profile'

/** The connections by what tells one from another. What two of them bear tells nothing, and is null. */
export interface ConnectionsByKey {
  readonly byProfile: ReadonlyMap<string, Connection | null>
  readonly byEmail: ReadonlyMap<string, Connection | null>
  readonly byName: ReadonlyMap<string, Connection | null>
}

/** Puts connections in order to be matched; once, however often the contacts change. */
export function connectionsByKey(connections: readonly Connection[]): ConnectionsByKey {
  return {
    byProfile: onlyOnes(connections, ({ url }) => profileOf(url)),
    byEmail: onlyOnes(connections, ({ email }) => email?.toLowerCase() ?? null),
    byName: onlyOnes(connections, ({ name }) => nameKey(name)),
  }
}

/**
 * Which connection is which contact: by the address of the profile, else by e-mail, else by a name of at least two words that only one
 * contact and one connection bear. By name nobody is taken for one whose profile is another.
 */
export function matchedConnections(
  contacts: Pick<Contacts, 'all' | 'byName'>,
  { byProfile, byEmail, byName }: ConnectionsByKey,
): ReadonlyMap<Contact, Connection> {
  const matched = new Map<Contact, Connection>()
  const taken = new Set<Connection>()
  const match = (contact: Contact, connection: Connection | null | undefined) => {
    if (!connection || matched.has(contact) || taken.has(connection)) return
    matched.set(contact, connection)
    taken.add(connection)
  }
  for (const contact of contacts.all) match(contact, byProfile.get(profileOf(contact.linkedin) ?? ''))
  for (const contact of contacts.all) match(contact, byEmail.get(contact.email?.toLowerCase() ?? ''))
  for (const [key, [contact, ...others]] of bearersOf(contacts)) {
    const connection = byName.get(key)
    if (!contact || others.length > 0 || !connection) continue
    const [own, theirs] = [profileOf(contact.linkedin), profileOf(connection.url)]
    if (own === null || theirs === null || own === theirs) match(contact, connection)
  }
  return matched
}

function bearersOf({ byName }: Pick<Contacts, 'byName'>): Map<string, Set<Contact>> {
  const bearers = new Map<string, Set<Contact>>()
  for (const [name, found] of byName) {
    const key = nameKey(name)
    if (key === null) continue
    const all = bearers.get(key) ?? new Set()
    for (const contact of found) all.add(contact)
    bearers.set(key, all)
  }
  return bearers
}

function onlyOnes(
  connections: readonly Connection[],
  keyOf: (connection: Connection) => string | null,
): ReadonlyMap<string, Connection | null> {
  const found = new Map<string, Connection | null>()
  for (const connection of connections) {
    const key = keyOf(connection)
    if (key !== null && key !== '') found.set(key, found.has(key) ? null : connection)
  }
  return found
}

/** A name in any order of its words, without what stands in brackets or behind a comma: degrees, pronouns. Null for a single word. */
function nameKey(name: string): string | null {
  const words = wordsOf(name.replace(/[([（].*?[)\]）]|,.*$/g, ' '))
  return words.length < 2 ? null : words.sort().join(' ')
}
