import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../src/days/calendar-day'
import type { Overview } from '../../../src/follow-ups/follow-up'
import {
  ROWS_AT_FIRST,
  sectionsOf,
  shownSections,
  type Item,
  type SectionKey,
} from '../../../src/ui/list/sections'
import { day } from '../../days/day'
import { TODAY, aFollowUp, aNoNextStep, aProblem, anOverview, checkIns } from './given'

const NOTHING_CHOSEN = { folded: {}, more: {} }

function nameOf(item: Item): string {
  if (item.of === 'follow-up') return item.followUp.name
  if (item.of === 'closed') return item.closed.name
  return item.of === 'problem' ? item.problem.path : item.noNextStep.name
}

function sorted(overview: Partial<Overview>, lookAheadDays = 14): Record<string, string[]> {
  const sections = sectionsOf(anOverview(overview), lookAheadDays)
  return Object.fromEntries(sections.map(({ key, items }) => [key, items.map(nameOf)]))
}

describe('the sections', () => {
  test('take everything up by its day', () => {
    const followUps = [
      aFollowUp({ name: 'Quiet', due: day('2025-05-03'), longQuiet: true }),
      aFollowUp({ name: 'Late', due: day('2026-11-22') }),
      aFollowUp({ name: 'Now', due: TODAY }),
      aFollowUp({ name: 'Soon', due: day('2026-12-07') }),
      aFollowUp({ name: 'Then', due: day('2026-12-08') }),
      aFollowUp({ name: 'New', kind: 'to-ask', due: null }),
    ]
    expect(sorted({ followUps, noNextStep: [aNoNextStep()], problems: [aProblem()] })).toEqual({
      overdue: ['Late'],
      today: ['Now'],
      upcoming: ['Soon'],
      later: ['Then'],
      'to-ask': ['New'],
      reconnect: ['Quiet'],
      'no-next-step': ['Hal'],
      'needs-attention': ['Interviews/Sam interview.md'],
    })
  })

  test('stand in their order, and empty ones are left out', () => {
    const sections = sectionsOf(anOverview({ problems: [aProblem()], followUps: checkIns(1, TODAY) }), 14)
    expect(sections.map(({ key }) => key)).toEqual(['today', 'needs-attention'])
  })

  test('look ahead as far as the setting says', () => {
    const followUps = [aFollowUp({ name: 'Soon', due: plusDays(TODAY, 2) })]
    expect(sorted({ followUps }, 1)).toEqual({ later: ['Soon'] })
    expect(sorted({ followUps }, 2)).toEqual({ upcoming: ['Soon'] })
  })

  test("put today's talks first, by their time", () => {
    const followUps = [
      aFollowUp({ name: 'Write' }),
      aFollowUp({ name: 'Some time', kind: 'interview' }),
      aFollowUp({ name: 'Afternoon', kind: 'interview', time: '14:00' }),
      aFollowUp({ name: 'Write too' }),
      aFollowUp({ name: 'Morning', kind: 'interview', time: '09:30' }),
    ]
    expect(sorted({ followUps })).toEqual({
      today: ['Morning', 'Afternoon', 'Some time', 'Write', 'Write too'],
    })
  })
})

describe('the rows that are shown', () => {
  const late = day('2026-11-01')
  const soon = day('2026-11-25')
  const far = day('2027-03-01')
  const shown = (
    overview: Partial<Overview>,
    choices: Parameters<typeof shownSections>[1] = NOTHING_CHOSEN,
  ) => shownSections(sectionsOf(anOverview(overview), 14), choices)
  const rows = (sections: ReturnType<typeof shown>, key: SectionKey) =>
    sections.find((section) => section.key === key)?.items.length

  test('are all, as long as they are no more than fifty', () => {
    const [overdue, upcoming] = shown({ followUps: [...checkIns(45, late), ...checkIns(5, soon)] })
    expect([overdue?.items.length, upcoming?.items.length]).toEqual([45, 5])
    expect([overdue?.hidden, upcoming?.hidden]).toEqual([0, 0])
  })

  test('are fifty in the whole view, and every section has room', () => {
    const followUps = [...checkIns(400, late), ...checkIns(3, TODAY), ...checkIns(60, soon)]
    const sections = shown({ followUps })
    expect(sections.map(({ items }) => items.length)).toEqual([31, 3, 16])
    expect(sections.reduce((sum, { items }) => sum + items.length, 0)).toBe(ROWS_AT_FIRST)
    expect(sections.map(({ count }) => count)).toEqual([400, 3, 60])
    expect(sections.map(({ hidden }) => hidden)).toEqual([369, 0, 44])
  })

  test('are more where the user asked for more', () => {
    const sections = shown({ followUps: checkIns(120, late) }, { folded: {}, more: { overdue: 50 } })
    expect([rows(sections, 'overdue'), sections[0]?.hidden]).toEqual([100, 20])
  })

  test('are none where a section is folded, which leaves room for the others', () => {
    const followUps = [...checkIns(60, late), ...checkIns(60, far)]
    const atFirst = shown({ followUps })
    expect([rows(atFirst, 'overdue'), rows(atFirst, 'later')]).toEqual([50, 0])
    const turned = shown({ followUps }, { folded: { overdue: true, later: false }, more: {} })
    expect([rows(turned, 'overdue'), rows(turned, 'later')]).toEqual([0, 50])
  })

  test('what is far off, and who is long quiet, is folded at first', () => {
    const followUps = [
      aFollowUp({ due: day('2025-05-03'), longQuiet: true }),
      aFollowUp({ due: day('2025-05-03'), longQuiet: true, path: 'Interviews/Other.md' }),
      aFollowUp({ due: far }),
      aFollowUp({ due: null, kind: 'to-ask' }),
    ]
    expect(shown({ followUps }).map(({ key, isFolded }) => [key, isFolded])).toEqual([
      ['later', true],
      ['to-ask', false],
      ['reconnect', true],
      ['long-quiet', true],
    ])
  })
})
