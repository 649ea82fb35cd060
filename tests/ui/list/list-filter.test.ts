import { describe, expect, it } from 'vitest'
import { isWorthFiltering, ListFilter } from '../../../src/ui/list/list-filter'
import { aContact, aFollowUp, anOverview, aNoNextStep, checkIns, TODAY } from './given'

const overview = anOverview({
  followUps: [
    aFollowUp({ name: 'Jörg Müller', company: 'Obermeer', contact: aContact({ role: 'Head of Tickets' }) }),
    aFollowUp({ name: 'Jane Doe', company: 'Acme GmbH', contact: aContact({ role: null }) }),
  ],
  noNextStep: [aNoNextStep({ name: 'Ann Acme', company: null })],
})
const names = (typed: string) => {
  const { followUps, noNextStep } = new ListFilter().of(overview, typed)
  return [...followUps, ...noNextStep].map(({ name }) => name)
}

describe('the filter of the list', () => {
  it.each([
    ['', ['Jörg Müller', 'Jane Doe', 'Ann Acme']],
    ['jorg', ['Jörg Müller']],
    ['mueller', ['Jörg Müller']],
    ['mu jö', ['Jörg Müller']],
    ['acm', ['Jane Doe', 'Ann Acme']],
    ['tickets', ['Jörg Müller']],
    ['eer', []],
    ['acme jane', ['Jane Doe']],
  ])('finds by %j %j', (typed, found) => {
    expect(names(typed)).toEqual(found)
  })

  it('gives all as they are where nothing was typed', () => {
    expect(new ListFilter().of(overview, ' ')).toBe(overview)
  })

  it('is there once there is something to find', () => {
    expect(isWorthFiltering(anOverview({ followUps: checkIns(9, TODAY) }))).toBe(false)
    expect(isWorthFiltering(anOverview({ followUps: checkIns(10, TODAY) }))).toBe(true)
  })
})
