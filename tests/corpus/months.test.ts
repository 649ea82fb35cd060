import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plusPeriod, readCadence } from '../../src/days/cadence'
import { plusMonths } from '../../src/days/calendar-day'
import { day } from '../days/day'
import { inZone, OFFSETS, ZONES } from '../days/zone'

// Month arithmetic on which eight libraries agree. It holds in every zone, the ones with odd offsets, gaps at midnight and a
// day left out among them.

const data = process.env['SHARED_DATA']
if (data === undefined) throw new Error('SHARED_DATA names the folder with the corpus')

interface Case {
  id: string
  anchor: string
  months: number
  expected: string
  note: string
}

const { cases } = JSON.parse(readFileSync(join(data, 'calendar', 'months.json'), 'utf8')) as { cases: Case[] }

describe.each(ZONES)('months in %s', (zone) => {
  test('are counted under that zone’s clock', () => {
    expect(cases.length).toBeGreaterThan(0)
    expect(inZone(zone, () => new Date('2026-01-01T00:00:00Z').getTimezoneOffset())).toBe(OFFSETS[zone])
  })

  test.each(cases)('$id: $anchor and $months months is $expected ($note)', ({ anchor, months, expected }) => {
    expect(inZone(zone, () => plusMonths(day(anchor), months))).toBe(expected)
  })

  test.each(cases.filter(({ months }) => months > 0))(
    '$id: so it is for somebody to be written to every $months months',
    ({ anchor, months, expected }) => {
      const next = inZone(zone, () => {
        const every = readCadence(`every ${months} months`)?.every
        return every && plusPeriod(day(anchor), every)
      })
      expect(next).toBe(expected)
    },
  )
})
