import { describe, expect, test } from 'vitest'
import { orChosen, orSnoozed, type Due } from '../../src/follow-ups/message'
import { day } from '../days/day'

const computed: Due = { due: day('2026-03-10'), reason: { because: 'chosen-day', on: day('2026-03-01') } }

describe('the day of a message', () => {
  test('is an earlier one that the user chose, the oldest of them', () => {
    expect(orChosen(computed, [day('2026-03-09'), day('2026-03-11')])).toEqual({
      due: '2026-03-09',
      reason: { because: 'chosen-day', on: '2026-03-09' },
    })
  })

  test.each([[[]], [[day('2026-03-10')]], [[day('2026-03-11')]]])(
    'stays what it was with %j chosen',
    (days) => {
      expect(orChosen(computed, days)).toBe(computed)
    },
  )

  test('is a later one until which the contact is snoozed', () => {
    expect(orSnoozed(computed, day('2026-03-11'))).toEqual({
      due: '2026-03-11',
      reason: { because: 'snoozed', on: '2026-03-11' },
    })
  })

  test.each([null, day('2026-03-09'), day('2026-03-10')])(
    'stays what it was, for the reason it had, snoozed until %s',
    (until) => {
      expect(orSnoozed(computed, until)).toBe(computed)
    },
  )
})
