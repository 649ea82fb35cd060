import { newestNote, type Contact } from '../contacts/contact'
import { readReference } from '../interviews/wikilink'
import type { Notes } from './now'

/** How another note names a contact: by a link where the contact is linked, else by name; '' for nobody. */
export function referenceTo(contact: Contact | null, notes: Pick<Notes, 'linkTo'>): string {
  if (contact === null) return ''
  const { contact: written } = newestNote(contact)
  const link = contact.personNote === null ? null : notes.linkTo(contact.personNote)
  const target = link ?? written?.link ?? null
  if (target === null) return contact.name
  return readReference(`[[${target}]]`).name === contact.name
    ? `[[${target}]]`
    : `[[${target}|${contact.name}]]`
}
