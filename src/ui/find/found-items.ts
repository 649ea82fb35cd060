import type { Contact } from '../../contacts/contact'
import { newestNote } from '../../contacts/contact'
import type { JobMove } from '../../contacts/job-moves'
import type { Connection } from '../../contacts/linkedin-connections'
import { isolated, namesTogether } from '../../contacts/person-names'
import { capital, type DayWords } from '../../days/day-words'
import type { FoundCompany, FoundIn, FoundPeople, FoundPerson, WayIn } from '../../follow-ups/found-people'
import { moveInWords, nextInWords, warmthInWords } from './found-words'

/** One line to choose: somebody who was found, or a company that may be meant. */
export type FoundItem = FoundSomebody | BegunCompany

export interface FoundSomebody {
  readonly is: 'somebody'
  /** Said above it, where a part begins; not to be chosen. */
  readonly headings: readonly Heading[]
  readonly name: string
  readonly role: string
  /** Where they stand in the list; '' where no company is known. */
  readonly company: string
  /** How near they are, and what comes next. */
  readonly details: readonly string[]
  /** What LinkedIn tells of a new job; '' for nothing. */
  readonly news: string
  /** What they were found by, where the rest does not show it. */
  readonly foundBy: string
  /** Null for somebody whom only LinkedIn knows. */
  readonly contact: Contact | null
  readonly connection: Connection | null
  readonly move: JobMove | null
  /** The company where they may know somebody; null for who is there. */
  readonly leadsTo: string | null
  /** The note that it leads to; null where there is none. */
  readonly path: string | null
}

export interface BegunCompany {
  readonly is: 'company'
  readonly headings: readonly Heading[]
  readonly name: string
}

export interface Heading {
  readonly text: string
  readonly level: 'company' | 'part'
}

/** Who was found, as lines under their companies; no more than `most`. */
export function itemsOf(found: FoundPeople, typed: string, words: DayWords, most: number): FoundItem[] {
  const items: FoundItem[] = []
  const listed = new Set(found.companies.flatMap(({ people }) => people.map(({ contact }) => contact)))
  for (const company of found.companies) {
    if (items.length >= most) break
    items.push(...itemsAt(withoutTwice(company, listed), words))
  }
  const begun = found.companiesBegun
  const title =
    items.length === 0 ? 'Nobody is found. Do you mean' : `Companies that begin with “${typed.trim()}”`
  const companies = begun.map((name, place): BegunCompany => ({
    is: 'company',
    headings: place === 0 ? [{ text: title, level: 'part' }] : [],
    name,
  }))
  return [...items.slice(0, most), ...companies]
}

/** Who was looked for by name stands in the list once: that LinkedIn has them elsewhere is told there. */
function withoutTwice(company: FoundCompany, listed: ReadonlySet<Contact>): FoundCompany {
  if (company.isExact) return company
  const isTwice = (way: WayIn) =>
    way.how === 'works-there' && way.person !== null && listed.has(way.person.contact)
  return { ...company, waysIn: company.waysIn.filter((way) => !isTwice(way)) }
}

function itemsAt({ company, isExact, people, waysIn }: FoundCompany, words: DayWords): FoundItem[] {
  const heading: Heading = { text: company ?? 'No company known', level: 'company' }
  const waysHeading: readonly Heading[] = isExact ? [{ text: 'Ways in', level: 'part' }] : []
  const there = people.map((person) => ofPerson(person, detailsOf(person, words)))
  const ways = waysIn.map((way, place) => ({
    ...ofWay(way, words),
    leadsTo: way.how === 'works-there' ? null : company,
    headings: place === 0 ? waysHeading : [],
  }))
  return [...there, ...ways].map((item, place) => ({
    ...item,
    company: company ?? '',
    headings: place === 0 ? [heading, ...item.headings] : item.headings,
  }))
}

function detailsOf(person: FoundPerson, words: DayWords): string[] {
  const next = nextInWords(person.next, words)
  return [warmthInWords(person, next !== '', words), next].filter((part) => part !== '')
}

function ofPerson(
  person: FoundPerson,
  details: readonly string[],
  path = newestNote(person.contact).path,
): FoundSomebody {
  const { contact, connection, move, found } = person
  return {
    is: 'somebody',
    headings: [],
    name: contact.name,
    role: contact.role ?? '',
    company: '',
    details: details.map((part, place) => (place === 0 ? capital(part) : part)),
    news: move === null ? '' : moveInWords(move),
    foundBy: foundBy(found),
    contact,
    connection,
    move,
    leadsTo: null,
    path,
  }
}

function ofWay(way: WayIn, words: DayWords): FoundSomebody {
  if (way.how === 'introduced-somebody') {
    const names = namesTogether(way.introduced.map(({ name }) => name))
    return withWork(way.person, [`Introduced you to ${names}`, ...detailsOf(way.person, words)])
  }
  if (way.how === 'worked-there-before') {
    const before = withWork(way.person, ['Worked there before', ...detailsOf(way.person, words)])
    return { ...before, path: way.path }
  }
  const { connection, person, found } = way
  const { connectedOn } = connection
  const since = connectedOn === null ? [] : [`connected ${connectedOn.slice(0, 4)}`]
  // Where the notes name another company, that LinkedIn says so is the news of them.
  const says = person?.move?.isNewCompany ? [] : ['Works there according to LinkedIn']
  if (person !== null) return ofPerson(person, [...says, ...since, ...detailsOf(person, words)])
  return {
    is: 'somebody',
    headings: [],
    name: connection.name,
    role: connection.role ?? '',
    company: '',
    details: [...says, ...since],
    news: '',
    foundBy: foundBy(found),
    contact: null,
    connection,
    move: null,
    leadsTo: null,
    path: null,
  }
}

/** Somebody who is listed at a company that is not theirs: where they are is told. */
function withWork(person: FoundPerson, details: readonly string[]): FoundSomebody {
  const { role, company } = person.contact
  const work = role === null || company === null ? (role ?? company ?? '') : `${role} at ${isolated(company)}`
  return { ...ofPerson(person, details), role: work }
}

/** Name, company and role are there to see; of the rest the first thing is told. */
function foundBy(found: readonly FoundIn[]): string {
  const seen = found.some(({ field }) => field === 'name' || field === 'company' || field === 'role')
  const [first] = found
  if (seen || first === undefined) return ''
  return first.field === 'tag' ? `#${first.text.replace(/^#/, '')}` : `“${first.text}”`
}
