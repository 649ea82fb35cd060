import { expect, test } from 'vitest'
import { lastPlannableDay, tooFarAhead } from '../../src/days/too-far'
import { day } from './day'

const today = day('2026-11-23')

test('ten years ahead can be planned, a day more is told with what would be understood', () => {
  expect(lastPlannableDay(today)).toBe('2036-11-23')
  expect(tooFarAhead(day('2036-11-23'), today)).toBeNull()
  expect(tooFarAhead(day('1990-01-01'), today)).toBeNull()
  expect(tooFarAhead(day('2036-11-24'), today)).toBe(
    '2036-11-24 is more than ten years ahead. Write a day up to 2036-11-23.',
  )
})
