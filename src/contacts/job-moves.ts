import type { Contact } from './contact'
import type { Contacts } from './contact-book'
import { wordsOf } from './fold-text'
import type { Connection } from './linkedin-connections'
import { ConnectionKeys, matchedConnections } from './matched-connections'
import { isSameCompany } from './same-company'

/** What LinkedIn says of a contact's work where their notes say something else. */
export interface JobMove {
  readonly contact: Contact
  readonly connection: Connection
  /** Where they are now, and as what; null where LinkedIn does not say. */
  readonly company: string | null
  readonly role: string | null
  /** What the notes say. */
  readonly from: { readonly company: string | null; readonly role: string | null }
  /** Whether the company is another, or only the role. */
  readonly isNewCompany: boolean
}

/** The contacts of whom the connections tell another company or role than the notes, in the order of `contacts`. */
export function jobMoves(
  contacts: Pick<Contacts, 'all' | 'byName'>,
  connections: readonly Connection[],
): JobMove[] {
  const matched = matchedConnections(contacts, new ConnectionKeys(connections))
  return contacts.all.flatMap((contact) => {
    const connection = matched.get(contact)
    return (connection && jobMove(contact, connection)) ?? []
  })
}

/** What has changed for a contact who is this connection; null for nothing. What either does not say has not changed. */
export function jobMove(contact: Contact, connection: Connection): JobMove | null {
  const { company, role } = connection
  const isNewCompany =
    company !== null && contact.company !== null && !isSameCompany(company, contact.company)
  const isNewRole = role !== null && contact.role !== null && sameWords(role) !== sameWords(contact.role)
  if (!isNewCompany && !isNewRole) return null
  return {
    contact,
    connection,
    company,
    role,
    from: { company: contact.company, role: contact.role },
    isNewCompany,
  }
}

const sameWords = (text: string) => wordsOf(text).sort().join(' ')
