import type { AtHand } from '../../actions/action'
import { companyOfNote, companyStory, contactsAt } from '../../actions/company-story'
import { contactHead, contactStory } from '../../actions/contact-story'
import { targetOfNote } from '../../actions/target'
import type { Contact } from '../../contacts/contact'
import { keptFor, keptForCompany } from '../../contacts/kept-for'
import type { ContactPorts } from './contact-ports'
import {
  companySections,
  contactPanelHead,
  contactSections,
  type PanelHead,
  type PanelSection,
} from './panel-sections'

type At = Pick<AtHand, 'now' | 'notes'>

/** What the panel shows. */
export interface Told {
  /** Whom it is about; the same as long as it is the same person or company. */
  readonly key: string
  readonly head: PanelHead | null
  /** Said where there is nobody to tell of; '' else. */
  readonly says: string
  readonly contact: Contact | null
  readonly sections: readonly PanelSection[]
  /** The notes that it comes from. */
  readonly reads: ReadonlySet<string>
}

const READING = 'Reading your notes…'
const NOBODY =
  'Open an interview note, or the note of a contact or company, and what you know of them stands here.'

/** Tells the story of whom a note is about. Notes are read again only where something about them has changed. */
export class Telling {
  private known: { readonly told: Told; readonly from: readonly unknown[] } | null = null
  private turn = 0

  constructor(private readonly ports: Pick<ContactPorts, 'at'>) {}

  /** A note that was read has changed: the next story is told anew. */
  forget(): void {
    this.known = null
  }

  stop(): void {
    this.turn += 1
  }

  /** Calls `show` with the story, unless another is asked for meanwhile. */
  async tell(path: string | null, show: (told: Told) => void): Promise<void> {
    const turn = (this.turn += 1)
    const at = this.ports.at()
    if (at === null) return show(nobody(READING))
    const contact = path === null ? null : (targetOfNote(path, at.now.overview.contacts)?.contact ?? null)
    const company = path === null || contact !== null ? null : companyOfNote(path, at)
    if (path === null || (contact === null && company === null)) return show(nobody(NOBODY))
    const from = contact === null ? companyFrom(company ?? '', path, at) : contactFrom(contact, at)
    const { known } = this
    if (
      known !== null &&
      known.from.length === from.length &&
      from.every((one, i) => one === known.from[i])
    ) {
      show(known.told)
      return
    }
    const told = contact === null ? await ofCompany(company ?? '', path, at) : await ofContact(contact, at)
    if (turn !== this.turn) return
    this.known = { told, from }
    show(told)
  }
}

function nobody(says: string): Told {
  return { key: '', head: null, says, contact: null, sections: [], reads: new Set() }
}

/** What a contact's story is told from, but the texts of notes. */
function contactFrom(contact: Contact, at: At): unknown[] {
  const { now, notes } = at
  const { next, noNextStep, closed } = contactHead(contact, at)
  const kept = keptFor(contact, notes.kept(), (link, from) => notes.resolve(link, from))
  const { today, settings, headings } = now
  const plans = [...next, noNextStep, closed]
  return [
    contact,
    today,
    settings,
    headings,
    now.introductionsOf(contact),
    ...plans,
    ...kept.them,
    '',
    ...kept.company,
  ]
}

function companyFrom(company: string, path: string, at: At): unknown[] {
  const { now, notes } = at
  const people = contactsAt(company, now.overview.contacts.all)
  const plans = now.overview.followUps.filter((one) => one.contact !== null && people.includes(one.contact))
  const { today, settings, headings } = now
  return [
    path,
    today,
    settings,
    headings,
    ...people,
    '',
    ...plans,
    '',
    ...keptForCompany(company, notes.kept()),
  ]
}

async function ofContact(contact: Contact, at: At): Promise<Told> {
  const { reads, recording } = recordingReads(at)
  const story = await contactStory(contact, recording)
  const { words } = at.now
  for (const { path } of story.kept) reads.add(path)
  return {
    key: `contact|${contact.notes[0]?.path ?? ''}`,
    head: contactPanelHead(story, companyNoteOf(contact, at), words),
    says: '',
    contact,
    sections: contactSections(story, words),
    reads,
  }
}

/** The note about the company of a contact, where the panel would tell its story. */
function companyNoteOf({ company, notes: own }: Contact, at: At): string | null {
  if (company === null) return null
  const path = at.notes.resolve(company, own[own.length - 1]?.path ?? '')
  if (path === null || targetOfNote(path, at.now.overview.contacts) !== null) return null
  return companyOfNote(path, at) === null ? null : path
}

async function ofCompany(company: string, path: string, at: At): Promise<Told> {
  const { reads, recording } = recordingReads(at)
  const story = await companyStory(company, recording)
  for (const { path: kept } of story.kept) reads.add(kept)
  return {
    key: `company|${path}`,
    head: { name: company, role: '', company: null, line: '' },
    says: '',
    contact: null,
    sections: companySections(story, at.now.words),
    reads,
  }
}

function recordingReads(at: At): { reads: Set<string>; recording: At } {
  const reads = new Set<string>()
  const read = (path: string) => {
    reads.add(path)
    return at.notes.read(path)
  }
  return { reads, recording: { now: at.now, notes: { ...at.notes, read } } }
}
