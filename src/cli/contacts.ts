import { choice, text, type Parameters } from '../actions/parameters'
import { isSameCompany } from '../contacts/same-company'
import { newestNote } from '../contacts/contact'
import type { Connection } from '../contacts/linkedin-connections'
import { findPeople } from '../follow-ups/find-people'
import type { FoundPerson, PeopleSource, ToldByNotes } from '../follow-ups/found-people'
import { PeopleIndex } from '../follow-ups/people-index'
import { WARMTH_WORDS, WARMTHS } from '../follow-ups/warmth'
import type { Registered } from './register'

const COLUMNS = ['contact', 'company', 'role', 'status', 'lastTouch', 'next', 'due', 'path'] as const

/** What the verb finds people in. */
export interface ContactsSource {
  readonly now: () => Pick<PeopleSource, 'overview' | 'introductionsOf'>
  /** The language by which names are sorted, a BCP 47 tag. */
  readonly language: string
  /** LinkedIn's export, where it is at hand. */
  readonly connections?: () => readonly Connection[]
  /** What notes tell beside what contacts are made of, where it is at hand. */
  readonly told?: ToldByNotes
}

/** The verb that lists contacts; it does nothing, so it is drawn from no action. */
export function contacts(source: ContactsSource): Registered {
  const index = new PeopleIndex()
  return {
    name: 'contacts',
    description: 'Find contacts',
    parameters: {
      query: { value: '<words>', description: 'Words of a name, company or role' },
      company: { value: '<company>', description: 'Only who is there' },
      status: { value: '<status>', description: WARMTHS.join(', ') },
      format: { value: '<format>', description: 'text, json or tsv' },
    },
    answer: async (parameters) => list(parameters, source, index),
  }
}

const NO_CONNECTIONS: readonly Connection[] = []
const NOTHING_TOLD: ToldByNotes = { tagsOf: () => [], textsOf: () => [], version: 0 }

function list(parameters: Parameters, source: ContactsSource, index: PeopleIndex): string {
  const format = choice(parameters, 'format', ['text', 'json', 'tsv'], 'text')
  const company = text(parameters, 'company')
  const status = text(parameters, 'status') === '' ? null : choice(parameters, 'status', WARMTHS, 'asked')
  const now = source.now()
  index.prepare({
    overview: now.overview,
    introductionsOf: now.introductionsOf,
    connections: source.connections?.() ?? NO_CONNECTIONS,
    told: source.told ?? NOTHING_TOLD,
    language: source.language,
  })
  const found = findPeople(text(parameters, 'query'), index)
    .companies.flatMap(({ people }) => people)
    .filter(({ contact, warmth }) => {
      const isThere = company === '' || isSameCompany(contact.company, company)
      return isThere && (status === null || warmth === status)
    })
    .map(reported)
  if (format === 'json') return JSON.stringify(found, null, 1)
  if (format === 'tsv') {
    const rows = found.map((one) => COLUMNS.map((column) => cell(one[column])).join('\t'))
    return [COLUMNS.join('\t'), ...rows].join('\n')
  }
  if (found.length === 0) return 'Nobody is found.'
  return found.map(line).join('\n')
}

/** The answer for programs: every key is always there, `null` where there is nothing. */
function reported({ contact, warmth, lastTouch, next }: FoundPerson) {
  return {
    contact: contact.name,
    company: contact.company,
    role: contact.role,
    status: warmth,
    lastTouch,
    next: next?.kind ?? null,
    due: next?.due ?? null,
    path: newestNote(contact).path,
  }
}

function line({ contact, company, role, status, path }: ReturnType<typeof reported>): string {
  const who = [contact, role, company].filter((part) => part !== null).join(' · ')
  return [who, WARMTH_WORDS[status], path].map(cell).join('\t')
}

// A tab or a line end in a name would make another cell of it.
const cell = (value: string | null) => (value ?? '').replace(/[\t\r\n]+/g, ' ')
