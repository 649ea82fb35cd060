import { othersAtCompany } from '../contacts/same-company'
import { firstName } from '../contacts/person-names'
import type { Contact } from '../contacts/contact'
import { readCadence } from '../days/cadence'
import type { Draft, DraftKind, DraftValues } from '../messages/draft'
import {
  namesInWords,
  requestDraft,
  requestWarnings,
  requestWarningText,
  type OpenRequests,
} from '../messages/request'
import { needsSpecific, specificQuestion, talkValues, thankYouDraft } from '../messages/thank-you'
import type { SectionName } from '../notes/body/section-headings'
import { sectionText } from '../notes/body/sections'
import type { AtHand } from './action'
import { nextCheckInOn } from './next-check-in'
import type { Now } from './now'
import { targetOfContact, type Target } from './target'
import { hasNoNote, noteOf, noteOfTalk, requestTo } from './which-note'

type At = Pick<AtHand, 'now' | 'notes'>

/** A message to a contact, to be read over and sent. */
export interface Drafted {
  readonly draft: Draft
  /** The address, or null where the notes give none. */
  readonly to: string | null
  /** The note that it is about. */
  readonly path: string
  /** What to think over before it goes out as it now reads. */
  readonly warnings: (text: Pick<Draft, 'subject' | 'body'>) => string[]
}

export type Drafting =
  | { readonly ok: true; readonly drafted: Drafted }
  /** `asks` where one sentence of the user's would do. */
  | { readonly ok: false; readonly problem: string; readonly asks?: true }

/**
 * Drafts a message from the user's template and what the notes tell. `specific` is what the user says stayed with them of the talk,
 * '' for nothing.
 */
export async function draftTo(kind: DraftKind, target: Target, at: At, specific = ''): Promise<Drafting> {
  const { contact } = target
  const note = noteOf(target)
  if (contact === null || note === null) return { ok: false, problem: hasNoNote(target).message }
  const { now, notes } = at
  const { requestTemplate, thankYouTemplate, yourName } = now.settings
  const person: DraftValues = {
    first_name: firstName(contact.name),
    contact: contact.name,
    company: contact.company ?? '',
    role: contact.role ?? '',
    introduced_by: namesInWords(note.introducedBy.map(({ name }) => name)),
    my_name: yourName,
  }
  const own = kind === 'request' ? requestTemplate : thankYouTemplate
  if (own !== '' && !notes.exists(own)) {
    return {
      ok: false,
      problem: 'The note with your own words is not there any more. Choose it in the settings.',
    }
  }
  const template = own === '' ? undefined : await bodyOf(own, at)
  const message = { to: contact.email, path: note.path, warnings: () => [] }
  if (kind === 'request') {
    const open = openRequests(contact, now)
    const warnings: Drafted['warnings'] = (text) => requestWarnings(text, open).map(requestWarningText)
    return { ok: true, drafted: { ...message, draft: requestDraft(person, template), warnings } }
  }
  const path = noteOfTalk(target, now.today)?.path
  if (path === undefined) return { ok: false, problem: `No talk with ${target.name} has been held yet.` }
  const talk = await talkOf(path, contact, at)
  const values = { ...person, ...talk, ...(specific === '' ? {} : { takeaway: specific }) }
  return needsSpecific(values)
    ? { ok: false, problem: specificQuestion(firstName(contact.name)), asks: true }
    : { ok: true, drafted: { ...message, path, draft: thankYouDraft(values, template) } }
}

/** What stands in a section of the note at `path`, '' where that is nothing. */
export async function sectionIn(path: string, name: SectionName, { now, notes }: At): Promise<string> {
  return sectionText(await notes.read(path), now.headings[name], notes.findBlock) ?? ''
}

async function talkOf(path: string, contact: Contact, at: At): Promise<DraftValues> {
  const { today, settings } = at.now
  return talkValues(
    {
      takeaways: await sectionIn(path, 'takeaways', at),
      promised: await sectionIn(path, 'promised', at),
      offered: await sectionIn(path, 'offered', at),
      nextSteps: await sectionIn(path, 'next_steps', at),
    },
    nextCheckInOn(contact, today, readCadence(settings.defaultCadence)),
    today,
  )
}

async function bodyOf(path: string, { notes }: At): Promise<string> {
  const text = await notes.read(path)
  return text.slice(notes.findBlock(text).contentStart)
}

/** Who else at the contact's company has not answered a request. */
function openRequests(contact: Contact, { overview, today }: Now): OpenRequests | null {
  const { company } = contact
  if (company === null) return null
  const others = othersAtCompany(contact, overview.contacts.all).filter(
    (other) => requestTo(targetOfContact(other), today) !== null,
  )
  return { company, names: others.map(({ name }) => name) }
}
