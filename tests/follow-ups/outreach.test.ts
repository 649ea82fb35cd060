import { describe, expect, test } from 'vitest'
import type { Weekday } from '../../src/days/calendar-day'
import { day } from '../days/day'
import { everybodyOn, janeOn, janes, linkedJaneOn, overviewOf } from './overview-of'

// Asked on Monday 2 March 2026. Business days after it: 3, 4, 5, 6, 9, 10, 11 March.
const ASKED = { asked_on: '2026-03-02' }

describe('an open request', () => {
  test('is due 7 business days after it: on Wednesday 11 March', () => {
    expect(janeOn('2026-03-02', ASKED)).toEqual(['outreach 2026-03-11'])
  })

  test('suggests somebody else from business day 3 on, Thursday 5 March', () => {
    expect(janeOn('2026-03-04', ASKED)).toEqual(['outreach 2026-03-11'])
    expect(janeOn('2026-03-05', ASKED)).toEqual(['outreach 2026-03-11 ask-someone-else'])
    expect(janeOn('2026-03-08', ASKED)).toEqual(['outreach 2026-03-11 ask-someone-else'])
  })

  test('suggests the one reminder from its day on', () => {
    expect(janeOn('2026-03-10', ASKED)).toEqual(['outreach 2026-03-11 ask-someone-else'])
    expect(janeOn('2026-03-11', ASKED)).toEqual(['outreach 2026-03-11 remind'])
    expect(janeOn('2026-03-31', ASKED)).toEqual(['outreach 2026-03-11 remind'])
  })

  test('that was made on a weekend counts from it as day 0: from Saturday 7 March to Tuesday 17', () => {
    expect(janeOn('2026-03-09', { asked_on: '2026-03-07' })).toEqual(['outreach 2026-03-17'])
  })

  test('waits until 60 days after it was due, 10 May, and has no next step then', () => {
    expect(janeOn('2026-05-10', ASKED)).toEqual(['outreach 2026-03-11 remind'])
    expect(janeOn('2026-05-11', ASKED)).toEqual([])
  })

  test('counts business days by the user’s week and holidays', () => {
    const holidays = new Set([day('2026-03-05'), day('2026-03-06')])
    const fridaySaturday = new Set<Weekday>([5, 6])
    const rules = (weekend: Set<Weekday>) => ({ week: { weekend, holidays } })
    // Without 5 and 6 March: 3, 4, 9, 10, 11, 12, 13.
    expect(everybodyOn('2026-03-05', janes(ASKED), rules(new Set<Weekday>([6, 0])))).toEqual([
      'Jane Doe: outreach 2026-03-13',
    ])
    // Sundays are worked, Fridays are not: 3, 4, 8, 9, 10, 11, 12.
    expect(everybodyOn('2026-03-08', janes(ASKED), rules(fridaySaturday))).toEqual([
      'Jane Doe: outreach 2026-03-12 ask-someone-else',
    ])
  })

  test('with a reminder is due 7 business days after that: reminded on Monday 16 March, on the 25th', () => {
    const reminded = { ...ASKED, reminded_on: '2026-03-16' }
    expect(janeOn('2026-03-24', reminded)).toEqual(['outreach 2026-03-25'])
    expect(janeOn('2026-03-25', reminded)).toEqual(['outreach 2026-03-25 close'])
    // 25 March and 60 days is 24 May.
    expect(janeOn('2026-05-24', reminded)).toEqual(['outreach 2026-03-25 close'])
    expect(janeOn('2026-05-25', reminded)).toEqual([])
  })

  test('takes a reminder of the same day for one, and an older one for that of an earlier request', () => {
    expect(janeOn('2026-03-10', { ...ASKED, reminded_on: '2026-03-02' })).toEqual(['outreach 2026-03-11'])
    expect(janeOn('2026-03-11', { ...ASKED, reminded_on: '2026-03-02' })).toEqual([
      'outreach 2026-03-11 close',
    ])
    expect(janeOn('2026-03-11', { ...ASKED, reminded_on: '2026-02-02' })).toEqual([
      'outreach 2026-03-11 remind',
    ])
  })

  test.each(['declined', 'no reply', 'held', 'cancelled', 'no show', 'postponed'])(
    'is none that ended as %s',
    (outcome) => {
      expect(janeOn('2026-03-10', { ...ASKED, outcome })).toEqual([])
    },
  )

  test('is open although its outcome is not understood', () => {
    expect(janeOn('2026-03-11', { ...ASKED, outcome: 'maybe' })).toEqual(['outreach 2026-03-11 remind'])
  })

  test('is open after that note’s interview, whatever came of it', () => {
    const again = { ...ASKED, interview_on: '2026-01-05', thanked_on: '2026-01-06' }
    expect(janeOn('2026-03-10', { ...again, outcome: 'held' })).toEqual([
      'outreach 2026-03-11 ask-someone-else',
    ])
    expect(janeOn('2026-03-10', again)).toEqual(['outreach 2026-03-11 ask-someone-else'])
    expect(janeOn('2026-03-10', { ...again, outcome: 'cancelled' })).toEqual([
      'outreach 2026-03-11 ask-someone-else',
    ])
  })

  test.each([
    ['an interview since', [{ interview_on: '2026-03-04', thanked_on: '2026-03-04' }], 'check-in 2026-06-04'],
    [
      'an interview on that day',
      [{ interview_on: '2026-03-02', thanked_on: '2026-03-02' }],
      'check-in 2026-06-02',
    ],
    ['an interview that is ahead', [{ interview_on: '2026-03-20' }], 'interview 2026-03-20'],
    ['a touch since, in any note', [{ check_ins: ['2026-03-03'] }], 'check-in 2026-06-03'],
    [
      'a talk that came to nothing since',
      [{ interview_on: '2026-03-05', outcome: 'no show' }],
      'outreach 2026-03-10 new-day',
    ],
  ])('is settled by %s', (_, notes, row) => {
    expect(janeOn('2026-03-10', ASKED, ...notes)).toEqual([row])
    expect(janeOn('2026-03-10', { ...ASKED, ...notes[0] })).toEqual([row])
  })

  test('is settled by a touch that the person note tells', () => {
    expect(linkedJaneOn('2026-03-10', { last_contact: '2026-03-03' }, ASKED)).toEqual(['check-in 2026-06-03'])
  })

  test.each([
    ['a touch on that day', { last_contact: '2026-03-02' }],
    ['a touch before it', { last_contact: '2026-02-01' }],
    ['an interview before it', { interview_on: '2026-02-01', thanked_on: '2026-02-01' }],
    ['a cadence of none', { cadence: 'none' }],
  ])('is not settled by %s', (_, note) => {
    expect(janeOn('2026-03-10', ASKED, note)).toEqual(['outreach 2026-03-11 ask-someone-else'])
  })

  test('is the latest one alone, and leads to its note', () => {
    const notes = janes({ asked_on: '2026-02-02' }, ASKED, { asked_on: '2026-01-02', outcome: 'no reply' })
    expect(overviewOf(notes, '2026-03-12').followUps).toMatchObject([
      { kind: 'outreach', due: '2026-03-11', path: 'Interviews/2.md', daysOverdue: 1 },
    ])
    expect(janeOn('2026-03-12', { asked_on: '2026-02-02' }, { ...ASKED, outcome: 'declined' })).toEqual([])
  })

  test('is told by the newest note, where two were asked on one day', () => {
    expect(janeOn('2026-03-12', { ...ASKED, outcome: 'declined' }, ASKED)).toEqual([
      'outreach 2026-03-11 remind',
    ])
    expect(janeOn('2026-03-12', ASKED, { ...ASKED, outcome: 'declined' })).toEqual([])
  })

  test('gives way to thanking for a talk', () => {
    expect(janeOn('2026-03-10', { interview_on: '2026-03-01' }, ASKED)).toEqual(['thank-you 2026-03-02'])
  })

  test('is a check-in after it has lapsed, where there was a touch', () => {
    const known = { last_contact: '2026-02-01' }
    expect(janeOn('2026-05-10', known, ASKED)).toEqual(['outreach 2026-03-11 remind'])
    expect(janeOn('2026-05-11', known, ASKED)).toEqual(['check-in 2026-05-01'])
  })
})

