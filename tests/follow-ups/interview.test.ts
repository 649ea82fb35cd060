import { describe, expect, test } from 'vitest'
import { janeOn, janes, linkedJaneOn, overviewOf } from './overview-of'

// 2 March 2026 is a Monday.

describe('an interview ahead', () => {
  test.each([
    ['is due on its day', { interview_on: '2026-03-20' }],
    ['is one although it was postponed', { interview_on: '2026-03-20', outcome: 'postponed' }],
    ['is one although the outcome is not understood', { interview_on: '2026-03-20', outcome: 'maybe' }],
    ['is one although it says held, which cannot be yet', { interview_on: '2026-03-20', outcome: 'held' }],
    [
      'is one although it says thanked, which cannot be yet',
      { interview_on: '2026-03-20', thanked_on: '2026-03-21' },
    ],
  ])('%s', (_, note) => {
    expect(janeOn('2026-03-02', note)).toEqual(['interview 2026-03-20'])
  })

  test('is ahead on its day, until it is held or somebody is thanked for it', () => {
    const note = { interview_on: '2026-03-20T14:00:00' }
    expect(janeOn('2026-03-20', note)).toEqual(['interview 2026-03-20'])
    expect(janeOn('2026-03-20', { ...note, outcome: 'postponed' })).toEqual(['interview 2026-03-20'])
    expect(janeOn('2026-03-20', { ...note, outcome: 'held' })).toEqual(['thank-you 2026-03-21'])
    expect(janeOn('2026-03-20', { ...note, thanked_on: '2026-03-20' })).toEqual(['check-in 2026-06-20'])
  })

  test('is over on the day after, and held where nothing else is said', () => {
    expect(janeOn('2026-03-21', { interview_on: '2026-03-20' })).toEqual(['thank-you 2026-03-21'])
  })

  test.each(['declined', 'no reply', 'cancelled', 'no show'])('is none that was %s', (outcome) => {
    const rows = janeOn('2026-03-02', { interview_on: '2026-03-20', outcome })
    expect(rows.filter((row) => row.startsWith('interview'))).toEqual([])
  })

  test('is one of each day, and one of a day that two notes tell', () => {
    const notes = [
      { interview_on: '2026-03-20T14:00:00' },
      { interview_on: '2026-03-20' },
      { interview_on: '2026-03-27' },
    ]
    expect(janeOn('2026-03-02', ...notes)).toEqual(['interview 2026-03-20', 'interview 2026-03-27'])
  })

  test('tells its time, how much is prepared, and its own note', () => {
    const notes = janes(
      { interview_on: '2026-03-20T14:00:00', prep_goal: 'Know', prep_company: 'Bread', prep_person: '' },
      { interview_on: '2026-03-27' },
    )
    expect(overviewOf(notes, '2026-03-02').followUps).toMatchObject([
      {
        time: '14:00',
        prepAnswered: 2,
        path: 'Interviews/1.md',
        daysOverdue: 0,
        longQuiet: false,
        about: [],
      },
      { time: null, prepAnswered: 0, path: 'Interviews/2.md' },
    ])
  })

  test('is never snoozed, and never moved by a day that the user chose for a message', () => {
    const note = { interview_on: '2026-03-20', snoozed_until: '2026-04-20', next_check_in: '2026-03-05' }
    expect(janeOn('2026-03-02', note)).toEqual(['interview 2026-03-20'])
  })

  test('stands beside a message that is not to keep in touch', () => {
    const notes = [{ interview_on: '2026-03-01' }, { interview_on: '2026-03-20' }]
    expect(janeOn('2026-03-02', ...notes)).toEqual(['thank-you 2026-03-02', 'interview 2026-03-20'])
  })

  test.each([
    ['no message to keep in touch', { last_contact: '2025-01-05' }],
    ['none on a day that the user chose', { next_check_in: '2026-03-01' }],
    ['none for an open request', { asked_on: '2026-02-02' }],
    ['none for a talk that came to nothing', { interview_on: '2026-02-23', outcome: 'cancelled' }],
  ])('leaves %s, however far it is', (_, note) => {
    expect(janeOn('2026-03-02', note, { interview_on: '2027-03-20' })).toEqual(['interview 2027-03-20'])
  })

  test('keeps an outcome without a day from being anything', () => {
    for (const outcome of ['held', 'cancelled', 'no show', 'postponed', 'declined', 'no reply'])
      expect(janeOn('2026-03-02', { outcome })).toEqual([])
  })
})

describe('the last touch', () => {
  /** Seen in the day of the next message, a quarter later. */
  const next = (...notes: Record<string, unknown>[]) => janeOn('2026-03-02', ...notes)

  test('is the latest of held interviews, last contact and check-ins in all notes', () => {
    const thanked = { interview_on: '2026-01-05', thanked_on: '2026-01-06' }
    expect(next(thanked)).toEqual(['check-in 2026-04-05'])
    expect(next({ ...thanked, last_contact: '2026-02-01' })).toEqual(['check-in 2026-05-01'])
    expect(next(thanked, { check_ins: ['2026-02-10', '2026-02-03'] })).toEqual(['check-in 2026-05-10'])
    expect(next({ last_contact: '2026-02-01' }, { ...thanked, last_contact: '2026-01-10' })).toEqual([
      'check-in 2026-05-01',
    ])
  })

  test('is never moved back by an older entry that is added later', () => {
    const newer = { last_contact: '2026-02-10' }
    expect(
      next(newer, { interview_on: '2025-12-01', last_contact: '2026-01-01', check_ins: ['2025-12-24'] }),
    ).toEqual(['check-in 2026-05-10'])
  })

  test('may be today, but is not in the future', () => {
    expect(next({ last_contact: '2026-03-02' })).toEqual(['check-in 2026-06-02'])
    expect(next({ last_contact: '2026-03-03', check_ins: ['2026-02-10'] })).toEqual(['check-in 2026-05-10'])
  })

  test.each(['declined', 'no reply', 'cancelled', 'no show', 'postponed'])(
    'is no interview that was %s',
    (outcome) => {
      const rows = next({ interview_on: '2026-02-10', outcome }, { last_contact: '2026-02-11' })
      expect(rows).toEqual(outcome === 'declined' || outcome === 'no reply' ? [] : ['check-in 2026-05-11'])
    },
  )

  test('is no request, no reminder and no thanks', () => {
    const notes = janes({ asked_on: '2026-02-10', reminded_on: '2026-02-20', thanked_on: '2026-02-21' })
    expect(overviewOf(notes, '2026-03-02').followUps[0]?.lastTouch).toBeNull()
  })

  test('is the person note’s too', () => {
    const note = { interview_on: '2026-01-05' }
    expect(linkedJaneOn('2026-03-02', { 'Last Contact': '2026-02-01' }, note)).toEqual([
      'check-in 2026-05-01',
    ])
    expect(linkedJaneOn('2026-03-02', { check_ins: ['2026-02-03'] }, note)).toEqual(['check-in 2026-05-03'])
  })
})
