import { newestNote, type Contact } from '../contacts/contact'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { EMPTY_INPUT, readNewInterview } from '../interviews/new-interview'
import { readNamedPerson, type NamedPerson } from '../interviews/named-person'
import { foldName, readReference } from '../interviews/wikilink'
import { namesInWords } from '../messages/request'
import type { LinkToCreated, NewFile, NoteChange } from '../vault/plan'
import type { Now } from './now'

/** Somebody whom a contact named: the line as it was typed, and what it tells. */
export interface Named extends NamedPerson {
  readonly line: string
}

/** The people in a text, one a line; bullets and second mentions are left out. */
export function namedIn(text: string): Named[] {
  const people = new Map<string, Named>()
  for (const typed of text.split(/[\r\n]+/)) {
    const line = typed
      .replace(/^\s*(?:[-*+]\s+(?:\[.\]\s+)?)?/, '')
      .trim()
      .replace(/\s+/g, ' ')
    const named = { ...readNamedPerson(line), line }
    const key = foldName(nameOf(named))
    if (key !== '' && !people.has(key)) people.set(key, named)
  }
  return [...people.values()]
}

export const nameOf = ({ contact }: NamedPerson) => readReference(contact).name

/** What is wrong with somebody's name, as the user reads it; null where nothing is. */
export function problemWith({ contact, role, company }: Named, { today, local }: Now): string | null {
  const input = { ...EMPTY_INPUT, contact, role: role ?? '', company: company ?? '' }
  const reading = readNewInterview(input, today, local)
  return reading.ok ? null : `${contact}: ${reading.problems[0]?.message ?? ''}`
}

/** What may be written of somebody who was named, besides the line itself; null where there is nothing. */
export interface Offer {
  /** What it is called beside its box. */
  readonly label: string
  /** Whether it is what most would want. */
  readonly isLikely: boolean
}

/** A note for who has none yet; for a contact without a talk, that `introducer` named them too. */
export function offerFor(person: Named, introducer: Contact | null, now: Now): Offer {
  const known = contactsCalled(nameOf(person), now)
  if (known.length === 0) return { label: `Create a note for ${inWords(person)}`, isLikely: true }
  const [contact] = known
  if (contact && mayBeNamedBy(known, introducer, now)) {
    const label = `Add to the note of ${contact.name} that ${introducer?.name ?? ''} named them`
    return { label, isLikely: true }
  }
  return { label: `Create a note for ${inWords(person)} (a contact already)`, isLikely: false }
}

/** Notes to create, and notes to add to, for the people in `chosen`. */
export interface NamedPeoplePlan {
  readonly creates: readonly NewFile[]
  readonly changes: readonly NoteChange[]
  /** What was done, in sentences. */
  readonly says: readonly string[]
  /** The lines for a list, in which those who get a note are links to it. */
  lines(people: readonly Named[], linkTo: LinkToCreated): string[]
}

/** `introducedBy` is how a note names `introducer`. */
export function planForNamed(
  chosen: readonly Named[],
  introducer: Contact | null,
  introducedBy: string,
  now: Now,
): NamedPeoplePlan {
  const addedTo = new Map<Named, Contact>()
  for (const person of chosen) {
    const known = contactsCalled(nameOf(person), now)
    const [contact] = known
    if (contact && mayBeNamedBy(known, introducer, now)) addedTo.set(person, contact)
  }
  const isNew = chosen.filter((person) => !addedTo.has(person))
  const says = [
    ...(isNew.length === 0 ? [] : [createdFor(isNew.map(nameOf))]),
    ...(addedTo.size === 0
      ? []
      : [`Noted that ${introducer?.name ?? ''} named ${namesInWords([...addedTo.keys()].map(nameOf))} too.`]),
  ]
  return {
    creates: isNew.flatMap((person) => noteFor(person, introducedBy, now)),
    changes: [...addedTo.values()].map((contact) => ({
      path: newestNote(contact).path,
      edits: [now.edits.append('introduced_by', introducedBy)],
    })),
    says,
    lines: (people, linkTo) => people.map((person) => withLink(person, isNew.indexOf(person), linkTo)),
  }
}

function createdFor(names: readonly string[]): string {
  return `${names.length === 1 ? 'Created a note for' : 'Created notes for'} ${namesInWords(names)}.`
}

/** A line in which the name leads to the note that was made for them, unless it is a link of the user's. */
function withLink({ line, contact }: Named, index: number, linkTo: LinkToCreated): string {
  // What cannot stand in a link stays as it is.
  const canBeLinked = readReference(contact).link === null && !/[[\]|]/.test(contact)
  return index < 0 || !canBeLinked ? line : line.replace(contact, () => linkTo(index, contact))
}

function inWords({ contact, role, company }: NamedPerson): string {
  const where = company === null ? '' : ` at ${readReference(company).name}`
  const name = readReference(contact).name
  return role === null ? `${name}${where}` : `${name}, ${role}${where}`
}

function contactsCalled(name: string, { overview }: Now): readonly Contact[] {
  return [...(overview.contacts.byName.get(foldName(name)) ?? [])]
}

/**
 * Who was talked with before was not introduced by who names them now, so that nobody is to be told of it; and of two people with one
 * name it is not known which is meant.
 */
function mayBeNamedBy(known: readonly Contact[], introducer: Contact | null, { today }: Now): boolean {
  const [contact] = known
  if (!contact || known.length > 1 || introducer === null || contact === introducer) return false
  if (heldTalks({ talks: talksOf(contact) }, today).length > 0) return false
  const names = contact.notes.flatMap(({ introducedBy }) => introducedBy.map(({ name }) => foldName(name)))
  return !names.includes(foldName(introducer.name))
}

function noteFor(
  { contact, role, company }: Named,
  introducedBy: string,
  { today, local, settings }: Now,
): NewFile[] {
  const input = {
    ...EMPTY_INPUT,
    contact,
    role: role ?? '',
    company: company ?? '',
    introducedBy,
    template: settings.template,
  }
  const reading = readNewInterview(input, today, local)
  return reading.ok ? [{ as: 'interview', interview: reading.interview }] : []
}
