import { describe, expect, it } from 'vitest'
import { dayWords } from '../../../src/days/day-words'
import type { FollowUp } from '../../../src/follow-ups/follow-up'
import { groupedBy } from '../../../src/ui/list/grouped'
import type { Group } from '../../../src/ui/list/list-choices'
import { latestFirst, sectionsOf } from '../../../src/ui/list/sections'
import { day } from '../../days/day'
import { aFollowUp, aNoNextStep, anOverview, cadence, TODAY } from './given'

const words = dayWords(TODAY, 'en')

const followUps = [
  aFollowUp({ name: 'Late', company: 'Acme', due: day('2026-11-20') }),
  aFollowUp({ name: 'Now', company: 'Globex', due: TODAY, kind: 'thank-you' }),
  aFollowUp({ name: 'Soon', company: 'ACME GmbH', due: day('2026-11-24') }),
  aFollowUp({ name: 'Free', company: null, due: day('2026-11-24') }),
  aFollowUp({ name: 'Then', company: 'Acme', due: day('2027-01-08') }),
  aFollowUp({ name: 'New', company: 'Initech', kind: 'to-ask', due: null }),
  aFollowUp({ name: 'Quiet', company: 'Acme', due: day('2025-05-03'), longQuiet: true }),
]

function grouped(group: Group, all: readonly FollowUp[] = followUps): Record<string, string[]> {
  const overview = anOverview({ followUps: all, noNextStep: [aNoNextStep()] })
  const sections = groupedBy(group, sectionsOf(overview, 14), words)
  return Object.fromEntries(
    sections.map(({ title, items }) => [
      title,
      items.map((item) => (item.of === 'follow-up' ? item.followUp.name : item.of)),
    ]),
  )
}

describe('the list', () => {
  it('is grouped by when things are due', () => {
    expect(grouped('due')).toEqual({
      Overdue: ['Late'],
      Today: ['Now'],
      Upcoming: ['Soon', 'Free'],
      Later: ['Then'],
      'To ask': ['New'],
      Reconnect: ['Quiet'],
      'No next step': ['no-next-step'],
    })
  })

  it('by each day, with what is far off as before', () => {
    const found = grouped('day')
    expect(Object.keys(found)).toEqual([
      'Overdue',
      'Today',
      'Tomorrow',
      'To ask',
      'Later',
      'Reconnect',
      'No next step',
    ])
    expect(found.Tomorrow).toEqual(['Soon', 'Free'])
  })

  it('by company however it is written, with those of none behind', () => {
    expect(grouped('company')).toEqual({
      Acme: ['Late', 'Soon', 'Then'],
      Globex: ['Now'],
      Initech: ['New'],
      'No company': ['Free'],
      Reconnect: ['Quiet'],
      'No next step': ['no-next-step'],
    })
    expect(Object.keys(grouped('company')).slice(-3)).toEqual(['No company', 'Reconnect', 'No next step'])
  })

  it('by what it is, in the order of kinds', () => {
    const found = grouped('kind')
    expect(Object.keys(found)).toEqual([
      'Thank-yous',
      'Check-ins',
      'Still to ask',
      'Reconnect',
      'No next step',
    ])
    expect(found['Check-ins']).toEqual(['Late', 'Soon', 'Free', 'Then'])
  })

  it('has fifty groups at most, and all others in one', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      aFollowUp({ name: `P${at}`, company: `C${at}`, due: TODAY }),
    )
    const found = grouped('company', many)
    expect(Object.keys(found)).toHaveLength(52)
    expect(found['All others']).toHaveLength(10)
  })
})

describe('what is latest for its rhythm', () => {
  it('comes first, and what is alike keeps its order', () => {
    const late = (name: string, days: number, word: string, over: Partial<FollowUp> = {}) =>
      aFollowUp({ name, daysOverdue: days, due: day('2026-11-01'), cadence: cadence(word), ...over })
    const overview = anOverview({
      followUps: [
        late('yearly', 90, 'yearly'),
        late('quarterly', 45, 'quarterly'),
        late('monthly', 30, 'monthly'),
        late('monthly too', 30, 'monthly'),
        late('thanks', 14, 'yearly', { kind: 'thank-you' }),
        late('never', 14, 'never'),
      ],
    })
    const [overdue] = latestFirst(sectionsOf(overview, 14))
    const names = overdue?.items.map((item) => (item.of === 'follow-up' ? item.followUp.name : ''))
    expect(names).toEqual(['thanks', 'never', 'monthly', 'monthly too', 'quarterly', 'yearly'])
  })
})
