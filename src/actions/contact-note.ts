import { newestNote } from '../contacts/contact'
import type { Interview } from '../interviews/interview'
import type { Plan } from '../vault/plan'
import type { Target } from './target'

/** The interview note that an action is about: the one it started from, else the contact's newest; null without any. */
export function noteOf({ contact, path }: Target): Interview | null {
  if (contact === null) return null
  return contact.notes.find((note) => note.path === path) ?? newestNote(contact)
}

/** Why nothing can be written about somebody who is only named in other notes. */
export function hasNoNote({ name }: Target): Plan {
  return { ok: false, message: `${name} has no interview note yet. Create one first.` }
}
