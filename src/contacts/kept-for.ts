import type { KeptNote } from '../interviews/kept-note'
import type { KeptByName } from '../interviews/kept-notes'
import { fileName, foldName } from '../interviews/wikilink'
import type { Contact } from './contact'
import { isSameCompany } from './same-company'

/** What is kept for a contact, and for the company where they are. */
export interface KeptFor {
  readonly them: readonly KeptNote[]
  readonly company: readonly KeptNote[]
}

/**
 * Finds what is kept for a contact: under a link to one of their notes, or under their name; and for their company, by its name or a
 * link. Each by path. `resolve` gives the note that a link in the note at `from` leads to, or null.
 */
export function keptFor(
  contact: Contact,
  kept: KeptByName,
  resolve: (link: string, from: string) => string | null,
): KeptFor {
  const own = new Set(contact.notes.map(({ path }) => path))
  if (contact.personNote !== null) own.add(contact.personNote)
  const name = foldName(contact.name)
  const isTheirs = ({ path, forWhom }: KeptNote) =>
    forWhom.some(({ name: written, link }) => {
      const target = link === null ? null : resolve(link, path)
      return target === null ? foldName(written) === name : own.has(target)
    })
  const theirNames = new Set([name, ...[...own].map((path) => foldName(fileName(path)))])
  const them = byPath([...theirNames].flatMap((one) => kept.under(one)).filter(isTheirs))
  if (contact.company === null) return { them, company: [] }
  return { them, company: keptForCompany(contact.company, kept).filter((one) => !them.includes(one)) }
}

/** Finds what is kept for a company, by its name or a link, by path. */
export function keptForCompany(company: string, kept: KeptByName): readonly KeptNote[] {
  const names = [...kept.names()].filter((one) => isSameCompany(one, company))
  const isOfCompany = ({ forWhom }: KeptNote) =>
    forWhom.some(({ name: written }) => isSameCompany(written, company))
  return byPath(names.flatMap((one) => kept.under(foldName(one))).filter(isOfCompany))
}

/** Each once, in the order of their paths. */
function byPath(kept: readonly KeptNote[]): KeptNote[] {
  return [...new Set(kept)].sort((a, b) => (a.path < b.path ? -1 : 1))
}
