import { describe, expect, test } from 'vitest'
import { calendarDayOf } from '../../src/days/calendar-day'
import type { DayAndTime, LocalDayAndTime } from '../../src/days/written-day'
import { joinTypedDay, partTypedDay, readTime, readTypedDay } from '../../src/days/typed-day'

const noInstants: LocalDayAndTime = () => {
  throw new Error('No instant was written')
}
const written = (read: DayAndTime | null) => read && `${read.day} ${read.time ?? 'all day'}`

describe('a time of day', () => {
  test.each([
    ['14:00', '14:00'],
    ['9.30', '09:30'],
    ['9h15', '09:15'],
    ['2 pm', '14:00'],
    ['12 am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['23:15', '23:15'],
    ['23:59', '23:59'],
    ['0:05', '00:05'],
    ['1 am', '01:00'],
    ['11 pm', '23:00'],
    ['12 pm', '12:00'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toBe(time))

  test.each(['14', '24:00', '25:10', '13 pm', '0 am', '14:60', 'noon', ''])('“%s” is none', (text) =>
    expect(readTime(text)).toBeNull(),
  )
})

describe('a day that was typed or pasted', () => {
  test.each([
    ['2026/12/01 14:00', '2026-12-01 14:00'],
    ['2026-12-01, 9:30', '2026-12-01 09:30'],
    ['2026/12/01T14:00', '2026-12-01 14:00'],
    ['[[2026-12-01]] 2:30 pm', '2026-12-01 14:30'],
    ['20261201', '2026-12-01 all day'],
    ['2026-12-01 00:00', '2026-12-01 all day'],
    ['2026/12/01 0:00', '2026-12-01 all day'],
  ])('%s is %s', (text, day) => expect(written(readTypedDay(text, noInstants))).toBe(day))

  test.each(['03/04/2026', '2026-02-30 14:00', '14:00', 'next Tuesday', '2026-12-01 14:00 15:00'])(
    '“%s” is not guessed at',
    (text) => expect(readTypedDay(text, noInstants)).toBeNull(),
  )

  test('an instant with an offset is taken to the user’s own day', () => {
    const there = { day: calendarDayOf('2026-12-02')!, time: '03:00' }
    expect(readTypedDay('2026-12-01T14:00Z', () => there)).toEqual(there)
  })
})

describe('the fields for day and time', () => {
  test.each([
    { day: '2026-12-01', time: '14:00' },
    { day: '2026-12-01', time: '' },
    { day: '', time: '14:00' },
    { day: '03/04/2026', time: '14:00' },
    { day: 'sept', time: '14:00' },
    { day: '', time: '' },
  ])('keep $day and $time in one text', (typed) => {
    expect(partTypedDay(joinTypedDay(typed), noInstants)).toEqual(typed)
  })

  test('keep a text that is not understood as it is', () => {
    expect(partTypedDay(' some day soon ', noInstants)).toEqual({ day: 'some day soon', time: '' })
  })
})
