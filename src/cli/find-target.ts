import type { Contacts } from '../contacts/contact-book'
import { foldName, readReference } from '../interviews/wikilink'
import type { OverviewWithContacts } from '../follow-ups/overview'
import { targetOfContact, targetOfFollowUp, targetOfNote, type Target } from '../actions/target'
import { CallError, text, type Parameter, type Parameters } from '../actions/parameters'

const MOST_CANDIDATES = 10

/** The parameters that name a contact. */
export const WHO: Readonly<Record<string, Parameter>> = {
  path: { value: '<path>', description: 'An interview note, or the note of a contact' },
  contact: { value: '<name>', description: 'The name of a contact' },
}

/** Whom a call is about, by `path=` (an interview note or a person note) or by `contact=` (a name). */
export function findTarget(parameters: Parameters, overview: OverviewWithContacts): Target {
  const [path, name] = [text(parameters, 'path'), text(parameters, 'contact')]
  if (path !== '' && name !== '') throw new CallError('path= and contact= are both given. Give one of them.')
  if (path !== '') return targetAt(path, overview.contacts)
  if (name !== '') return targetNamed(name, overview)
  throw new CallError('Nobody is named. Give path= of a note, or contact= with a name.')
}

function targetAt(path: string, contacts: Contacts): Target {
  const normal = path
    .replace(/\\/g, '/')
    .replace(/^\.?\/+/, '')
    .normalize('NFC')
  const target = targetOfNote(normal, contacts) ?? targetOfNote(`${normal}.md`, contacts)
  if (target) return target
  throw new CallError(`${path} is neither an interview note nor the note of a contact.`)
}

function targetNamed(written: string, { contacts, followUps }: OverviewWithContacts): Target {
  const name = readReference(written).name
  const folded = foldName(name)
  const found = [
    ...[...(contacts.byName.get(folded) ?? [])].map((contact) => targetOfContact(contact)),
    // Somebody who introduced us and has no interview note of their own.
    ...followUps.filter((one) => one.contact === null && foldName(one.name) === folded).map(targetOfFollowUp),
  ]
  const [only, ...others] = found
  if (only && others.length === 0) return only
  if (only) throw new CallError(`Several contacts are called ${name}: ${listed(found)}. Give path= instead.`)

  const all = contacts.all.map((contact) => targetOfContact(contact))
  const close = all.filter((target) => foldName(target.name).includes(folded))
  const candidates = close.length > 0 ? close : all
  const hint = candidates.length === 0 ? 'There are no contacts yet.' : `There are ${listed(candidates)}.`
  throw new CallError(`Nobody is called ${name}. ${hint}`)
}

function listed(targets: readonly Target[]): string {
  const shown = targets.slice(0, MOST_CANDIDATES).map(({ name, contact, path }) => {
    const note = path ?? contact?.notes[contact.notes.length - 1]?.path
    return note === undefined ? name : `${name} (${note})`
  })
  const more = targets.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
