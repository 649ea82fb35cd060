import { choice, text, type Parameters } from '../actions/parameters'
import { newestNote } from '../contacts/contact'
import type { Connection } from '../contacts/linkedin-connections'
import { isSameCompany } from '../contacts/same-company'
import type { FoundPerson, WayIn } from '../follow-ups/found-people'
import { WARMTH_WORDS, WARMTHS } from '../follow-ups/warmth'
import type { PeopleSearch } from '../vault/people-finder'
import type { Registered } from './register'

const COLUMNS = [
  'contact',
  'company',
  'role',
  'status',
  'lastTouch',
  'next',
  'due',
  'path',
  'linkedin',
  'connectedOn',
  'nowAt',
] as const

/** Whoever is on LinkedIn alone has a status of their own. */
const STATUSES = [...WARMTHS, 'connected'] as const

const IN_WORDS = { ...WARMTH_WORDS, connected: 'connected on LinkedIn' } as const

/** The verb that lists contacts; it does nothing, so it is drawn from no action. */
export function contacts(people: () => PeopleSearch): Registered {
  return {
    name: 'contacts',
    description: 'Find contacts',
    parameters: {
      query: { value: '<words>', description: 'Words of a name, company, role or tag' },
      company: { value: '<company>', description: 'Only who is there' },
      status: { value: '<status>', description: STATUSES.join(', ') },
      format: { value: '<format>', description: 'text, json or tsv' },
    },
    answer: (parameters) => list(parameters, people()),
  }
}

async function list(parameters: Parameters, people: PeopleSearch): Promise<string> {
  const format = choice(parameters, 'format', ['text', 'json', 'tsv'], 'text')
  const company = text(parameters, 'company')
  const status = text(parameters, 'status') === '' ? null : choice(parameters, 'status', STATUSES, 'asked')
  // Those who are on LinkedIn alone are found by something, and never listed all.
  await people.prepare()
  const { companies } = people.find(text(parameters, 'query') || company, Infinity)
  const all = companies.flatMap((one) => [...one.people.map(reported), ...one.waysIn.flatMap(workingThere)])
  const found = withoutTwice(all).filter((one) => {
    const isThere = company === '' || [one.company, one.nowAt].some((name) => isSameCompany(name, company))
    return isThere && (status === null || one.status === status)
  })
  if (format === 'json') return JSON.stringify(found, null, 1)
  if (format === 'tsv') {
    const rows = found.map((one) => COLUMNS.map((column) => cell(one[column])).join('\t'))
    return [COLUMNS.join('\t'), ...rows].join('\n')
  }
  if (found.length === 0) return 'Nobody is found.'
  return found.map(line).join('\n')
}

/** The answer for programs: every key is always there, `null` where there is nothing. */
type Reported = Readonly<Record<Exclude<(typeof COLUMNS)[number], 'contact' | 'status'>, string | null>> & {
  readonly contact: string
  readonly status: (typeof STATUSES)[number]
}

function reported({ contact, warmth, lastTouch, next, connection }: FoundPerson): Reported {
  const now = connection?.company ?? null
  return {
    contact: contact.name,
    company: contact.company,
    role: contact.role,
    status: warmth,
    lastTouch,
    next: next?.kind ?? null,
    due: next?.due ?? null,
    path: newestNote(contact).path,
    linkedin: contact.linkedin ?? connection?.url ?? null,
    connectedOn: connection?.connectedOn ?? null,
    nowAt: isSameCompany(now, contact.company) ? null : now,
  }
}

/** Somebody who is at the company as LinkedIn says, whether notes are about them or not. */
function workingThere(way: WayIn): Reported[] {
  if (way.how !== 'works-there') return []
  if (way.person !== null) return [reported(way.person)]
  const { name, company, role, url, connectedOn }: Connection = way.connection
  const nothing = { lastTouch: null, next: null, due: null, path: null, nowAt: null }
  return [{ contact: name, company, role, status: 'connected', ...nothing, linkedin: url, connectedOn }]
}

/** A contact whom LinkedIn has elsewhere may be found at both companies. */
function withoutTwice(all: readonly Reported[]): Reported[] {
  const listed = new Set<string>()
  return all.filter(({ path }) => {
    if (path === null) return true
    const isFirst = !listed.has(path)
    listed.add(path)
    return isFirst
  })
}

function line({ contact, company, role, status, path, linkedin, nowAt }: Reported): string {
  const now = nowAt === null ? null : `now at ${nowAt}, according to LinkedIn`
  const who = [contact, role, company, now].filter((part) => part !== null).join(' · ')
  return [who, IN_WORDS[status], path ?? linkedin].map(cell).join('\t')
}

// A tab or a line end in a name would make another cell of it.
const cell = (value: string | null) => (value ?? '').replace(/[\t\r\n]+/g, ' ')