describe('a talk that came to nothing', () => {
  // It was to be on Monday 2 March; business days after it: 3, 4, 5 March.
  describe.each(['cancelled', 'no show', 'postponed'])('because it was %s', (outcome) => {
    const talk = { interview_on: '2026-03-02', outcome }

    test('wants a new day 3 business days after it, Thursday 5 March', () => {
      expect(janeOn('2026-03-03', talk)).toEqual(['outreach 2026-03-05 new-day'])
    })

    test('waits until 60 days after that, 4 May', () => {
      expect(janeOn('2026-05-04', talk)).toEqual(['outreach 2026-03-05 new-day'])
      expect(janeOn('2026-05-05', talk)).toEqual([])
    })

    test.each([
      ['a later interview', { interview_on: '2026-03-04', thanked_on: '2026-03-04' }, 'check-in 2026-06-04'],
      ['a later touch', { last_contact: '2026-03-03' }, 'check-in 2026-06-03'],
      ['a later request', { asked_on: '2026-03-03' }, 'outreach 2026-03-12'],
      ['an interview ahead', { interview_on: '2026-03-20' }, 'interview 2026-03-20'],
    ])('is settled by %s', (_, note, row) => {
      expect(janeOn('2026-03-05', talk, note)).toEqual([row])
    })

    test('is settled by a later request that was declined', () => {
      expect(janeOn('2026-03-06', talk, { asked_on: '2026-03-03', outcome: 'declined' })).toEqual([])
    })

    test.each([
      ['a touch on that day', { last_contact: '2026-03-02' }],
      ['the request that led to it', { asked_on: '2026-02-20' }],
      ['a request of that day', { asked_on: '2026-03-02' }],
      ['an earlier interview', { interview_on: '2026-02-01', thanked_on: '2026-02-02' }],
    ])('is not settled by %s', (_, note) => {
      expect(janeOn('2026-03-05', talk, note)).toEqual(['outreach 2026-03-05 new-day'])
    })

    test('leads to the note with that talk', () => {
      const notes = janes({ ...talk, asked_on: '2026-02-20' }, { contact: 'Jane Doe' })
      expect(overviewOf(notes, '2026-03-06').followUps).toMatchObject([
        { path: 'Interviews/1.md', daysOverdue: 1 },
      ])
    })
  })

  test('before its day wants one too, unless it is postponed to that day', () => {
    const talk = { interview_on: '2026-03-02' }
    expect(janeOn('2026-02-20', { ...talk, outcome: 'cancelled' })).toEqual(['outreach 2026-03-05 new-day'])
    expect(janeOn('2026-02-20', { ...talk, outcome: 'postponed' })).toEqual(['interview 2026-03-02'])
    expect(janeOn('2026-03-02', { ...talk, outcome: 'postponed' })).toEqual(['interview 2026-03-02'])
  })

  test('counts business days by the user’s week: Friday 6 March, free Fridays and Saturdays, Tuesday 10', () => {
    const week = { weekend: new Set<Weekday>([5, 6]), holidays: new Set<never>() }
    const notes = janes({ interview_on: '2026-03-06', outcome: 'cancelled' })
    expect(everybodyOn('2026-03-07', notes, { week })).toEqual(['Jane Doe: outreach 2026-03-10 new-day'])
  })

  test.each(['declined', 'no reply'])('because it was %s wants none', (outcome) => {
    expect(janeOn('2026-03-03', { interview_on: '2026-03-02', outcome })).toEqual([])
  })
})

