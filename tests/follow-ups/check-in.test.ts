import { describe, expect, test } from 'vitest'
import { readCadence } from '../../src/days/cadence'
import { everybodyOn, janeOn, janes, linkedJaneOn, overviewOf, USUAL } from './overview-of'

const TOUCHED = { last_contact: '2025-11-30' }

describe('a check-in', () => {
  test.each([
    ['a quarter after the last touch, clamped: 30 November and 28 February', {}, '2026-02-28'],
    ['as the note says: every 6 weeks', { cadence: 'every 6 weeks' }, '2026-01-11'],
    ['as the note says: 90 days', { cadence: 90 }, '2026-02-28'],
    ['as the note says: yearly', { cadence: 'yearly' }, '2026-11-30'],
    ['as usual, where what the note says is not understood', { cadence: 'now and then' }, '2026-02-28'],
    ['as usual, where it is zero or negative', { cadence: -6 }, '2026-02-28'],
    ['as usual, where the note says nothing', { cadence: 'tbd' }, '2026-02-28'],
  ])('is due %s', (_, more, due) => {
    expect(janeOn('2025-12-01', { ...TOUCHED, ...more })).toEqual([`check-in ${due}`])
  })

  test('is due by the user’s own usual time', () => {
    const defaultCadence = readCadence('monthly') ?? USUAL.defaultCadence
    expect(everybodyOn('2025-12-01', janes(TOUCHED), { defaultCadence })).toEqual([
      'Jane Doe: check-in 2025-12-30',
    ])
  })

  test('is due by the newest note that says how often, else by the person note', () => {
    const older = { interview_on: '2025-01-05', thanked_on: '2025-01-05', cadence: 'monthly' }
    const newer = { interview_on: '2025-11-30', thanked_on: '2025-11-30' }
    expect(janeOn('2025-12-01', older, newer)).toEqual(['check-in 2025-12-30'])
    expect(janeOn('2025-12-01', older, { ...newer, cadence: 'yearly' })).toEqual(['check-in 2026-11-30'])
    expect(linkedJaneOn('2025-12-01', { 'contact-frequency': 'half-yearly' }, newer)).toEqual([
      'check-in 2026-05-30',
    ])
    expect(linkedJaneOn('2025-12-01', { cadence: 'half-yearly' }, older, newer)).toEqual([
      'check-in 2025-12-30',
    ])
  })

  test('is due once, and not rolled on', () => {
    expect(janeOn('2026-11-23', TOUCHED)).toEqual(['check-in 2026-02-28'])
    // 28 February to 23 November 2026 is 268 days.
    expect(overviewOf(janes(TOUCHED), '2026-11-23').followUps[0]?.daysOverdue).toBe(268)
  })

  test('is not overdue on its day, and by one day on the next', () => {
    const overdueOn = (today: string) => overviewOf(janes(TOUCHED), today).followUps[0]?.daysOverdue
    expect(overdueOn('2026-02-27')).toBe(0)
    expect(overdueOn('2026-02-28')).toBe(0)
    expect(overdueOn('2026-03-01')).toBe(1)
  })

  test.each(['none', 'never', 'off'])('is none where the cadence is %s', (cadence) => {
    expect(janeOn('2026-03-10', { ...TOUCHED, cadence })).toEqual([])
  })

  test('is none without a touch and without a chosen day', () => {
    expect(janeOn('2026-03-10', { asked_on: '2025-01-05', cadence: 'monthly' })).toEqual([])
  })

  test.each(['declined', 'no reply'])(
    'is none where the newest note says %s and no talk was held',
    (outcome) => {
      expect(janeOn('2026-03-10', TOUCHED, { asked_on: '2025-11-20', outcome })).toEqual([])
      expect(janeOn('2026-03-10', { ...TOUCHED, outcome })).toEqual([])
    },
  )

  test.each(['declined', 'no reply'])(
    'is one where the newest note says %s, but a talk was held once',
    (outcome) => {
      const held = { interview_on: '2025-03-10', thanked_on: '2025-03-10' }
      expect(janeOn('2026-03-10', held, { asked_on: '2025-11-20', outcome })).toEqual(['check-in 2025-06-10'])
    },
  )

  test('is one where a talk was held once, though nobody knows when', () => {
    const held = { ...TOUCHED, outcome: 'held' }
    expect(janeOn('2026-03-10', held, { asked_on: '2025-11-20', outcome: 'no reply' })).toEqual([
      'check-in 2026-02-28',
    ])
  })

  test.each(['declined', 'no reply'])('is one where an older note says %s', (outcome) => {
    expect(
      janeOn('2026-03-01', { asked_on: '2025-01-20', outcome }, { asked_on: '2025-11-20', ...TOUCHED }),
    ).toEqual(['check-in 2026-02-28'])
  })

  test('leads to the newest note', () => {
    const notes = janes(
      { interview_on: '2025-11-30', thanked_on: '2025-11-30' },
      { last_contact: '2025-12-24', interview_on: '2025-01-05' },
    )
    expect(overviewOf(notes, '2026-03-10').followUps).toMatchObject([
      { kind: 'check-in', due: '2026-03-24', path: 'Interviews/1.md', lastTouch: '2025-12-24' },
    ])
  })

  test('leads to the newest note, and of two of a day not to a sync tool’s copy', () => {
    const note = { contact: 'Jane Doe', interview_on: '2025-11-30', thanked_on: '2025-11-30' }
    const notes = {
      'Interviews/Jane.md': note,
      'Interviews/Jane.sync-conflict-20260105-101500-ABCDEFG.md': note,
    }
    expect(overviewOf(notes, '2026-03-10').followUps).toMatchObject([{ path: 'Interviews/Jane.md' }])
  })

  test('tells the user’s own word for how often, and the usual one where there is none', () => {
    const word = (cadence: unknown) =>
      overviewOf(janes({ ...TOUCHED, cadence }), '2026-03-10').followUps[0]?.cadence.word
    expect(word('Every 6 Weeks')).toBe('Every 6 Weeks')
    expect(word(90)).toBe('90')
    expect(word('now and then')).toBe('quarterly')
    expect(word(null)).toBe('quarterly')
  })
})

