import { describe, expect, it } from 'vitest'
import { dayInForce } from '../../src/days/day-in-force'
import { day } from './day'

/** The days in force, as a clock tells these days one after the other. */
function told(...days: string[]): string[] {
  let now = day(days[0] ?? '')
  const today = dayInForce(() => now)
  return days.map((one) => {
    now = day(one)
    return today()
  })
}

describe('the day in force', () => {
  it('goes on with the clock', () => {
    expect(told('2026-11-23', '2026-11-24', '2027-03-01')).toEqual(['2026-11-23', '2026-11-24', '2027-03-01'])
  })

  it('stays where the clock goes back a day, until it has caught up', () => {
    expect(told('2026-11-24', '2026-11-23', '2026-11-24', '2026-11-25')).toEqual([
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-25',
    ])
    expect(told('2027-01-01', '2026-12-31')).toEqual(['2027-01-01', '2027-01-01'])
  })

  it('goes back with a clock that was wrong', () => {
    expect(told('2030-01-01', '2026-11-23', '2026-11-24')).toEqual(['2030-01-01', '2026-11-23', '2026-11-24'])
    expect(told('2026-11-24', '2026-11-22')).toEqual(['2026-11-24', '2026-11-22'])
  })

  it('is the last day of all on the last day of all', () => {
    expect(told('9999-12-31', '9999-12-30', '9999-12-31')).toEqual(['9999-12-31', '9999-12-31', '9999-12-31'])
  })
})
