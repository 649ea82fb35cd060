import { describe, expect, test } from 'vitest'
import { KINDS, type Kind } from '../../src/follow-ups/follow-up'
import {
  canLinkContact,
  canLogCheckIn,
  canMarkAsThanked,
  canSnooze,
  canStopCheckIns,
} from '../../src/actions/applies'
import type { Occasion } from '../../src/actions/occasion'
import { targetOfContact } from '../../src/actions/target'
import { inAMonth, inAWeek, nextQuarter } from '../../src/actions/snooze-days'
import { day } from '../days/day'
import { aContact, aFollowUp, aProblem, cadence } from '../ui/list/given'

const contact = aContact()
const today = day('2026-11-23')

const about = (kind: Kind | null, word = 'quarterly'): Occasion => ({
  target: targetOfContact(contact),
  followUps: kind === null ? [] : [aFollowUp({ kind, contact, cadence: cadence(word) })],
  today,
})
const named: Occasion = {
  target: { name: 'Ann Bell', contact: null, path: 'a.md', naming: ['a.md'] },
  followUps: [aFollowUp({ kind: 'update-introducer', contact: null })],
  today,
}

function kindsWith(can: (occasion: Occasion) => boolean): Kind[] {
  return KINDS.filter((kind) => can(about(kind)))
}

describe('what applies', () => {
  test('a check-in can be logged with every contact, and with an introducer who has no note', () => {
    expect(kindsWith(canLogCheckIn)).toEqual(KINDS)
    expect(canLogCheckIn(about(null))).toBe(true)
    expect(canLogCheckIn(named)).toBe(true)
  })

  test('only messages to contacts can be snoozed', () => {
    expect(kindsWith(canSnooze)).toEqual(['update-introducer', 'outreach', 'check-in'])
    expect(canSnooze(about(null))).toBe(false)
    expect(canSnooze(named)).toBe(false)
  })

  test('check-ins can be stopped where there are any', () => {
    expect(canStopCheckIns(about('check-in'))).toBe(true)
    expect(canStopCheckIns(about(null))).toBe(true)
    expect(canStopCheckIns(about('interview', 'none'))).toBe(false)
    expect(canStopCheckIns(named)).toBe(false)
  })

  test('thanks can be noted after a talk', () => {
    expect(kindsWith(canMarkAsThanked)).toEqual(['thank-you'])
  })

  test('a note can be linked where its contact shares a name', () => {
    expect(canLinkContact(aProblem({ code: 'same-name' }))).toBe(true)
    expect(canLinkContact(aProblem())).toBe(false)
  })
})

describe('snoozing', () => {
  test('for a week or a month counts from today', () => {
    expect(inAWeek(day('2026-11-23'))).toBe('2026-11-30')
    expect(inAMonth(day('2026-01-31'))).toBe('2026-02-28')
  })

  test.each([
    ['2026-01-01', '2026-04-01'],
    ['2026-03-31', '2026-04-01'],
    ['2026-06-30', '2026-07-01'],
    ['2026-09-01', '2026-10-01'],
    ['2026-11-23', '2027-01-01'],
    ['2026-12-31', '2027-01-01'],
  ])('to the next quarter, from %s, means %s', (today, expected) => {
    expect(nextQuarter(day(today))).toBe(expected)
  })
})
