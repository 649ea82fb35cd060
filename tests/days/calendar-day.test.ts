import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  calendarDayFrom,
  calendarDayOf,
  daysBetween,
  earliest,
  latest,
  plusDays,
  plusMonths,
  weekdayOf,
} from '../../src/days/calendar-day'
import { anyDay, day } from './day'
import { inZone } from './zone'

describe('a calendar day', () => {
  test.each(['2026-01-05', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2011-12-30'])(
    'is %s',
    (text) => {
      expect(calendarDayOf(text)).toBe(text)
    },
  )

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '2026-1-5',
    '20260105',
    '2026-01-05 ',
    '2026-01-05T00:00:00',
    '-2026-01-05',
    '',
  ])('is not %j', (text) => {
    expect(calendarDayOf(text)).toBeNull()
  })

  test('is made of year, month and day of the month, and of nothing that the calendar lacks', () => {
    expect(calendarDayFrom(2026, 1, 5)).toBe('2026-01-05')
    expect(calendarDayFrom(987, 1, 5)).toBe('0987-01-05')
    expect(calendarDayFrom(2026, 2, 29)).toBeNull()
    expect(calendarDayFrom(10_000, 1, 1)).toBeNull()
  })

  test('has a weekday: 5 January 2026 is a Monday, the Sunday before it is 0', () => {
    expect(weekdayOf(day('2026-01-05'))).toBe(1)
    expect(weekdayOf(day('2026-01-04'))).toBe(0)
    expect(weekdayOf(day('2026-01-03'))).toBe(6)
  })
})

describe('days later', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-05', 0, '2026-01-05'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(plusDays(day(from), count)).toBe(to)
  })

  test('runs through the day that Apia left out, 30 December 2011', () => {
    const after = inZone('Pacific/Apia', () => plusDays(day('2011-12-29'), 1))
    expect(after).toBe('2011-12-30')
    expect(inZone('Pacific/Apia', () => daysBetween(day('2011-12-29'), day('2011-12-31')))).toBe(2)
  })

  test('stops at the ends of the calendar', () => {
    expect(plusDays(day('9999-12-31'), 1)).toBe('9999-12-31')
    expect(plusDays(day('0001-01-01'), -1)).toBe('0001-01-01')
    expect(plusDays(day('2026-01-05'), Number.MAX_SAFE_INTEGER)).toBe('9999-12-31')
    expect(plusDays(day('2026-01-05'), -Number.MAX_SAFE_INTEGER)).toBe('0001-01-01')
  })

  test('can be counted back, for any day and count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        const to = plusDays(from, count)
        expect(daysBetween(from, to)).toBe(count)
        expect(plusDays(to, -count)).toBe(from)
        expect(to > from).toBe(count > 0)
      }),
    )
  })

  test('move the weekday by as much', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, count) => {
        expect(weekdayOf(plusDays(from, count))).toBe((weekdayOf(from) + count) % 7)
      }),
    )
  })
})

describe('months later', () => {
  test.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-01-31', 3, '2025-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(plusMonths(day(from), count)).toBe(to)
  })

  test('counts from the anchor: two quarters after 30 November is 30 May, not 28 May', () => {
    const anchor = day('2025-11-30')
    expect(plusMonths(anchor, 6)).toBe('2026-05-30')
    expect(plusMonths(plusMonths(anchor, 3), 3)).toBe('2026-05-28')
  })

  test('stops at the ends of the calendar', () => {
    expect(plusMonths(day('9999-12-01'), 1)).toBe('9999-12-31')
    expect(plusMonths(day('2026-01-05'), Number.MAX_SAFE_INTEGER)).toBe('9999-12-31')
    expect(plusMonths(day('0001-01-15'), -1)).toBe('0001-01-01')
  })

  test('keeps the day of the month, or takes the last one of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const to = plusMonths(from, count)
        const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(months(to) - months(from)).toBe(count)
        if (to.slice(8) === from.slice(8)) return
        expect(to < from || to.slice(8) < from.slice(8)).toBe(true)
        expect(plusDays(to, 1).slice(8)).toBe('01')
      }),
    )
  })
})

describe('of several days', () => {
  const days = [null, day('2026-02-01'), day('2026-03-01'), day('2026-01-01')]

  test('the latest and the earliest are found, and gaps do not count', () => {
    expect(latest(days)).toBe('2026-03-01')
    expect(earliest(days)).toBe('2026-01-01')
  })

  test('there is none where none is given', () => {
    expect(latest([null])).toBeNull()
    expect(earliest([])).toBeNull()
  })
})
