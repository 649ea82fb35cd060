import { describe, expect, test } from 'vitest'
import { asOf } from '../../src/interviews/as-of'
import { day } from '../days/day'
import { frozen, reading, type Properties } from './builders'

const TODAY = day('2026-03-10')
const today = (note: Properties) => asOf(frozen(reading({ contact: 'Jane Doe', ...note })), TODAY)
const told = (note: Properties) => today(note).problems.map(({ property, code }) => `${property}: ${code}`)

describe('a day that is still to come', () => {
  test.each([
    ['asked_on', 'askedOn'],
    ['reminded_on', 'remindedOn'],
    ['thanked_on', 'thankedOn'],
    ['last_contact', 'lastContact'],
  ] as const)('is a problem in %s, and counts as not given', (property, field) => {
    expect(told({ [property]: '2026-03-11' })).toEqual([`${property}: future-day`])
    expect(today({ [property]: '2026-03-11' }).interview[field]).toBeNull()
    expect(told({ [property]: '2026-03-10' })).toEqual([])
    expect(today({ [property]: '2026-03-10' }).interview[field]).toBe('2026-03-10')
  })

  test('is a problem among the check-ins, and leaves the others', () => {
    const note = { check_ins: ['2026-01-05', '2026-03-10', '2026-03-11', '2027-01-01'] }
    expect(told(note)).toEqual(['check_ins: future-day', 'check_ins: future-day'])
    expect(today(note).interview.checkIns).toEqual(['2026-01-05', '2026-03-10'])
  })

  test('is a problem where the outcome says held, and the interview stays ahead', () => {
    const note = { interview_on: '2026-03-11', outcome: 'held' }
    expect(told(note)).toEqual(['outcome: future-day'])
    expect(today(note).interview).toMatchObject({ interviewOn: '2026-03-11', outcome: null })
    expect(told({ ...note, interview_on: '2026-03-10' })).toEqual([])
    expect(told({ outcome: 'held' })).toEqual([])
  })

  test.each([
    { interview_on: '2026-03-11' },
    { interview_on: '2026-03-11', outcome: 'cancelled' },
    { interview_on: '2026-03-11', outcome: 'postponed' },
    { next_check_in: '2026-03-11' },
    { snoozed_until: '2026-03-11' },
  ])('is none in %j', (note) => {
    expect(told(note)).toEqual([])
  })

  test('says so, with the key that the note has', () => {
    expect(today({ 'Last Contact': '2026-03-11' }).problems[0]?.message).toBe(
      '`Last Contact` says 2026-03-11, a day that is still to come. Write a day up to today. Not counted until then.',
    )
    expect(today({ interview_on: '2026-03-11', outcome: 'held' }).problems[0]?.message).toMatch(
      /^`outcome` says held, but the interview is on 2026-03-11/,
    )
  })

  test('comes in its place among the other problems', () => {
    expect(told({ cadence: 'x', last_contact: '2026-03-11', interview_on: 'x' })).toEqual([
      'interview_on: bad-date',
      'last_contact: future-day',
      'cadence: bad-cadence',
    ])
  })
})

test('what was read once can be read on a later day, when nothing is to come any more', () => {
  const read = frozen(reading({ contact: 'Jane Doe', last_contact: '2026-03-11' }))
  expect(asOf(read, day('2026-03-10')).interview.lastContact).toBeNull()
  expect(asOf(read, day('2026-03-11')).interview.lastContact).toBe('2026-03-11')
  expect(asOf(read, day('2026-03-11')).problems).toEqual([])
})