describe('a day that the user chose for the next message', () => {
  test.each([
    ['comes before the cadence', { ...TOUCHED, next_check_in: '2026-01-15' }, '2026-01-15'],
    [
      'comes before the cadence, also when it is later',
      { ...TOUCHED, next_check_in: '2026-06-15' },
      '2026-06-15',
    ],
    [
      'counts where there are no check-ins otherwise',
      { ...TOUCHED, cadence: 'none', next_check_in: '2026-01-15' },
      '2026-01-15',
    ],
    [
      'counts where the request was declined',
      { asked_on: '2025-10-01', outcome: 'declined', next_check_in: '2026-01-15' },
      '2026-01-15',
    ],
    ['counts without a touch, whatever the day is', { next_check_in: '2024-01-15' }, '2024-01-15'],
    ['counts on the day after the last touch', { ...TOUCHED, next_check_in: '2025-12-01' }, '2025-12-01'],
    ['is settled by a touch on that day', { ...TOUCHED, next_check_in: '2025-11-30' }, '2026-02-28'],
    ['is settled by a later touch', { ...TOUCHED, next_check_in: '2025-11-29' }, '2026-02-28'],
    ['is not given where it is no day', { ...TOUCHED, next_check_in: 'spring' }, '2026-02-28'],
  ])('%s', (_, note, due) => {
    expect(janeOn('2025-12-10', note)).toEqual([`check-in ${due}`])
  })

  test('is the earliest of all notes and the person note', () => {
    const notes = [
      { ...TOUCHED, next_check_in: '2026-04-01' },
      { next_check_in: '2026-02-01' },
      { next_check_in: '2025-10-01' },
    ]
    expect(janeOn('2025-12-10', ...notes)).toEqual(['check-in 2026-02-01'])
    expect(linkedJaneOn('2025-12-10', { next_contact: '2026-01-15' }, ...notes)).toEqual([
      'check-in 2026-01-15',
    ])
  })

  // Asked on Monday 2 March, due on the 11th.
  test('that is today or later leaves no request to follow up', () => {
    const asked = { asked_on: '2026-03-02' }
    expect(janeOn('2026-03-05', { ...asked, next_check_in: '2026-03-20' })).toEqual(['check-in 2026-03-20'])
    expect(janeOn('2026-03-05', { ...asked, next_check_in: '2026-03-05' })).toEqual(['check-in 2026-03-05'])
    expect(janeOn('2026-03-05', { ...asked, next_check_in: '2026-03-04' })).toEqual([
      'outreach 2026-03-04 remind',
    ])
    const cancelled = { interview_on: '2026-03-02', outcome: 'cancelled' }
    expect(janeOn('2026-03-03', { ...cancelled, next_check_in: '2026-03-20' })).toEqual([
      'check-in 2026-03-20',
    ])
  })

  test('that was earlier and is over leaves it, on that day; a later one is still ahead', () => {
    const asked = { asked_on: '2026-03-02' }
    expect(janeOn('2026-03-12', { ...asked, next_check_in: '2026-03-09' })).toEqual([
      'outreach 2026-03-09 remind',
    ])
    expect(
      janeOn('2026-03-12', { ...asked, next_check_in: '2026-03-09' }, { next_check_in: '2026-04-01' }),
    ).toEqual(['check-in 2026-03-09'])
  })

  test('that is earlier moves a thank-you', () => {
    const notes = janes({ interview_on: '2026-03-02', next_check_in: '2026-03-03' })
    expect(everybodyOn('2026-03-03', notes, { thankYouDays: 5 })).toEqual(['Jane Doe: thank-you 2026-03-03'])
    expect(everybodyOn('2026-03-03', notes)).toEqual(['Jane Doe: thank-you 2026-03-03'])
  })
})

