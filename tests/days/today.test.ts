import { afterEach, describe, expect, test, vi } from 'vitest'
import { localDayAndTime, today, untilTomorrow } from '../../src/days/today'
import { inZone } from './zone'

const HOUR = 3_600_000
const at = (zone: string, instant: string) => inZone(zone, () => localDayAndTime(Date.parse(instant)))
const waits = (zone: string, instant: string) => inZone(zone, () => untilTomorrow(Date.parse(instant)))

describe('the user’s day and time', () => {
  test.each([
    ['UTC', '2026-01-05T23:59:59Z', '2026-01-05', '23:59'],
    ['Pacific/Apia', '2026-01-05T23:59:59Z', '2026-01-06', '12:59'],
    ['America/Santiago', '2026-01-05T02:00:00Z', '2026-01-04', '23:00'],
    ['Asia/Kathmandu', '2026-01-05T18:15:00Z', '2026-01-06', '00:00'],
    // Santiago springs forward at midnight: 23:59 on 5 September 2026 is followed by 1:00 on the 6th.
    ['America/Santiago', '2026-09-06T03:59:00Z', '2026-09-05', '23:59'],
    ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06', '01:00'],
    // Cairo sprang forward at midnight of Friday 24 April 2026.
    ['Africa/Cairo', '2026-04-23T21:59:00Z', '2026-04-23', '23:59'],
    ['Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24', '01:00'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29', '23:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31', '00:00'],
  ])('in %s at %s are %s, %s', (zone, instant, day, time) => {
    expect(at(zone, instant)).toEqual({ day, time })
  })
})

describe('the time until tomorrow', () => {
  test.each([
    ['an ordinary day has 24 hours', 'UTC', '2026-01-05T00:00:00Z', 24 * HOUR],
    ['a minute before midnight there is a minute left', 'UTC', '2026-01-05T23:59:00Z', HOUR / 60],
    ['the day on which clocks go forward has 23', 'America/New_York', '2026-03-08T05:00:00Z', 23 * HOUR],
    ['the day on which they go back has 25', 'America/New_York', '2026-11-01T04:00:00Z', 25 * HOUR],
    ['Lord Howe goes forward by half an hour', 'Australia/Lord_Howe', '2026-10-03T13:30:00Z', 23.5 * HOUR],
    // Noon of 5 September is 16:00 UTC; the 6th begins at 1:00, which is 4:00 UTC.
    ['a midnight that is left out does not matter', 'America/Santiago', '2026-09-05T16:00:00Z', 12 * HOUR],
    // On 4 April 2026 Santiago’s 23:00 comes twice: at 2:00 UTC and at 3:00 UTC.
    [
      'an hour that comes twice before midnight counts twice',
      'America/Santiago',
      '2026-04-05T02:00:00Z',
      2 * HOUR,
    ],
    ['after 29 December 2011 comes the 31st in Apia', 'Pacific/Apia', '2011-12-29T22:00:00Z', 12 * HOUR],
    ['so does a year', 'America/Santiago', '2026-01-01T02:00:00Z', HOUR],
  ])('%s', (_, zone, instant, left) => {
    // One second more, so that the new day has surely begun.
    expect(waits(zone, instant)).toBe(left + 1000)
  })

  test('ends on another day, and not before that day has begun, at any hour of two years', () => {
    for (const zone of ['America/Santiago', 'Africa/Cairo', 'Pacific/Apia', 'Australia/Lord_Howe']) {
      inZone(zone, () => {
        for (let now = Date.UTC(2011, 0, 1); now < Date.UTC(2013, 0, 1); now += HOUR) {
          const then = now + untilTomorrow(now)
          const [day, next] = [localDayAndTime(now).day, localDayAndTime(then).day]
          if (next <= day || localDayAndTime(then - 1001).day !== day)
            throw new Error(`${zone}, ${new Date(now).toISOString()}: ${next} after ${day}`)
        }
      })
    }
  })
})

describe('today', () => {
  afterEach(() => void vi.useRealTimers())

  test('is the day of the local clock', () => {
    vi.useFakeTimers({ now: Date.parse('2026-01-05T23:30:00Z') })
    expect(inZone('Pacific/Apia', today)).toBe('2026-01-06')
    expect(inZone('America/Santiago', today)).toBe('2026-01-05')
  })
})
