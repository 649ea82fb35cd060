import { foldName } from '../interviews/wikilink'
import type { Contact } from './contact'

/** Whether two names are of one company, however they are spelled; a name that is not known is of none. */
export function isSameCompany(one: string | null, other: string | null): boolean {
  const key = foldName(one ?? '')
  return key !== '' && key === foldName(other ?? '')
}

/** The others among `contacts` who are at the company of `contact`. */
export function othersAtCompany(contact: Contact, contacts: readonly Contact[]): Contact[] {
  return contacts.filter(
    (other) =>
      other.notes[0]?.path !== contact.notes[0]?.path && isSameCompany(contact.company, other.company),
  )
}
