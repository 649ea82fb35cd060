import { describe, expect, test } from 'vitest'
import { janeOn, janes, linkedJaneOn, overviewOf, told } from './overview-of'

const HELD = { interview_on: '2026-03-02' }

describe('a thank-you', () => {
  test('is due the day after the interview: for 2 March on the 3rd', () => {
    expect(janeOn('2026-03-03', HELD)).toEqual(['thank-you 2026-03-03'])
    expect(janeOn('2026-03-10', { ...HELD, outcome: 'held' })).toEqual(['thank-you 2026-03-03'])
  })

  test('is due as many days after it as the user wants', () => {
    const { followUps } = overviewOf(janes(HELD), '2026-03-03', { thankYouDays: 3 })
    expect(followUps.map(told)).toEqual(['thank-you 2026-03-05'])
  })

  test('waits until 30 days after the interview, 1 April, and is a check-in from the 2nd on', () => {
    expect(janeOn('2026-04-01', HELD)).toEqual(['thank-you 2026-03-03'])
    expect(janeOn('2026-04-02', HELD)).toEqual(['check-in 2026-06-02'])
  })

  test.each([
    ['thanks', { thanked_on: '2026-03-04' }],
    ['thanks on the day itself', { thanked_on: '2026-03-02' }],
    ['a later check-in', { check_ins: ['2026-03-03'] }],
    ['a later contact', { last_contact: '2026-03-04' }],
  ])('is settled by %s', (_, more) => {
    expect(janeOn('2026-03-10', { ...HELD, ...more })[0]).toMatch(/^check-in/)
  })

  test.each([
    ['a check-in of the day itself', { check_ins: ['2026-03-02'] }],
    ['an earlier contact', { last_contact: '2026-02-20' }],
    ['thanks on a day still to come', { thanked_on: '2026-03-11' }],
    ['thanks on a day that is none', { thanked_on: 'yes' }],
    ['snoozing', { snoozed_until: '2026-05-01' }],
    ['a cadence of none', { cadence: 'none' }],
    ['an open request', { asked_on: '2026-03-05' }],
  ])('is not settled or moved by %s', (_, more) => {
    expect(janeOn('2026-03-10', { ...HELD, ...more })).toEqual(['thank-you 2026-03-03'])
  })

  test('is settled by what the person note tells', () => {
    expect(linkedJaneOn('2026-03-10', { last_contact: '2026-03-04' }, HELD)).toEqual(['check-in 2026-06-04'])
  })

  test('is for the latest interview alone', () => {
    expect(
      janeOn('2026-03-10', { interview_on: '2026-02-20' }, { ...HELD, thanked_on: '2026-03-03' }),
    ).toEqual(['check-in 2026-06-02'])
    expect(janeOn('2026-03-10', { interview_on: '2026-02-20', thanked_on: '2026-02-21' }, HELD)).toEqual([
      'thank-you 2026-03-03',
    ])
  })

  test('is settled in any copy of the note: one interview day is one interview', () => {
    expect(janeOn('2026-03-10', HELD, { ...HELD, thanked_on: '2026-03-03' })).toEqual(['check-in 2026-06-02'])
    expect(janeOn('2026-03-10', { ...HELD, thanked_on: '2026-03-03' }, HELD)).toEqual(['check-in 2026-06-02'])
    expect(janeOn('2026-03-10', HELD, HELD)).toEqual(['thank-you 2026-03-03'])
  })

  test.each(['declined', 'cancelled', 'no show', 'postponed', 'no reply'])(
    'is none for a talk that was %s',
    (outcome) => {
      const rows = janeOn('2026-03-10', { ...HELD, outcome })
      expect(rows.filter((row) => row.startsWith('thank-you'))).toEqual([])
    },
  )

  test('leads to the note with that interview, and says how late it is', () => {
    const notes = janes(HELD, { asked_on: '2026-03-05' })
    expect(overviewOf(notes, '2026-03-10').followUps).toMatchObject([
      {
        path: 'Interviews/1.md',
        daysOverdue: 7,
        lastTouch: '2026-03-02',
        suggestion: null,
        prepAnswered: null,
      },
    ])
  })
})
