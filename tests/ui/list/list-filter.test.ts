import { describe, expect, it } from 'vitest'
import { isWorthFiltering, ListFilter } from '../../../src/ui/list/list-filter'
import { ALL_BY_DAY, type ListChoices } from '../../../src/ui/list/list-choices'
import { aContact, aFollowUp, anInterview, anOverview, aNoNextStep, aProblem, checkIns, TODAY } from './given'

const overview = anOverview({
  followUps: [
    aFollowUp({ name: 'Jörg Müller', company: 'Obermeer', contact: aContact({ role: 'Head of Tickets' }) }),
    aFollowUp({
      name: 'Jane Doe',
      company: 'Acme GmbH',
      contact: aContact({ role: null, notes: [anInterview({ path: 'Interviews/Jane.md' })] }),
    }),
    aFollowUp({ name: 'Tess', company: 'Acme, Inc.', kind: 'thank-you' }),
  ],
  noNextStep: [aNoNextStep({ name: 'Ann Acme', company: null })],
})
const tags: Record<string, string[]> = { 'Interviews/Jane.md': ['#Energy/Grid', 'remote'] }
const filter = () => new ListFilter((path) => tags[path] ?? [])
const names = (choices: Partial<ListChoices>) => {
  const { followUps, noNextStep } = filter().of(overview, { ...ALL_BY_DAY, ...choices })
  return [...followUps, ...noNextStep].map(({ name }) => name)
}

describe('the filter of the list', () => {
  it.each([
    ['', ['Jörg Müller', 'Jane Doe', 'Tess', 'Ann Acme']],
    ['jorg', ['Jörg Müller']],
    ['mueller', ['Jörg Müller']],
    ['mu jö', ['Jörg Müller']],
    ['acm', ['Jane Doe', 'Tess', 'Ann Acme']],
    ['tickets', ['Jörg Müller']],
    ['eer', []],
    ['acme jane', ['Jane Doe']],
  ])('finds by %j %j', (typed, found) => {
    expect(names({ typed })).toEqual(found)
  })

  it.each<[Partial<ListChoices>, string[]]>([
    [{ company: 'ACME' }, ['Jane Doe', 'Tess']],
    [{ kind: 'thank-you' }, ['Tess']],
    [{ kind: 'thank-you', company: 'Obermeer' }, []],
    [{ kind: 'check-in' }, ['Jörg Müller', 'Jane Doe']],
    [{ company: 'Acme', typed: 'tess' }, ['Tess']],
    [{ tag: 'remote' }, ['Jane Doe']],
    [{ tag: 'energy' }, ['Jane Doe']],
    [{ tag: 'energy/grid' }, ['Jane Doe']],
    [{ tag: 'ener' }, []],
  ])('finds by %j %j', (choices, found) => {
    expect(names(choices)).toEqual(found)
  })

  it('shows notes that are not understood only where nothing but words was chosen', () => {
    const withProblem = { ...overview, problems: [aProblem()] }
    const problems = (choices: Partial<ListChoices>) =>
      filter().of(withProblem, { ...ALL_BY_DAY, ...choices }).problems.length
    expect(problems({ typed: 'sam' })).toBe(1)
    expect(problems({ company: 'Acme' })).toBe(0)
    expect(problems({ tag: 'remote' })).toBe(0)
    expect(problems({ kind: 'check-in' })).toBe(0)
  })

  it('knows each company and tag that there is to choose from, once', () => {
    expect(filter().known(overview, 'en')).toEqual({
      companies: ['Acme GmbH', 'Obermeer'],
      tags: ['energy/grid', 'remote'],
    })
  })

  it('gives all as they are where nothing was typed', () => {
    expect(filter().of(overview, { ...ALL_BY_DAY, typed: ' ' })).toBe(overview)
  })

  it('is there once there is something to find', () => {
    expect(isWorthFiltering(anOverview({ followUps: checkIns(9, TODAY) }))).toBe(false)
    expect(isWorthFiltering(anOverview({ followUps: checkIns(10, TODAY) }))).toBe(true)
  })
})