// Answered on Wednesday 11 March 2026. Business days after it: 12, 13, 16 March.
describe('a yes without a day', () => {
  const ANSWERED = { ...ASKED, answered_on: '2026-03-11' }

  test('is due 3 business days after it, on Monday 16 March, and waits 60 days, until 15 May', () => {
    expect(janeOn('2026-03-11', ANSWERED)).toEqual(['outreach 2026-03-16 find-day'])
    expect(janeOn('2026-05-15', ANSWERED)).toEqual(['outreach 2026-03-16 find-day'])
    expect(janeOn('2026-05-16', ANSWERED)).toEqual([])
  })

  test('is found once an interview on or after that day is noted, or there was a touch after it, or it ended', () => {
    expect(janeOn('2026-03-12', { ...ANSWERED, interview_on: '2026-03-20' })).toEqual([
      'interview 2026-03-20',
    ])
    expect(janeOn('2026-03-13', { ...ANSWERED, last_contact: '2026-03-12' })).toEqual(['check-in 2026-06-12'])
    expect(janeOn('2026-03-13', { ...ANSWERED, outcome: 'declined' })).toEqual([])
    expect(janeOn('2026-03-13', { ...ANSWERED, last_contact: '2026-03-11' })).toEqual([
      'outreach 2026-03-16 find-day',
    ])
  })

  test('from before the request is an answer to an earlier one', () => {
    expect(janeOn('2026-03-12', { ...ASKED, answered_on: '2026-03-01' })).toEqual([
      'outreach 2026-03-11 remind',
    ])
  })

  test('to a new request counts, and the latest of several answers does', () => {
    expect(janeOn('2026-03-12', { answered_on: '2026-01-11', outcome: 'declined' }, { ...ANSWERED })).toEqual(
      ['outreach 2026-03-16 find-day'],
    )
  })

  test('can be snoozed, and a day that was chosen for it comes first', () => {
    expect(janeOn('2026-03-12', { ...ANSWERED, snoozed_until: '2026-03-30' })).toEqual([
      'outreach 2026-03-30 find-day',
    ])
    expect(janeOn('2026-03-14', { ...ANSWERED, next_check_in: '2026-03-13' })).toEqual([
      'outreach 2026-03-13 find-day',
    ])
  })
})

