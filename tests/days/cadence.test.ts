import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusPeriod, readCadence } from '../../src/days/cadence'
import { day } from './day'

/** The day one step after 30 November 2025, a Sunday at the end of a month; what the cadence says shows in it. */
const stepOf = (value: unknown) => {
  const cadence = readCadence(value)
  if (cadence === null) return 'a problem'
  return cadence.every === null ? 'no check-ins' : plusPeriod(day('2025-11-30'), cadence.every)
}

describe('how often to be in touch', () => {
  describe.each([
    [
      '2025-12-07',
      ['weekly', 'Weekly', ' weekly ', 'every week', 'once a week', '1 week', 'every 1 week', '7'],
    ],
    [
      '2025-12-14',
      [
        'fortnightly',
        'every fortnight',
        'bi-weekly',
        'every other week',
        'every two weeks',
        '2 weeks',
        '14 days',
      ],
    ],
    [
      '2025-12-30',
      ['monthly', 'MONTHLY', 'every month', 'once a month', '1 month', 'every 1 month', 'P1M', '1m'],
    ],
    [
      '2026-02-28',
      [
        'quarterly',
        'every quarter',
        'once a quarter',
        '3 months',
        'every three months',
        'every-3-months',
        'P3M',
      ],
    ],
    [
      '2026-05-30',
      [
        'half-yearly',
        'half yearly',
        'half_yearly',
        'semi-annually',
        'twice a year',
        '6 months',
        'every 6 months',
      ],
    ],
    [
      '2026-11-30',
      ['yearly', 'annually', 'annual', 'every year', 'once a year', '12 months', '1 year', 'P1Y', 'p1y'],
    ],
    [
      '2026-01-11',
      ['every 6 weeks', '6 weeks', '6w', '6 w', 'Every 6 Weeks', 'every six weeks', '6-weeks', 'P6W'],
    ],
    ['2026-02-28', ['90 days', '90', 90, 'every 90 days', '90d', 'P90D', 'p90d', '90 DAYS']],
    ['2026-01-15', ['P1M2W2D']],
    ['no check-ins', ['none', 'never', 'off', 'None', 'NEVER', ' off ']],
  ])('comes to %s', (step, values) => {
    test.each(values)('for %j', (value) => {
      expect(stepOf(value)).toBe(step)
    })
  })

  test.each([
    0,
    -90,
    '0',
    '-90',
    '- 90',
    '−90',
    '0 weeks',
    'every 0 months',
    'zero weeks',
    '-3 weeks',
    'every -3 weeks',
    'every - 3 weeks',
    'P0D',
    '-P3M',
    'P-3M',
    'P',
    'PT24H',
    'P3',
    '90-',
    '6 -- weeks',
    '6-8 weeks',
    '6 - 8 weeks',
    '3 6 weeks',
    '1_000 days',
    '1.5 months',
    1.5,
    '1,5 months',
    '6 fortnights or so',
    'every so often',
    'sometimes',
    'quarterly or so',
    'every',
    'weeks',
    'daily at noon',
    'p3m2',
    '2026-01-05',
    'every 9999999 days',
    NaN,
    Infinity,
    true,
    false,
    {},
    ['monthly'],
    null,
    '',
  ])('does not understand %j', (value) => {
    expect(stepOf(value)).toBe('a problem')
  })

  test('keeps the user’s own word', () => {
    expect(readCadence(' Every 6 Weeks ')?.word).toBe('Every 6 Weeks')
    expect(readCadence(90)?.word).toBe('90')
    expect(readCadence('Never')?.word).toBe('Never')
  })

  test('counts months first and days then, and clamps in between: 31 January and P1M1D is 1 March', () => {
    const cadence = readCadence('P1M1D')
    expect(cadence?.every && plusPeriod(day('2026-01-31'), cadence.every)).toBe('2026-03-01')
  })

  test('is any number of days, weeks, months and years above zero, however it is spaced', () => {
    const units = [
      ['day', 0, 1],
      ['week', 0, 7],
      ['month', 1, 0],
      ['quarter', 3, 0],
      ['year', 12, 0],
    ] as const
    const written = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...units),
      fc.constantFrom('', 'every ', 'Every  ', 'every-'),
      fc.constantFrom(' ', '', '-'),
      fc.constantFrom('', 's'),
    )
    fc.assert(
      fc.property(written, ([count, [unit, months, days], every, space, plural]) => {
        const text = `${every}${count}${space}${unit}${plural}`
        expect(readCadence(text)?.every).toEqual({ months: months * count, days: days * count })
      }),
    )
  })

  test('never throws, and never makes a span out of nothing', () => {
    const likely = fc
      .tuple(
        fc.constantFrom('', '', '', 'every ', 'P', '-'),
        fc.constantFrom('0', '1', '6', '12', '999999', 'two', 'zero', '1.5'),
        fc.constantFrom('', '', ' ', '-'),
        fc.constantFrom('', 'd', 'w', 'M', 'y', 'days', 'weeks', 'quarters', 'T1H'),
      )
      .map((parts) => parts.join(''))
    let tried = 0
    let understood = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: likely }, fc.anything()), (value) => {
        tried++
        const every = readCadence(value)?.every
        if (!every) return
        understood++
        expect(every.months + every.days).toBeGreaterThan(0)
        expect(Number.isSafeInteger(every.months) && Number.isSafeInteger(every.days)).toBe(true)
        expect(Math.min(every.months, every.days)).toBeGreaterThanOrEqual(0)
      }),
    )
    // About every third is a span; without any, nothing would have been looked at.
    expect(understood).toBeGreaterThan(tried / 10)
  })
})
