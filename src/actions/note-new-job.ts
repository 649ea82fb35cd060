import { newestNote } from '../contacts/contact'
import { jobMove, type JobMove } from '../contacts/job-moves'
import { isSameCompany } from '../contacts/same-company'
import type { PropertyEdit } from '../notes/properties/property-edit'
import type { Plan } from './action'
import type { Notes, Now } from './now'
import { targetAsOf, targetOfContact } from './target'

/** Where somebody works now, and how the notes are to write it. */
export interface NewJob {
  readonly move: JobMove
  /** Null where LinkedIn does not say. */
  readonly company: string | null
}

/** The company as the user writes it elsewhere. */
export function newJobOf(move: JobMove, { overview }: Now, notes: Notes): NewJob {
  if (move.company === null) return { move, company: null }
  const known = overview.contacts.all.find(({ company }) => isSameCompany(company, move.company))
  return { move, company: notes.companyAsWritten(known?.company ?? move.company) }
}

/** Writes it into the contact's newest note, which is the one that says where they work. Another role at another company is none. */
export function planNewJob({ move, company }: NewJob, { edits, overview }: Now): Plan {
  const target = targetAsOf(targetOfContact(move.contact), overview.contacts)
  const contact = target.contact ?? move.contact
  const now = jobMove(contact, move.connection)
  if (now === null) return { ok: false, message: `The notes say so already of ${contact.name}.` }
  const note = newestNote(contact)
  const changes: PropertyEdit[] = []
  if (now.isNewCompany && company !== null) changes.push(edits.set('company', company))
  if (now.role !== null) changes.push(edits.set('role', now.role))
  else if (now.isNewCompany && note.role !== null) changes.push(edits.clear('role'))
  return {
    ok: true,
    about: target,
    // The sentence has a full stop of its own: “Globex Inc.”
    label: `Noted the new job of ${contact.name}: ${jobInWords(now)}`.replace(/\.$/, ''),
    namesNextDay: true,
    changes: [{ path: note.path, edits: changes }],
  }
}

/** "Designer at Acme" */
export function jobInWords({ role, company }: Pick<JobMove, 'role' | 'company'>): string {
  return role === null || company === null ? (role ?? company ?? '') : `${role} at ${company}`
}
