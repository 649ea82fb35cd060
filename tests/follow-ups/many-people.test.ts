import { beforeAll, expect, test } from 'vitest'
import { findPeople, type PreparedPeople } from '../../src/follow-ups/find-people'
import type { FoundPeople, PeopleSource } from '../../src/follow-ups/found-people'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import { Overviews } from '../../src/follow-ups/overview'
import { InterviewIndex } from '../../src/interviews/interview-index'
import { day } from '../days/day'
import { marked, RULES } from '../interviews/builders'
import { FakeVault } from '../interviews/fake-vault'
import { companyOf, manyConnections, nameOf, roleOf } from './many-people'
import { USUAL } from './overview-of'
import { sourceOf } from './people-of'

const CONTACTS = 5_000
const CONNECTIONS = 30_000

/** Every third contact is among the connections, and one of ten of those has another company there. */
const propertiesOf = (at: number) => {
  const number = at % 3 === 0 ? at : CONNECTIONS + at
  return { contact: nameOf(number), company: companyOf(at % 30 === 0 ? number + 1 : number), role: 'Lead' }
}
const pathOf = (at: number) => `Interviews/${at}.md`

/** A vault of so many contacts, whose notes can change. */
class Many {
  private readonly vault = new FakeVault({})
  private readonly notes: InterviewIndex
  private readonly overviews = new Overviews()
  private readonly rest: PeopleSource
  readonly index = new PeopleIndex()

  constructor() {
    for (let at = 0; at < CONTACTS; at++) this.vault.put(pathOf(at), marked(propertiesOf(at)))
    this.notes = new InterviewIndex(this.vault, RULES)
    this.notes.scan()
    this.rest = sourceOf({ linkedIn: manyConnections(CONNECTIONS).split('\n').slice(1) })
    this.prepare()
  }

  prepare(): void {
    this.index.prepare({
      ...this.rest,
      overview: this.overviews.of(this.notes, day('2026-03-10'), USUAL),
      introductionsOf: (contact) => this.overviews.introductionsOf(contact),
    })
  }

  change(at: number, properties: Record<string, string>): void {
    this.vault.put(pathOf(at), marked({ ...propertiesOf(at), ...properties }))
    this.notes.changed(pathOf(at))
  }

  /** Looks for somebody, and counts how many people and words were looked at for it. */
  find(typed: string): { readonly found: FoundPeople; readonly looks: number; readonly compared: number } {
    const { contacts, connections } = this.index
    if (contacts === null || connections === null) throw new Error('Nobody was prepared')
    let looks = 0
    const counted = <T extends { readonly companyOf: (person: number) => string }>(side: T): T => ({
      ...side,
      companyOf: (person: number) => {
        looks++
        return side.companyOf(person)
      },
    })
    const prepared: PreparedPeople = {
      contacts: counted(contacts),
      connections: counted(connections),
      contactWho: (connection) => this.index.contactWho(connection),
      language: 'en',
    }
    const sides = [contacts, connections]
    const words = () =>
      sides.reduce((sum, { told, companies }) => sum + told.wordsCompared + companies.wordsCompared, 0)
    const before = words()
    const found = findPeople(typed, prepared, 50)
    return { found, looks, compared: words() - before }
  }
}

let many: Many
beforeAll(() => {
  many = new Many()
}, 60_000)

/** Every beginning of a text, as it is typed. */
const keys = (text: string) => Array.from(text, (_, at) => text.slice(0, at + 1))

test('there are so many', () => {
  expect(many.index.contacts?.people).toHaveLength(CONTACTS)
  expect(many.index.connections?.people).toHaveLength(CONNECTIONS)
  expect(many.find('').found.people).toBe(CONTACTS)
})

test('a key press looks at no more people than hold what was typed, and at few words', () => {
  for (const typed of [...keys(nameOf(4242)), ...keys(companyOf(77)), ...keys(nameOf(CONNECTIONS + 1))]) {
    const { found, looks, compared } = many.find(typed)
    // Each of them is looked at when they are found and when they are put under their company.
    expect(looks, typed).toBeLessThanOrEqual(3 * (found.people + found.connections) + 300)
    // With a typing error, where nobody is found without one, each word is tried once for each word typed.
    expect(compared, typed).toBeLessThan(55_000 * typed.split(' ').length)
  }
  // A few letters begin thousands of words, more of them few.
  for (const typed of keys(nameOf(4242)).filter((one) => /[a-z]{5}$/i.test(one)))
    expect(many.find(typed).compared, typed).toBeLessThan(500)
  // Who is looked for by the whole name is one of very few.
  expect(many.find(nameOf(4242)).looks).toBeLessThan(100)
  expect(many.find(nameOf(4242)).found.connections).toBe(1)
})

test.each([
  ['a role that thousands have, and a name', (name: string) => `${roleOf(4242)} ${name}`],
  ['the name first', (name: string) => `${name} ${roleOf(4242)}`],
])('%s: those with the name are looked at', (_, typed) => {
  const { found, looks } = many.find(typed(nameOf(4242)))
  expect(many.find(roleOf(4242)).found.connections).toBeGreaterThan(4_000)
  expect(found.connections).toBe(1)
  expect(looks).toBeLessThan(100)
})

test('a typing error is looked for among words, not among people', () => {
  const [first = '', last = ''] = nameOf(4242).split(' ')
  const { found, looks } = many.find(`${first} ${last.slice(0, 3)}${last.slice(4)}`)
  expect(found.connections).toBeGreaterThan(0)
  expect(looks).toBeLessThan(300)
})

test('a changed note takes no connection apart again, and of the contacts only the one', () => {
  const byKey = many.index.connections?.byKey
  // 30,000 connections, and a name of each contact.
  const before = { taken: byKey?.takenApart ?? 0, texts: many.index.textsRead }
  expect(before.taken).toBe(CONNECTIONS + CONTACTS)
  for (const [at, properties] of [
    [3, { next_check_in: '2026-05-01' }],
    [4, { contact: 'Zed Newman' }],
    [30, { company: companyOf(30) }],
  ] as const) {
    many.change(at, properties)
    many.prepare()
  }
  expect(many.index.connections?.byKey).toBe(byKey)
  expect(byKey?.takenApart).toBe(before.taken + 1)
  expect(many.index.textsRead).toBe(before.texts + 1)
  expect(many.find('zed newman').found.people).toBe(1)
  expect(many.find(nameOf(30)).found.companies[0]?.people[0]).toMatchObject({ move: { isNewCompany: false } })
})
