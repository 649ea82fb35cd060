import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDayFrom, plusDays } from '../../src/days/calendar-day'
import { formatDay, type DayStyle } from '../../src/days/format-day'
import { runs } from '../runs'
import { day } from './day'

const STYLES: readonly DayStyle[] = ['short', 'weekday', 'month', 'date', 'full']

const anyDay = fc
  .record({ year: fc.integer({ min: 1, max: 9999 }), days: fc.integer({ min: 0, max: 366 }) })
  .map(({ year, days }) => plusDays(calendarDayFrom(year, 1, 1) ?? day('2026-01-01'), days))

describe('a day in English', () => {
  test('is told as British English writes it, in every style, near and far', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...STYLES), fc.boolean(), (told, style, isFar) => {
        const today = isFar ? plusDays(told, told < '5000' ? 400 : -400) : told
        expect(formatDay(told, style, 'en', today)).toBe(formatDay(told, style, 'en-GB', today))
      }),
      { numRuns: runs(300) },
    )
  })

  test('has the names that British English has for all months and weekdays', () => {
    for (let days = 0; days < 366; days++) {
      const told = plusDays(day('2024-01-01'), days)
      for (const style of STYLES) expect(formatDay(told, style, 'en')).toBe(formatDay(told, style, 'en-GB'))
    }
  })

  test('is told day first, in the days of the year 99 too', () => {
    expect(formatDay(day('2026-02-28'), 'full', 'en')).toBe('Saturday, 28 February 2026')
    expect(formatDay(day('0099-09-03'), 'short', 'en', day('2026-01-01'))).toBe('3 Sept 99')
  })
})
