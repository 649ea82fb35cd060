import { describe, expect, test } from 'vitest'
import { countDays, dayWords, numberWord } from '../../src/days/day-words'
import { day } from './day'

const words = dayWords(day('2026-11-23'), 'en')

describe('a day by its name', () => {
  test('is told in English as people write it', () => {
    expect(words.long(day('2026-02-28'))).toBe('Saturday, 28 February 2026')
    expect(words.plain(day('2025-11-30'))).toBe('30 November 2025')
    expect(words.weekday(day('2026-11-26'))).toBe('Thursday')
  })

  test('has its year only where it could be taken for another one', () => {
    expect(words.short(day('2027-02-12'))).toBe('12 Feb')
    expect(words.short(day('2027-10-19'))).toBe('19 Oct 2027')
    expect(words.short(day('2028-02-12'))).toBe('12 Feb 2028')
  })

  test('is the same day in every time zone', () => {
    // The suite runs in zones on both sides of UTC; the day of a local midnight would be wrong in one of them.
    expect(words.long(day('2026-01-01'))).toBe('Thursday, 1 January 2026')
    expect(words.long(day('2011-12-30'))).toBe('Friday, 30 December 2011')
  })

  test('takes the names of months and weekdays from the language', () => {
    const german = dayWords(day('2026-11-23'), 'de')
    expect(german.long(day('2026-02-28'))).toBe('Samstag, 28. Februar 2026')
    expect(german.weekday(day('2026-11-26'))).toBe('Donnerstag')
  })

  test('is of the Gregorian calendar in Latin digits, as in the note', () => {
    expect(dayWords(day('2026-11-23'), 'fa').plain(day('2026-02-28'))).toContain('28')
    expect(dayWords(day('2026-11-23'), 'th').plain(day('2026-02-28'))).toContain('2026')
  })

  test('is told in English where the language is none that is known', () => {
    expect(dayWords(day('2026-11-23'), 'x_nonsense').plain(day('2026-02-28'))).toBe('28 February 2026')
  })
})

describe('how soon', () => {
  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-28', 'in 5 days'],
    ['2026-12-24', 'in 31 days'],
    ['2026-12-25', 'on 25 Dec'],
    ['2027-02-23', 'on 23 Feb'],
  ])('%s is %s', (text, expected) => {
    expect(words.soon(day(text))).toBe(expected)
  })

  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-24', 'tomorrow'],
    ['2026-11-26', 'Thursday'],
    ['2026-11-29', 'Sunday'],
    // The same weekday as today.
    ['2026-11-30', '30 Nov'],
  ])('%s is called %s', (text, expected) => {
    expect(words.name(day(text))).toBe(expected)
  })
})

describe('how long ago', () => {
  test.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-11', '12 days ago'],
    ['2026-10-23', '31 days ago'],
    ['2026-10-22', 'in October'],
    ['2026-08-31', 'in August'],
    ['2025-12-01', 'in December'],
    // November again, a year ago: the name alone would mean this one.
    ['2025-11-30', '11 months ago'],
    ['2025-11-23', '12 months ago'],
    ['2025-09-23', '14 months ago'],
    ['2024-11-24', '23 months ago'],
    ['2024-11-23', '2 years ago'],
    ['2020-01-01', '6 years ago'],
  ])('%s was %s', (text, expected) => {
    expect(words.ago(day(text))).toBe(expected)
  })
})

test('one day is told as one', () => {
  expect([countDays(1), countDays(12)]).toEqual(['1 day', '12 days'])
})

test('numbers are written in letters up to twelve', () => {
  expect([numberWord(1), numberWord(12), numberWord(13)]).toEqual(['one', 'twelve', '13'])
})
