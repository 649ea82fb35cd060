import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Overviews } from '../../src/follow-ups/overview'
import {
  waysToCompany,
  whoLedToWhom,
  type Led,
  type WhoLedToWhom,
} from '../../src/follow-ups/who-led-to-whom'
import { indexOf } from '../contacts/contacts-of'
import { day } from '../days/day'
import type { Properties } from '../interviews/builders'
import { USUAL } from './overview-of'

type People = Readonly<Record<string, Properties>>

/** People by their names, each with what their one note says, and notes about others. */
function trees(people: People, others: People = {}): WhoLedToWhom {
  const notes = Object.entries(people).map(([contact, says]): [string, Properties] => [
    `Interviews/${contact}.md`,
    { contact, ...says },
  ])
  const overviews = new Overviews()
  const index = indexOf({ ...Object.fromEntries(notes), ...others })
  return whoLedToWhom({
    overview: overviews.of(index, day('2026-11-23'), USUAL),
    introductionsOf: (contact) => overviews.introductionsOf(contact),
    others: overviews.introducedByAllOthers(),
    language: 'en',
  })
}

/** A tree as `Sam (Jane (Ana) Kit)`. */
const told = ({ name, led }: Led): string =>
  led.length === 0 ? name : `${name} (${led.map(told).join(' ')})`

const all = ({ roots }: WhoLedToWhom) => roots.map(told)

describe('who led to whom', () => {
  it('is a tree from whom nobody led to, who was met first comes first', () => {
    const people = {
      Sam: { interview_on: '2026-03-02' },
      Kit: { introduced_by: 'Sam' },
      Jane: { introduced_by: 'Sam', interview_on: '2026-04-02' },
      Ana: { introduced_by: 'Jane' },
      Bo: { interview_on: '2026-01-02' },
      Cy: { introduced_by: 'Bo' },
      Alone: { interview_on: '2026-01-02' },
    }
    expect(all(trees(people))).toEqual(['Bo (Cy)', 'Sam (Jane (Ana) Kit)'])
    expect(trees(people).alone).toBe(1)
  })

  it('has everybody once, under the one who was met first', () => {
    const people = {
      Sam: { interview_on: '2026-03-02' },
      Bo: { interview_on: '2026-01-02' },
      Ana: { introduced_by: ['Sam', 'Bo'] },
    }
    expect(all(trees(people))).toEqual(['Bo (Ana)'])
  })

  it('ends where two named each other', () => {
    const people = {
      Sam: { introduced_by: 'Bo', interview_on: '2026-03-02' },
      Bo: { introduced_by: 'Sam', interview_on: '2026-01-02' },
    }
    expect(all(trees(people))).toEqual(['Bo (Sam)'])
    expect(all(trees({ Sam: { introduced_by: 'Sam' } }))).toEqual([])
  })

  test.each<[string, Properties]>([
    ['not-asked', {}],
    ['asked', { asked_on: '2026-11-20' }],
    ['asked', { asked_on: '2026-11-20', interview_on: '2026-12-01' }],
    ['talked', { interview_on: '2026-11-20' }],
    ['ended', { asked_on: '2026-11-02', outcome: 'declined' }],
    ['talked', { interview_on: '2026-11-02', cadence: 'never' }],
  ])('says how far it has come: %s where the note says %j', (reached, says) => {
    const { roots } = trees({ Sam: { interview_on: '2026-03-02' }, Kit: { introduced_by: 'Sam', ...says } })
    expect(roots[0]?.led[0]?.reached).toBe(reached)
  })

  it('begins with whom no interview note tells of, where only they led to somebody', () => {
    const people = {
      Sam: { interview_on: '2026-03-02', introduced_by: '[[Rosa]]' },
      Kit: { introduced_by: ['Sam', 'Aunt Gisela', '[[Rosa]]'] },
      Bo: { interview_on: '2026-01-02' },
      Cy: { introduced_by: 'Bo' },
      Ana: { introduced_by: ['Aunt Gisela', 'aunt gisela'] },
    }
    const { roots, alone } = trees(people, { 'People/Rosa.md': { company: 'Acme' } })
    expect(roots.map(told)).toEqual(['Bo (Cy)', 'Rosa (Sam (Kit))', 'Aunt Gisela (Ana)'])
    expect(alone).toBe(0)
    expect(roots.slice(1).map(({ path, company, reached }) => [path, company, reached])).toEqual([
      ['People/Rosa.md', 'Acme', 'known'],
      [null, null, 'known'],
    ])
  })

  it('shows the ways that begin with somebody without an interview note', () => {
    const found = trees({ Sam: { introduced_by: 'Rosa', company: 'Acme' } })
    expect(waysToCompany(found, 'Acme').map((way) => way.map(({ name }) => name))).toEqual([['Rosa', 'Sam']])
  })

  it('shows the ways to a company, however it is spelled', () => {
    const found = trees({
      Sam: { interview_on: '2026-03-02', company: 'Globex' },
      Jane: { introduced_by: 'Sam', interview_on: '2026-04-02' },
      Ana: { introduced_by: 'Jane', company: 'Acme GmbH' },
      Kit: { introduced_by: 'Sam', company: 'Acmetric' },
    })
    const ways = waysToCompany(found, 'acme').map((way) => way.map(({ name }) => name).join(' → '))
    expect(ways).toEqual(['Sam → Jane → Ana'])
    expect(waysToCompany(found, '')).toEqual([])
  })

  it('has everybody at most once, whoever named whom', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F']
    const others = ['Gisela', '[[Rosa]]', 'Rosa']
    const anybody = fc.subarray([...names, ...others])
    const named = fc.record(Object.fromEntries(names.map((name) => [name, anybody])))
    fc.assert(
      fc.property(named, (by) => {
        const people = names.map((name) => [
          name,
          { introduced_by: by[name] ?? [], interview_on: '2026-03-02' },
        ])
        const { roots, alone } = trees(Object.fromEntries(people) as People)
        const met: string[] = []
        const known = roots.filter(({ reached }) => reached === 'known')
        const walk = ({ name, led }: Led): void => {
          met.push(name)
          led.forEach(walk)
        }
        roots.forEach(walk)
        expect(new Set(met).size).toBe(met.length)
        expect(met.length + alone).toBe(names.length + known.length)
      }),
    )
  })
})
