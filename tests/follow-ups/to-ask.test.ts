import { describe, expect, test } from 'vitest'
import { everybodyOn, janeOn, janes, linkedJaneOn, noNextStepOn, overviewOf } from './overview-of'

const TODAY = '2026-03-10'

describe('somebody to ask', () => {
  test.each([
    ['with nothing but a name', {}],
    [
      'with a company, an address and answers prepared',
      { company: 'Acme', email: 'j@a.example', prep_goal: 'Know' },
    ],
    ['who was introduced', { introduced_by: '[[Sam Lee]]' }],
    ['with a cadence', { cadence: 'monthly' }],
    ['with a cadence that is not understood', { cadence: 'now and then' }],
    ['with several companies', { company: ['Acme', 'Hooli'] }],
    [
      'with empty days',
      { asked_on: '', interview_on: 'tbd', last_contact: 'never', outcome: 'none', check_ins: [] },
    ],
    ['who is snoozed', { snoozed_until: '2026-05-01' }],
  ])('is somebody %s', (_, note) => {
    expect(janeOn(TODAY, note)).toEqual(['to-ask'])
  })

  test('is a note that names nobody, by its file name', () => {
    expect(everybodyOn(TODAY, { 'Interviews/Coffee.md': {} })).toEqual(['Coffee: to-ask'])
  })

  test.each([
    ['asked', { asked_on: '2025-01-05' }],
    ['asked, on a day that is none', { asked_on: 'last week' }],
    ['asked, on a day still to come', { asked_on: '2026-03-11' }],
    ['to talk, on a day that is none', { interview_on: '03/04/2026' }],
    ['with an outcome', { outcome: 'held' }],
    ['with an outcome that is not understood', { outcome: 'maybe' }],
    ['with a last contact that is no day', { last_contact: 'spring' }],
    ['with a check-in that is no day', { check_ins: ['spring'] }],
    ['with a day for the next message that is none', { next_check_in: 'spring' }],
    ['whom the user does not want to be in touch with', { cadence: 'none' }],
  ])('is nobody %s', (_, note) => {
    expect(janeOn(TODAY, note)).toEqual([])
  })

  test.each([
    { interview_on: '2026-03-20' },
    { interview_on: '2026-01-05' },
    { last_contact: '2026-01-05' },
    { check_ins: ['2026-01-05'] },
    { next_check_in: '2026-04-05' },
  ])('is nobody with %j', (note) => {
    expect(janeOn(TODAY, note)).not.toContain('to-ask')
    expect(janeOn(TODAY, {}, note)).not.toContain('to-ask')
  })

  test('is nobody of whom the person note tells something', () => {
    expect(linkedJaneOn(TODAY, {}, {})).toEqual(['to-ask'])
    expect(linkedJaneOn(TODAY, { last_contact: '2026-01-05' }, {})).toEqual(['check-in 2026-04-05'])
    expect(linkedJaneOn(TODAY, { last_contact: 'spring' }, {})).toEqual([])
    expect(linkedJaneOn(TODAY, { cadence: 'none' }, {})).toEqual([])
  })

  test('is never due and never overdue', () => {
    expect(overviewOf(janes({}, {}), '2036-01-05').followUps).toMatchObject([
      { due: null, reason: null, daysOverdue: 0, longQuiet: false, path: 'Interviews/2.md' },
    ])
  })
})

describe('somebody with no next step', () => {
  test.each([
    ['the newest note’s outcome', janes({ outcome: 'cancelled' }), 'cancelled'],
    ['the newest note’s outcome: it was held, but nobody knows when', janes({ outcome: 'held' }), 'held'],
    ['the outcome before a problem', janes({ outcome: 'postponed', asked_on: 'x' }), 'postponed'],
    ['the newest note’s problem', janes({ last_contact: '03/04/2026' }), 'bad-date'],
    [
      'the newest note’s first problem',
      janes({ asked_on: '2026-03-11', last_contact: 'x', outcome: 'maybe' }),
      'future-day',
    ],
    ['an outcome that is not understood', janes({ outcome: 'maybe' }), 'bad-outcome'],
    ['that no answer came', janes({ asked_on: '2025-01-05' }), 'no-answer'],
    [
      'that no answer came, where only an older note has a problem',
      janes({ cadence: 'x' }, { asked_on: '2025-01-05' }),
      'no-answer',
    ],
    [
      'the person note’s problem, where nothing else is known',
      {
        ...janes({ contact: '[[People/Jane Doe]]' }),
        'People/Jane Doe.md': { last_contact: 'spring' },
      },
      'bad-date',
    ],
    ['an older note’s problem, where nothing else is known', janes({ last_contact: 'x' }, {}), 'bad-date'],
  ])('is told %s', (_, notes, reason) => {
    expect(everybodyOn(TODAY, notes)).toEqual([])
    expect(noNextStepOn(TODAY, notes)).toEqual([`Jane Doe: ${reason}`])
  })

  test('is somebody whose talk came to nothing, once its day has lapsed', () => {
    const notes = janes({ interview_on: '2025-12-01', outcome: 'no show' })
    expect(noNextStepOn(TODAY, notes)).toEqual(['Jane Doe: no show'])
  })

  test('leads to the newest note', () => {
    const notes = janes({ asked_on: '2025-02-05' }, { asked_on: '2025-01-05' })
    expect(overviewOf(notes, TODAY).noNextStep).toMatchObject([{ path: 'Interviews/1.md', company: null }])
  })

  test.each([
    ['declined', janes({ asked_on: '2025-01-05', outcome: 'declined' })],
    ['no reply', janes({ asked_on: '2025-01-05', outcome: 'no reply' })],
    ['no check-ins wanted', janes({ last_contact: '2025-01-05', cadence: 'never' })],
    ['no check-ins wanted, of somebody never asked', janes({ cadence: 'none' })],
  ])('is nobody whom the user has closed: %s', (_, notes) => {
    expect(everybodyOn(TODAY, notes)).toEqual([])
    expect(noNextStepOn(TODAY, notes)).toEqual([])
  })

  test('is nobody with a follow-up, also on a later day', () => {
    expect(noNextStepOn(TODAY, janes({ interview_on: '2027-01-05' }))).toEqual([])
    expect(noNextStepOn(TODAY, janes({ next_check_in: '2030-01-05' }))).toEqual([])
    expect(noNextStepOn(TODAY, janes({}))).toEqual([])
  })

  test('is somebody whose note cannot be read', () => {
    expect(noNextStepOn(TODAY, { 'Interviews/Coffee.md': 'unreadable' })).toEqual([
      'Coffee: unreadable-properties',
    ])
  })

  test('are listed by name', () => {
    const notes = Object.fromEntries(
      ['Zoë', 'émile', 'Eve', 'anna'].map((contact) => [
        `Interviews/${contact}.md`,
        { contact, outcome: 'held' },
      ]),
    )
    expect(noNextStepOn(TODAY, notes).map((row) => row.split(':')[0])).toEqual([
      'anna',
      'émile',
      'Eve',
      'Zoë',
    ])
  })
})
