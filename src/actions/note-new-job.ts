import { newestNote, type Contact } from '../contacts/contact'
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
  /** Where they were; null where no note says. */
  readonly former: string | null
}

/** The company as the user writes it elsewhere. */
export function newJobOf(move: JobMove, { overview }: Now, notes: Notes): NewJob {
  const { company: before } = move.from
  const former = before === null ? null : notes.companyAsWritten(before)
  if (move.company === null) return { move, company: null, former }
  const known = overview.contacts.all.find(({ company }) => isSameCompany(company, move.company))
  return { move, company: notes.companyAsWritten(known?.company ?? move.company), former }
}

/**
 * Writes it into the contact's newest note, which is the one that says where they work. Another role at another company is none. Where no
 * other note tells of the company before, it is kept beside, since whoever has worked somewhere can still introduce the user there.
 */
export function planNewJob({ move, company, former }: NewJob, { edits, overview }: Now): Plan {
  const target = targetAsOf(targetOfContact(move.contact), overview.contacts)
  const contact = target.contact ?? move.contact
  const now = jobMove(contact, move.connection)
  if (now === null) return { ok: false, message: `The notes say so already of ${contact.name}.` }
  const note = newestNote(contact)
  const changes: PropertyEdit[] = []
  if (now.isNewCompany && company !== null) {
    changes.push(edits.set('company', company))
    const before = now.from.company === move.from.company ? former : now.from.company
    if (before !== null && !isToldElsewhere(now.from.company, contact))
      changes.push(edits.append('worked_at', before))
  }
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

/** Whether it is known without what the newest note says now that somebody was at a company. */
function isToldElsewhere(company: string | null, contact: Contact): boolean {
  const { notes, personWorkedAt } = contact
  const newest = newestNote(contact)
  const older = notes.filter((note) => note !== newest).map((note) => note.company)
  const told = [...older, ...notes.flatMap(({ workedAt }) => workedAt), ...personWorkedAt]
  return told.some((one) => isSameCompany(one, company))
}

/** "Designer at Acme" */
export function jobInWords({ role, company }: Pick<JobMove, 'role' | 'company'>): string {
  return role === null || company === null ? (role ?? company ?? '') : `${role} at ${company}`
}
