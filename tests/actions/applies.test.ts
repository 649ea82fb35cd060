import { describe, expect, test } from 'vitest'
import { aroundWith } from './at-hand'
import { KINDS, type Kind } from '../../src/follow-ups/follow-up'
import { ALL } from '../../src/actions/all'
import type { Action } from '../../src/actions/action'
import { linkContact } from '../../src/actions/link-contact'
import { logCheckInOnAnotherDay, logCheckInToday } from '../../src/actions/log-check-in'
import { markAsThanked } from '../../src/actions/mark-as-thanked'
import { occasionAboutNobody, type Occasion } from '../../src/actions/occasion'
import { snooze, usual } from '../../src/actions/snooze'
import { stopCheckIns } from '../../src/actions/stop-check-ins'
import { targetOfContact } from '../../src/actions/target'
import { day } from '../days/day'
import { aContact, aFollowUp, aProblem, cadence } from '../ui/list/given'

const contact = aContact()
const today = day('2026-11-23')

const nobody = occasionAboutNobody(today, aroundWith())
const about = (kind: Kind | null, word = 'quarterly'): Occasion => ({
  ...nobody,
  target: targetOfContact(contact),
  followUps: kind === null ? [] : [aFollowUp({ kind, contact, cadence: cadence(word) })],
})
const named: Occasion = {
  ...nobody,
  target: { name: 'Ann Bell', contact: null, path: 'a.md', naming: ['a.md'] },
  followUps: [aFollowUp({ kind: 'update-introducer', contact: null })],
}
const withProblem = (problem: Occasion['problem']): Occasion => ({ ...nobody, problem })

function kindsWith(action: Pick<Action, 'applies'>): Kind[] {
  return KINDS.filter((kind) => action.applies(about(kind)))
}

describe('what applies', () => {
  test.each([logCheckInToday, logCheckInOnAnotherDay])(
    'a check-in can be logged with every contact, and with an introducer who has no note ($name)',
    (logCheckIn) => {
      expect(kindsWith(logCheckIn)).toEqual(KINDS)
      expect(logCheckIn.applies(about(null))).toBe(true)
      expect(logCheckIn.applies(named)).toBe(true)
      expect(logCheckIn.applies(nobody)).toBe(false)
    },
  )

  test('only messages to contacts can be snoozed', () => {
    expect(kindsWith(snooze)).toEqual(['update-introducer', 'outreach', 'check-in'])
    expect(snooze.applies(about(null))).toBe(false)
    expect(snooze.applies(named)).toBe(false)
  })

  test('check-ins can be stopped where there are any', () => {
    expect(stopCheckIns.applies(about('check-in'))).toBe(true)
    expect(stopCheckIns.applies(about(null))).toBe(true)
    expect(stopCheckIns.applies(about('interview', 'none'))).toBe(false)
    expect(stopCheckIns.applies(named)).toBe(false)
  })

  test('thanks can be noted after a talk', () => {
    expect(kindsWith(markAsThanked)).toEqual(['thank-you'])
  })

  test('a note can be linked where its contact shares a name', () => {
    expect(linkContact.applies(withProblem(aProblem({ code: 'same-name' })))).toBe(true)
    expect(linkContact.applies(withProblem(aProblem()))).toBe(false)
  })
})

describe('a row is about', () => {
  const nextSteps = (kind: Kind, hasBegun: boolean) =>
    ALL.filter((action) => action.isNextStep?.(aFollowUp({ kind, contact }), hasBegun)).map(({ id }) => id)

  test.each([
    ['interview', false, ['prepare-interview']],
    ['interview', true, ['write-down-how-it-went']],
    ['thank-you', false, ['mark-as-thanked']],
    ['update-introducer', false, ['log-check-in-today']],
    ['check-in', false, ['log-check-in-today']],
  ] as const)('%s (begun: %s), so that its button is %j', (kind, hasBegun, expected) => {
    expect(nextSteps(kind, hasBegun)).toEqual(expected)
  })

  test('a talk that is prepared, so that its button shows the briefing', () => {
    const prepared = aFollowUp({ kind: 'interview', contact, prepAnswered: 6 })
    expect(ALL.filter((action) => action.isNextStep?.(prepared, false)).map(({ id }) => id)).toEqual([
      'show-briefing',
    ])
  })
})

describe('snoozing', () => {
  const until = (today: string) => usual(day(today)).map((one) => one.until)

  test('is offered for the usual days, each in its own words', () => {
    expect(snooze.shortcuts?.(about('check-in'))).toEqual([
      { name: 'For a week', answers: { until: '2026-11-30' } },
      { name: 'For a month', answers: { until: '2026-12-23' } },
      { name: 'Until next quarter', answers: { until: '2027-01-01' } },
    ])
    expect(snooze.shortcuts?.(nobody)).toEqual([])
  })

  test('for a week or a month counts from today', () => {
    expect(until('2026-11-23')[0]).toBe('2026-11-30')
    expect(until('2026-01-31')[1]).toBe('2026-02-28')
  })

  test.each([
    ['2026-01-01', '2026-04-01'],
    // It is never shorter than a month.
    ['2026-03-31', '2026-07-01'],
    ['2026-06-30', '2026-10-01'],
    ['2026-12-01', '2027-01-01'],
    ['2026-12-02', '2027-04-01'],
    ['2026-09-01', '2026-10-01'],
    ['2026-11-23', '2027-01-01'],
    ['2026-12-31', '2027-04-01'],
  ])('to the next quarter, from %s, means %s', (today, expected) => {
    expect(until(today)[2]).toBe(expected)
  })
})
