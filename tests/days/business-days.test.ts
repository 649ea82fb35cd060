import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  businessDaysBetween,
  isBusinessDay,
  plusBusinessDays,
  type WorkingWeek,
} from '../../src/days/business-days'
import { plusDays, type Weekday } from '../../src/days/calendar-day'
import { anyDay, day } from './day'

const week = (weekend: Weekday[], ...holidays: string[]): WorkingWeek => ({
  weekend: new Set(weekend),
  holidays: new Set(holidays.map(day)),
})
const MONDAY_TO_FRIDAY = week([6, 0])
const SUNDAY_TO_THURSDAY = week([5, 6])

describe('business days after a day', () => {
  test.each([
    // Thursday 1 January 2026 is a holiday in no calendar but the one that says so.
    ['7 from a Monday are the Wednesday of the week after', '2026-01-05', 7, '2026-01-14'],
    ['1 from a Friday is Monday', '2026-01-09', 1, '2026-01-12'],
    ['1 from a Saturday is Monday', '2026-01-10', 1, '2026-01-12'],
    ['1 from a Sunday is Monday', '2026-01-11', 1, '2026-01-12'],
    ['3 from a Thursday are Tuesday', '2026-01-08', 3, '2026-01-13'],
    ['7 from 22 December 2025, a Monday, are 31 December', '2025-12-22', 7, '2025-12-31'],
    ['7 from 24 December 2025 are 2 January 2026', '2025-12-24', 7, '2026-01-02'],
    ['0 are the day itself, also on a weekend', '2026-01-10', 0, '2026-01-10'],
  ])('%s', (_, from, count, to) => {
    expect(plusBusinessDays(day(from), count, MONDAY_TO_FRIDAY)).toBe(to)
  })

  test('leave out holidays: 7 from 24 December 2025 without 25 and 26 December and 1 January are 7 January', () => {
    // 29, 30, 31 December; 2, 5, 6, 7 January.
    const withHolidays = week([6, 0], '2025-12-25', '2025-12-26', '2026-01-01')
    expect(plusBusinessDays(day('2025-12-24'), 7, withHolidays)).toBe('2026-01-07')
  })

  test('are not shortened by a holiday on a weekend', () => {
    expect(plusBusinessDays(day('2026-01-09'), 1, week([6, 0], '2026-01-10'))).toBe('2026-01-12')
  })

  test('fall on a Sunday where Friday and Saturday are free: 1 from Thursday 8 January is Sunday 11', () => {
    expect(plusBusinessDays(day('2026-01-08'), 1, SUNDAY_TO_THURSDAY)).toBe('2026-01-11')
    expect(plusBusinessDays(day('2026-01-05'), 7, SUNDAY_TO_THURSDAY)).toBe('2026-01-14')
  })

  test('are all days where no day of the week is free, and where all are', () => {
    expect(plusBusinessDays(day('2026-01-09'), 7, week([]))).toBe('2026-01-16')
    expect(plusBusinessDays(day('2026-01-09'), 7, week([0, 1, 2, 3, 4, 5, 6]))).toBe('2026-01-16')
  })

  test('end with the calendar', () => {
    expect(plusBusinessDays(day('9999-12-30'), 7, MONDAY_TO_FRIDAY)).toBe('9999-12-31')
  })
})

describe('business days between two days', () => {
  test.each([
    ['the first day is day 0', '2026-01-05', '2026-01-05', 0],
    ['the last one counts', '2026-01-05', '2026-01-06', 1],
    ['a weekend adds none', '2026-01-09', '2026-01-11', 0],
    ['on a Saturday as many have passed as on Friday', '2026-01-05', '2026-01-10', 4],
    ['there are none backwards', '2026-01-06', '2026-01-05', 0],
  ])('%s', (_, from, to, count) => {
    expect(businessDaysBetween(day(from), day(to), MONDAY_TO_FRIDAY)).toBe(count)
  })

  test('are counted no further than asked', () => {
    expect(businessDaysBetween(day('2020-01-01'), day('2026-01-01'), MONDAY_TO_FRIDAY, 3)).toBe(3)
  })

  test('undo what counting them on has done, in any week', () => {
    const anyWeek = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6)),
        fc.array(anyDay, { maxLength: 5 }),
      )
      .map(([weekend, holidays]): WorkingWeek => ({ weekend: new Set(weekend), holidays: new Set(holidays) }))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anyWeek, (from, count, free) => {
        const to = plusBusinessDays(from, count, free)
        expect(isBusinessDay(to, free)).toBe(true)
        expect(businessDaysBetween(from, to, free)).toBe(count)
        expect(businessDaysBetween(from, plusDays(to, -1), free)).toBe(count - 1)
      }),
    )
  })
})