describe('a day that was chosen for the next message', () => {
  test('before somebody was asked, reminded or answered was not chosen for that', () => {
    const before = { next_check_in: '2026-03-01' }
    expect(janeOn('2026-03-05', { ...ASKED, ...before })).toEqual(['outreach 2026-03-11 ask-someone-else'])
    expect(janeOn('2026-03-12', { ...ASKED, answered_on: '2026-03-11', ...before })).toEqual([
      'outreach 2026-03-16 find-day',
    ])
    expect(
      janeOn('2026-03-17', { ...ASKED, reminded_on: '2026-03-16', next_check_in: '2026-03-10' }),
    ).toEqual(['outreach 2026-03-25'])
  })
})

describe('what the user has ended', () => {
  const endedOn = (...notes: Parameters<typeof janeOn>[1][]) =>
    overviewOf(janes(...notes), '2026-03-10').closed.map(({ name, reason }) => `${name}: ${reason}`)

  test('is listed with the reason: declined, without an answer, or without check-ins', () => {
    expect(endedOn({ outcome: 'declined' })).toEqual(['Jane Doe: declined'])
    expect(endedOn({ ...ASKED, outcome: 'ghosted' })).toEqual(['Jane Doe: no reply'])
    expect(endedOn({ last_contact: '2026-01-05', cadence: 'never' })).toEqual(['Jane Doe: cadence-none'])
  })

  test('is not, while there is something to do all the same', () => {
    expect(endedOn({ outcome: 'declined', next_check_in: '2026-05-01' })).toEqual([])
    expect(endedOn({ interview_on: '2026-03-09', cadence: 'none' })).toEqual([])
  })
})
