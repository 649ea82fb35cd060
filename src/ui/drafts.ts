import { getFrontMatterInfo, type App } from 'obsidian'
import type { Contact } from '../contacts/contact'
import { readCadence } from '../days/cadence'
import { foldName } from '../interviews/wikilink'
import type { Draft, DraftKind, DraftValues } from '../messages/draft'
import {
  namesInWords,
  requestDraft,
  requestWarnings,
  requestWarningText,
  type OpenRequests,
} from '../messages/request'
import { needsSpecific, specificQuestion, talkValues, thankYouDraft } from '../messages/thank-you'
import { hasNoNote, noteOf } from '../actions/contact-note'
import { nextCheckInOn } from '../actions/next-check-in'
import { requestTo } from '../actions/mark-as-asked'
import { targetOfContact, type Target } from '../actions/target'
import { noteOfTalk } from '../actions/write-down'
import type { LiveOverview } from '../vault/live-overview'
import type { Settings } from '../settings/settings'
import type { Talks } from './talks'
import { firstName } from '../contacts/person-names'

/** A message to a contact, to be read over and sent. */
export interface Message {
  readonly draft: Draft
  readonly to: string | null
  /** The note that it is about. */
  readonly path: string
  /** What to think over before it goes out as it now reads. */
  readonly warnings: (text: Pick<Draft, 'subject' | 'body'>) => string[]
}

export type Drafted =
  | { readonly ok: true; readonly message: Message }
  /** `asks` where one sentence of the user's would do. */
  | { readonly ok: false; readonly problem: string; readonly asks?: true }

export interface DraftsPorts {
  readonly app: App
  readonly overview: LiveOverview['current']
  readonly settings: () => Settings
  readonly talks: Pick<Talks, 'section'>
}

/** Drafts messages from the user's templates and what the notes tell. */
export class Drafts {
  constructor(private readonly ports: DraftsPorts) {}

  /** The message of that kind to a contact. `specific` is what the user says stayed with them of the talk, '' for nothing. */
  async draft(kind: DraftKind, target: Target, specific = ''): Promise<Drafted> {
    const { contact } = target
    const note = noteOf(target)
    if (contact === null || note === null) {
      const plan = hasNoNote(target)
      return { ok: false, problem: plan.ok ? '' : plan.message }
    }
    const { overview, settings } = this.ports
    const { requestTemplate, thankYouTemplate, yourName } = settings()
    const person: DraftValues = {
      first_name: firstName(contact.name),
      contact: contact.name,
      company: contact.company ?? '',
      role: contact.role ?? '',
      introduced_by: namesInWords(note.introducedBy.map(({ name }) => name)),
      my_name: yourName,
    }
    const template = await this.template(kind === 'request' ? requestTemplate : thankYouTemplate)
    if (template === null) {
      return {
        ok: false,
        problem: 'The note with your own words is not there any more. Choose it in the settings.',
      }
    }
    const message = { to: contact.email, path: note.path, warnings: () => [] }
    if (kind === 'request') {
      const open = openRequests(contact, overview())
      const warnings: Message['warnings'] = (text) => requestWarnings(text, open).map(requestWarningText)
      return { ok: true, message: { ...message, draft: requestDraft(person, template), warnings } }
    }
    const path = noteOfTalk(target, overview().today)?.path
    if (path === undefined) return { ok: false, problem: `No talk with ${target.name} has been held yet.` }
    const talk = await this.talk(path, contact)
    const values = { ...person, ...talk, ...(specific === '' ? {} : { takeaway: specific }) }
    return needsSpecific(values)
      ? { ok: false, problem: specificQuestion(firstName(contact.name)), asks: true }
      : { ok: true, message: { ...message, path, draft: thankYouDraft(values, template) } }
  }

  private async talk(path: string, contact: Contact): Promise<DraftValues> {
    const { overview, settings, talks } = this.ports
    const { today } = overview()
    return talkValues(
      {
        takeaways: await talks.section(path, 'takeaways'),
        promised: await talks.section(path, 'promised'),
        offered: await talks.section(path, 'offered'),
        nextSteps: await talks.section(path, 'next_steps'),
      },
      nextCheckInOn(contact, today, readCadence(settings().defaultCadence)),
      today,
    )
  }

  /** The text of a template; undefined where there is none of the user's, null where it is gone. */
  private async template(path: string): Promise<string | undefined | null> {
    if (path === '') return undefined
    const file = this.ports.app.vault.getFileByPath(path)
    if (file === null) return null
    const text = await this.ports.app.vault.cachedRead(file)
    return text.slice(getFrontMatterInfo(text).contentStart)
  }
}

/** Who else at the contact's company has not answered a request. */
function openRequests(
  contact: Contact,
  { contacts, today }: ReturnType<LiveOverview['current']>,
): OpenRequests | null {
  const { company } = contact
  if (company === null) return null
  const here = foldName(company)
  const others = contacts.all.filter(
    (other) =>
      other.notes[0]?.path !== contact.notes[0]?.path &&
      foldName(other.company ?? '') === here &&
      requestTo(targetOfContact(other), today) !== null,
  )
  return { company, names: others.map(({ name }) => name) }
}
