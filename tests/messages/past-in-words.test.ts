import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { plusDays, plusMonths } from '../../src/days/calendar-day'
import { dayInWords, monthInWords, quietInWords } from '../../src/messages/past-in-words'
import { anyDay, day } from '../days/day'

// A Monday.
const today = day('2026-11-23')

describe('on Monday, 23 November 2026', () => {
  it.each([
    ['2026-11-23', 'today', 'today'],
    ['2026-11-22', 'yesterday', 'earlier this month'],
    ['2026-11-21', 'on Saturday', 'earlier this month'],
    ['2026-11-17', 'on Tuesday', 'earlier this month'],
    ['2026-11-16', 'on 16 November', 'earlier this month'],
    ['2026-10-31', 'on 31 October', 'in October'],
    ['2025-12-01', 'on 1 December', 'in December'],
    ['2025-11-30', 'on 30 November 2025', 'in November 2025'],
    ['2024-02-29', 'on 29 February 2024', 'in February 2024'],
    ['2026-11-24', '', ''],
  ])('%s was %j, %j', (past, asDay, asMonth) => {
    expect(dayInWords(day(past), today)).toBe(asDay)
    expect(monthInWords(day(past), today)).toBe(asMonth)
  })

  it.each([
    ['2025-11-24', ''],
    ['2025-11-23', 'a year'],
    ['2025-10-24', 'a year'],
    ['2025-10-23', 'more than a year'],
    ['2024-11-24', 'more than a year'],
    ['2024-11-23', 'two years'],
    ['2023-01-01', 'more than three years'],
    ['2026-11-24', ''],
  ])('since %s nobody wrote for %j', (since, words) => {
    expect(quietInWords(day(since), today)).toBe(words)
  })

  it('names are those of the language', () => {
    expect(dayInWords(day('2026-11-19'), today, 'de')).toBe('on Donnerstag')
    expect(monthInWords(day('2026-03-01'), today, 'de')).toBe('in März')
  })
})

test('a year is told where it is needed, and only there', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (now, months) => {
      const past = plusMonths(now, -months)
      expect(/ \d{4}$/.test(monthInWords(past, now))).toBe(months >= 12)
    }),
  )
})

test('a weekday means one day alone', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 5 }), (now, days) => {
      const words = new Set(
        Array.from({ length: 7 }, (_, back) => dayInWords(plusDays(now, -back - days), now)),
      )
      expect(words.size).toBe(7)
    }),
  )
})
