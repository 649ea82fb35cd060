import type { KeptNote } from '../interviews/kept-note'
import { foldName } from '../interviews/wikilink'
import type { Contact } from './contact'
import { isSameCompany } from './same-company'

/** What is kept for a contact, and for the company where they are. */
export interface KeptFor {
  readonly them: readonly KeptNote[]
  readonly company: readonly KeptNote[]
}

/**
 * Finds what is kept for a contact: under a link to one of their notes, or under their name; and for their company, by its name or a
 * link. `resolve` gives the note that a link in the note at `from` leads to, or null.
 */
export function keptFor(
  contact: Contact,
  kept: readonly KeptNote[],
  resolve: (link: string, from: string) => string | null,
): KeptFor {
  const own = new Set([contact.personNote, ...contact.notes.map(({ path }) => path)])
  const name = foldName(contact.name)
  const isTheirs = ({ path, forWhom }: KeptNote) =>
    forWhom.some(({ name: written, link }) => {
      const target = link === null ? null : resolve(link, path)
      return target === null ? foldName(written) === name : own.has(target)
    })
  const isOfCompany = ({ forWhom }: KeptNote) =>
    forWhom.some(({ name: written }) => isSameCompany(written, contact.company))
  const them = kept.filter(isTheirs)
  return { them, company: kept.filter((one) => !them.includes(one) && isOfCompany(one)) }
}
