import type { Contact } from '../contacts/contact'
import type { Contacts } from '../contacts/contact-book'
import type { FollowUp } from '../follow-ups/follow-up'

/** Whom an action is about: a row of the view, or the contact of the note it was started from. */
export interface Target {
  readonly name: string
  /** Null for an introducer who has no interview note. */
  readonly contact: Contact | null
  /** The interview note that the action started from or that causes the row. */
  readonly path: string | null
  /** The notes that name an introducer without a note of their own. */
  readonly naming: readonly string[]
}

export function targetOfFollowUp({ name, contact, path, naming }: FollowUp): Target {
  return { name, contact, path, naming }
}

export function targetOfContact(contact: Contact, path: string | null = null): Target {
  return { name: contact.name, contact, path, naming: [] }
}

/** The same as the notes say now: what was written since may have made another contact of them. */
export function targetAsOf(target: Target, { byNote }: Contacts): Target {
  for (const { path } of target.contact?.notes ?? []) {
    const contact = byNote.get(path)
    if (contact) return { ...target, contact }
  }
  return target
}

/** Whom the note at `path` is about: an interview note, or a contact's person note; null for every other note. */
export function targetOfNote(path: string, contacts: Contacts): Target | null {
  const own = contacts.byNote.get(path)
  if (own) return targetOfContact(own, path)
  const person = contacts.byPersonNote.get(path)
  return person ? targetOfContact(person) : null
}
