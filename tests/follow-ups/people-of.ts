import { readConnections } from '../../src/contacts/linkedin-connections'
import { findPeople } from '../../src/follow-ups/find-people'
import type {
  FoundCompany,
  FoundPeople,
  FoundPerson,
  PeopleSource,
  WayIn,
} from '../../src/follow-ups/found-people'
import { Overviews } from '../../src/follow-ups/overview'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import { indexOf, type Notes } from '../contacts/contacts-of'
import { day } from '../days/day'
import { USUAL } from './overview-of'
import { HEADER } from './many-people'

/** What people are found in. */
export interface Given {
  readonly notes?: Notes
  /** Rows of LinkedIn's export: `First,Last,URL,Email,Company,Position,Connected On`. */
  readonly linkedIn?: readonly string[]
  readonly tags?: Readonly<Record<string, readonly string[]>>
  readonly texts?: Readonly<Record<string, readonly string[]>>
  readonly today?: string
}

export { HEADER }

export function sourceOf({
  notes = {},
  linkedIn = [],
  tags = {},
  texts = {},
  today = '2026-03-10',
}: Given): PeopleSource {
  const overviews = new Overviews()
  return {
    overview: overviews.of(indexOf(notes), day(today), USUAL),
    introductionsOf: (contact) => overviews.introductionsOf(contact),
    connections: readConnections([HEADER, ...linkedIn].join('\n')).connections,
    told: { tagsOf: (path) => tags[path] ?? [], textsOf: (path) => texts[path] ?? [], version: 0 },
    language: 'en',
  }
}

export function found(typed: string, given: Given): FoundPeople {
  return findPeople(typed, new PeopleIndex().prepare(sourceOf(given)))
}

/** Everybody who is found, as `Company: name, name · way name`. */
export function told(typed: string, given: Given): string[] {
  return found(typed, given).companies.map(toldCompany)
}

/** The names of the contacts who are found, in order. */
export function names(typed: string, given: Given): string[] {
  return people(found(typed, given)).map(({ contact }) => contact.name)
}

export function people({ companies }: FoundPeople): FoundPerson[] {
  return companies.flatMap((company) => company.people)
}

function toldCompany({ company, people: there, waysIn }: FoundCompany): string {
  const who = there.map(({ contact }) => contact.name).join(', ')
  return [`${company ?? 'no company'}: ${who}`, ...waysIn.map(toldWay)].join(' · ')
}

function toldWay(way: WayIn): string {
  if (way.how !== 'works-there') return `${way.how} ${way.person.contact.name}`
  return `${way.how} ${way.connection.name}${way.person ? ` (${way.person.contact.name})` : ''}`
}
