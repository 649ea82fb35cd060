import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { plusMonths } from '../../src/days/calendar-day'
import { whenInWords } from '../../src/messages/when-in-words'
import { anyDay, day } from '../days/day'
import { inZone, ZONES } from '../days/zone'

const today = day('2026-11-23')

it.each([
  ['2026-11-24', 'later this month'],
  ['2026-11-30', 'later this month'],
  ['2026-12-01', 'in December'],
  ['2027-02-23', 'in February'],
  ['2027-10-31', 'in October'],
  ['2027-11-01', 'in November 2027'],
  ['2027-11-23', 'in November 2027'],
  ['2028-02-29', 'in February 2028'],
])('on 23 November 2026, %s is %s', (ahead, words) => {
  expect(whenInWords(day(ahead), today)).toBe(words)
})

it.each(['2026-11-23', '2026-11-22', '2025-12-01'])(
  'on 23 November 2026, %s is nothing to announce',
  (past) => {
    expect(whenInWords(day(past), today)).toBe('')
  },
)

it('counts months from the end of a month too', () => {
  expect(whenInWords(day('2027-02-28'), day('2026-03-31'))).toBe('in February')
  expect(whenInWords(day('2027-03-01'), day('2026-03-31'))).toBe('in March 2027')
})

it('takes the name of the month from the language', () => {
  expect(whenInWords(day('2027-02-23'), today, 'de')).toBe('in Februar')
  expect(whenInWords(day('2027-02-23'), today, 'no language')).toBe('in February')
})

test.each(ZONES)('the first of a month stays in its month in %s', (zone) => {
  expect(inZone(zone, () => whenInWords(day('2027-02-01'), today))).toBe('in February')
})

test('a year is told where it is needed, and only there', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, months) => {
      expect(/\d{4}$/.test(whenInWords(plusMonths(from, months), from))).toBe(months >= 12)
    }),
  )
})
