import { newestNote, type Contact } from '../contacts/contact'
import { jobMove, type JobMove } from '../contacts/job-moves'
import { isSameCompany } from '../contacts/same-company'
import type { PropertyEdit } from '../notes/properties/property-edit'
import { aboutContact, type AtHand, type Plan } from './action'
import type { Notes, Now } from './now'
import type { Target } from './target'

/** Where somebody works now, and how the notes are to write it. */
interface NewJob {
  readonly move: JobMove
  /** Null where LinkedIn does not say. */
  readonly company: string | null
  /** Where they were; null where no note says. */
  readonly former: string | null
}

/** Writes down where somebody works now, as LinkedIn's export tells it. */
export const noteNewJob = aboutContact<NewJob>({
  id: 'note-new-job',
  name: 'Note the new job',
  icon: 'briefcase',
  places: ['palette', 'row', 'note'],
  dots: false,
  applies: ({ target: { contact }, around }) => contact !== null && around.knownMove(contact) !== null,
  async ask({ target }, at) {
    return (await readNewJob(target, at)) ?? at.ask.tell(`LinkedIn tells of no new job of ${target.name}.`)
  },
  plan: ({ target: { name, contact } }, job, now) =>
    contact === null
      ? { ok: false, message: `${name} has no interview note.` }
      : planNewJob(contact, job, now),
  verb: {
    name: 'new-job',
    description: 'Note the new job of which LinkedIn tells',
    parameters: {},
    async read(_, { target }, at) {
      const answers = await readNewJob(target, at)
      return answers === null ? { tells: `LinkedIn tells of no new job of ${target.name}.` } : { answers }
    },
  },
})

async function readNewJob(
  { contact }: Target,
  { now, notes }: Pick<AtHand, 'now' | 'notes'>,
): Promise<NewJob | null> {
  const move = contact && (await notes.people.moveOf(contact))
  return move && newJobOf(move, now, notes)
}

/** The company as the user writes it elsewhere. */
function newJobOf(move: JobMove, { overview }: Now, notes: Notes): NewJob {
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
function planNewJob(contact: Contact, { move, company, former }: NewJob, { edits }: Now): Plan {
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
