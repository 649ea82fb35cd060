import { describe, expect, test } from 'vitest'
import { inZone, OFFSETS, ZONES } from './zone'

// A suite that only believes that it runs in several time zones proves nothing.
describe('the machine’s time zone', () => {
  test('is the one that the suite asks for', () => {
    expect(process.env['TZ']).toBeDefined()
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['TZ'])
  })

  test.each(ZONES)('becomes %s inside one test', (zone) => {
    const told = inZone(zone, () => [
      new Date('2026-01-01T00:00:00Z').getTimezoneOffset(),
      new Date(2026, 0, 1).getTime(),
    ])
    expect(told).toEqual([OFFSETS[zone], Date.UTC(2026, 0, 1) + OFFSETS[zone] * 60_000])
  })

  test('is the suite’s own again afterwards', () => {
    const before = new Date(0).getTimezoneOffset()
    inZone('Asia/Kathmandu', () => new Date(0).getTimezoneOffset())
    expect(new Date(0).getTimezoneOffset()).toBe(before)
  })
})
