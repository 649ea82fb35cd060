import { companyName } from './company-name'
import type { Contact } from './contact'

/**
 * Whether two names are of one company, however they are spelled: with a link, an article, a legal form, accents, `&` or not. Never because
 * one stands within the other; and a name that is not known is of none.
 */
export function isSameCompany(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const { key } = companyName(one)
  return key !== '' && key === companyName(other).key
}

/** The others among `contacts` who are at the company of `contact`. */
export function othersAtCompany(contact: Contact, contacts: readonly Contact[]): Contact[] {
  return contacts.filter(
    (other) =>
      other.notes[0]?.path !== contact.notes[0]?.path && isSameCompany(contact.company, other.company),
  )
}