describe('a contact who is snoozed', () => {
  test.each([
    ['moves to the later day', { ...TOUCHED, snoozed_until: '2026-03-20' }, '2026-03-20'],
    ['stays where its own day is later', { ...TOUCHED, snoozed_until: '2026-01-05' }, '2026-02-28'],
    [
      'moves from a day that the user chose',
      { next_check_in: '2026-02-01', snoozed_until: '2026-03-20' },
      '2026-03-20',
    ],
    ['moves by no day that is none', { ...TOUCHED, snoozed_until: 'later' }, '2026-02-28'],
  ])('has a check-in that %s', (_, note, due) => {
    expect(janeOn('2025-12-10', note)).toEqual([`check-in ${due}`])
  })

  test('is told so only where that day is later than the one that it would be', () => {
    const becauseOf = (snoozed_until: string) =>
      overviewOf(janes({ ...TOUCHED, snoozed_until }), '2025-12-10').followUps.map(
        ({ reason }) => reason?.because,
      )
    expect(becauseOf('2026-02-28')).toEqual(['cadence'])
    expect(becauseOf('2026-03-01')).toEqual(['snoozed'])
  })

  test('is so by the latest day in any of their notes', () => {
    const notes = [
      { ...TOUCHED, snoozed_until: '2026-03-20' },
      { snoozed_until: '2026-04-20' },
      { snoozed_until: '2026-03-01' },
    ]
    expect(janeOn('2025-12-10', ...notes)).toEqual(['check-in 2026-04-20'])
  })

  test('has a request that moves, with its suggestions and its end', () => {
    // Asked on Monday 2 March, due on the 11th; 20 March and 60 days is 19 May.
    const asked = { asked_on: '2026-03-02', snoozed_until: '2026-03-20' }
    expect(janeOn('2026-03-12', asked)).toEqual(['outreach 2026-03-20 ask-someone-else'])
    expect(janeOn('2026-03-20', asked)).toEqual(['outreach 2026-03-20 remind'])
    expect(janeOn('2026-05-19', asked)).toEqual(['outreach 2026-03-20 remind'])
    expect(janeOn('2026-05-20', asked)).toEqual([])
    expect(janeOn('2026-03-20', { ...asked, reminded_on: '2026-03-02' })).toEqual([
      'outreach 2026-03-20 close',
    ])
    expect(janeOn('2026-03-19', { ...asked, reminded_on: '2026-03-02' })).toEqual(['outreach 2026-03-20'])
  })

  test('has a new day to suggest that moves', () => {
    const talk = { interview_on: '2026-03-02', outcome: 'cancelled', snoozed_until: '2026-03-20' }
    expect(janeOn('2026-03-10', talk)).toEqual(['outreach 2026-03-20 new-day'])
    expect(janeOn('2026-05-19', talk)).toEqual(['outreach 2026-03-20 new-day'])
    expect(janeOn('2026-05-20', talk)).toEqual([])
  })

  test('is not dropped by being snoozed after a request has lapsed', () => {
    expect(janeOn('2026-05-12', { asked_on: '2026-03-02', snoozed_until: '2026-06-01' })).toEqual([
      'outreach 2026-06-01 ask-someone-else',
    ])
  })
})

describe('a contact of whom nothing was heard for long', () => {
  // Due on 28 February 2026; a calendar year later is 28 February 2027.
  const longQuietOn = (today: string, note: Record<string, unknown> = TOUCHED) =>
    overviewOf(janes(note), today).followUps.map(({ longQuiet }) => longQuiet)

  test('is so when the check-in is more than a calendar year overdue', () => {
    expect(longQuietOn('2027-02-27')).toEqual([false])
    expect(longQuietOn('2027-02-28')).toEqual([false])
    expect(longQuietOn('2027-03-01')).toEqual([true])
  })

  test('is so by the calendar, not by 365 days: a check-in due on 29 February 2024', () => {
    const note = { next_check_in: '2024-02-29' }
    expect(longQuietOn('2025-02-28', note)).toEqual([false])
    expect(longQuietOn('2025-03-01', note)).toEqual([true])
  })

  test('is not so while snoozed', () => {
    expect(longQuietOn('2027-03-01', { ...TOUCHED, snoozed_until: '2026-03-01' })).toEqual([false])
  })

  test('stays listed', () => {
    expect(janeOn('2036-03-01', TOUCHED)).toEqual(['check-in 2026-02-28'])
  })
})
