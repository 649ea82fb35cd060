import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDayAndTime } from '../../src/days/today'
import { readDay, type LocalDayAndTime } from '../../src/days/written-day'
import { anyDay } from './day'
import { inZone } from './zone'

const unasked: LocalDayAndTime = () => {
  throw new Error('Only an instant with an offset needs the zone')
}
const read = (value: unknown, local = unasked) => {
  const found = readDay(value, local)
  return found && [found.day, found.time].filter((part) => part !== null).join(' ')
}

describe('a written day', () => {
  describe.each([
    [
      '2026-01-05',
      [
        '2026-01-05',
        ' 2026-01-05 ',
        '2026/01/05',
        '20260105',
        20260105,
        '[[2026-01-05]]',
        '[[2026-01-05|Monday]]',
        '[[Journal/2026-01-05]]',
        '[[Journal/2026/01/2026-01-05|last Monday]]',
        '[[2026-01-05.md]]',
        '[[2026-01-05#Talks]]',
        '2026-01-05T00:00:00',
        '2026-01-05T00:00',
        '2026-01-05 00:00',
        '2026-01-05T00:00:00.000',
      ],
    ],
    [
      '2026-01-05 14:30',
      [
        '2026-01-05T14:30:00',
        '2026-01-05T14:30',
        '2026-01-05 14:30:00',
        '2026-01-05 14:30',
        '2026-01-05T14:30:59',
        '2026-01-05T14:30:00.000',
        '2026-01-05 14:30:00.123456',
      ],
    ],
    ['2026-01-05 23:59', ['2026-01-05T23:59:59.999']],
    ['2024-02-29', ['2024-02-29', '20240229', '[[2024-02-29]]']],
  ])('is %s', (expected, values) => {
    test.each(values)('where it says %j', (value) => {
      expect(read(value)).toBe(expected)
    })
  })

  test.each([
    '03/04/2026',
    '3.4.2026',
    '2026-02-30',
    '2026-02-29',
    '20260230',
    20260230,
    '2026/02/30',
    '2026-02-30T10:00:00',
    '[[2026-02-30]]',
    '2026-01-05T24:00:00',
    '2026-01-05T24:00',
    '2026-01-05T14:60',
    '2026-01-05T14:30:60',
    '2026-01-05T14',
    '2026-01-05T2:30',
    '2026-01-05 2:30 pm',
    '2026-01-05T',
    '2026-1-5',
    '26-01-05',
    '2026-01',
    2026,
    '2026-W02',
    '2026-01-05-06',
    '2026.01.05',
    '2026/01-05',
    '202601',
    '12026-01-05',
    '0000-01-05',
    '5 January 2026',
    'yesterday',
    '[[Monday]]',
    '[[Monday|2026-01-05]]',
    '[[2026-01-05 Jane]]',
    '[[2026-01-05]] and later',
    '[2026-01-05](2026-01-05.md)',
    '2026-01-05, 2026-02-05',
    '2026-01-05\n2026-02-05',
    1_767_571_200_000,
    20260105.5,
    true,
    null,
    undefined,
    '',
    {},
    ['2026-01-05'],
  ])('is not %j', (value) => {
    expect(read(value)).toBeNull()
  })

  test('is read back from each of its forms, whichever day it is', () => {
    const forms = [
      (day: string) => day,
      (day: string) => day.replaceAll('-', '/'),
      (day: string) => day.replaceAll('-', ''),
      (day: string) => Number(day.replaceAll('-', '')),
      (day: string) => `[[Days/${day}|that day]]`,
      (day: string) => `${day}T00:00:00`,
    ]
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...forms), (day, form) => {
        expect(read(form(day))).toBe(day)
      }),
    )
  })

  test('keeps any time but midnight', () => {
    const minutes = fc.integer({ min: 1, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(anyDay, minutes, (day, minute) => {
        const two = (count: number) => String(count).padStart(2, '0')
        const time = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
        expect(read(`${day}T${time}`)).toBe(`${day} ${time}`)
      }),
    )
  })

  test('never makes the reader throw', () => {
    fc.assert(fc.property(fc.anything(), (value) => void readDay(value, localDayAndTime)))
    fc.assert(fc.property(fc.string(), (value) => void readDay(value, localDayAndTime)))
  })
})

describe('an instant with an offset', () => {
  const inPlace = (zone: string, value: string) => inZone(zone, () => read(value, localDayAndTime))

  test.each([
    // 23:30 in UTC is half past eight in the evening in Santiago, and the early afternoon of the next day in Apia.
    ['America/Santiago', '2026-01-05T23:30:00Z', '2026-01-05 20:30'],
    ['Pacific/Apia', '2026-01-05T23:30:00Z', '2026-01-06 12:30'],
    ['Asia/Kathmandu', '2026-01-05T23:30:00Z', '2026-01-06 05:15'],
    ['UTC', '2026-01-05T23:30:00-05:00', '2026-01-06 04:30'],
    ['UTC', '2026-01-05T02:30:00+05:45', '2026-01-04 20:45'],
    ['UTC', '2026-01-05T02:30+0545', '2026-01-04 20:45'],
    ['UTC', '2026-01-05 02:30:00.5+05', '2026-01-04 21:30'],
    ['UTC', '2026-01-05T02:30:00-00:00', '2026-01-05 02:30'],
    ['UTC', '2026-01-05t02:30:00z', '2026-01-05 02:30'],
    // Midnight of the user means no time, midnight of somebody else does not.
    ['America/Santiago', '2026-01-05T03:00:00Z', '2026-01-05'],
    ['America/Santiago', '2026-01-05T00:00:00Z', '2026-01-04 21:00'],
    // 29 December 2011, 24 hours before the last day of the year: Apia has no day between them.
    ['Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29 23:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    // Clocks in New York went from 2:00 to 3:00 on 8 March 2026.
    ['America/New_York', '2026-03-08T06:59:00Z', '2026-03-08 01:59'],
    ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08 03:00'],
  ])('in %s, %s is %s', (zone, value, expected) => {
    expect(inPlace(zone, value)).toBe(expected)
  })

  test('is taken to the day of the machine’s own zone', () => {
    const expected = {
      UTC: '2026-01-05 23:30',
      'America/Santiago': '2026-01-05 20:30',
      'Pacific/Apia': '2026-01-06 12:30',
    }
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    expect(read('2026-01-05T23:30:00Z', localDayAndTime)).toBe(expected[zone as keyof typeof expected])
  })

  test.each([
    '2026-02-30T10:00:00Z',
    '2026-01-05T24:00:00Z',
    '2026-01-05T10:00:00+24:00',
    '2026-01-05T10:00:00+5',
    '2026-01-05Z',
  ])('is not %s', (value) => {
    expect(read(value, localDayAndTime)).toBeNull()
  })
})
