import { describe, expect, test } from 'vitest'
import type { Notes } from '../contacts/contacts-of'
import { everybodyOn, overviewOf } from './overview-of'

// Sam Lee introduced Jane Doe; the talk with her was on 2 March 2026.
const JANE = {
  contact: 'Jane Doe',
  introduced_by: 'Sam Lee',
  interview_on: '2026-03-02',
  thanked_on: '2026-03-03',
}
const SAM = { contact: 'Sam Lee', interview_on: '2026-01-05', thanked_on: '2026-01-06' }

const notes = (jane: object = {}, sam: object = {}): Notes => ({
  'Interviews/Jane.md': { ...JANE, ...jane },
  'Interviews/Sam.md': { ...SAM, ...sam },
})
const samOn = (today: string, all: Notes) => everybodyOn(today, all).filter((row) => row.startsWith('Sam'))

describe('telling an introducer how it went', () => {
  test('is due 7 days after the interview: on 9 March', () => {
    expect(samOn('2026-03-03', notes())).toEqual(['Sam Lee: update-introducer 2026-03-09'])
  })

  test('begins when the interview is held', () => {
    expect(samOn('2026-03-01', notes({ thanked_on: null }))).toEqual(['Sam Lee: check-in 2026-04-05'])
    expect(samOn('2026-03-02', notes({ thanked_on: null }))).toEqual(['Sam Lee: check-in 2026-04-05'])
    expect(samOn('2026-03-02', notes({ outcome: 'held', thanked_on: null }))).toEqual([
      'Sam Lee: update-introducer 2026-03-09',
    ])
  })

  test('waits until 60 days after it was due, 8 May, and is a check-in from the 9th on', () => {
    expect(samOn('2026-05-08', notes())).toEqual(['Sam Lee: update-introducer 2026-03-09'])
    expect(samOn('2026-05-09', notes())).toEqual(['Sam Lee: check-in 2026-04-05'])
  })

  test.each([
    ['a check-in since', {}, { check_ins: ['2026-03-04'] }, 'check-in 2026-06-04'],
    ['a check-in on that day itself', {}, { last_contact: '2026-03-02' }, 'check-in 2026-06-02'],
    ['a note that says told', { introducer_told_on: '2026-03-04' }, {}, 'check-in 2026-04-05'],
  ])('is settled by %s', (_, jane, sam, row) => {
    expect(samOn('2026-03-10', notes(jane, sam))).toEqual([`Sam Lee: ${row}`])
  })

  test.each([
    ['a check-in on the day before', {}, { check_ins: ['2026-03-01'] }],
    ['told on a day that is none', { introducer_told_on: 'yes' }, {}],
    ['a cadence of none', {}, { cadence: 'none' }],
    ['a note that says no reply', {}, { outcome: 'no reply' }],
  ])('is not settled by %s', (_, jane, sam) => {
    expect(samOn('2026-03-10', notes(jane, sam))).toEqual(['Sam Lee: update-introducer 2026-03-09'])
  })

  test.each(['declined', 'cancelled', 'no show', 'postponed'])(
    'is nothing where the talk was %s',
    (outcome) => {
      expect(samOn('2026-03-10', notes({ outcome }))).toEqual(['Sam Lee: check-in 2026-04-05'])
    },
  )

  test('counts the first interview, not a later one', () => {
    const second = { contact: 'Jane Doe', interview_on: '2026-04-06', thanked_on: '2026-04-06' }
    expect(samOn('2026-04-07', { ...notes(), 'Interviews/Jane 2.md': second })).toEqual([
      'Sam Lee: update-introducer 2026-03-09',
    ])
    expect(
      samOn('2026-04-07', { ...notes({}, { last_contact: '2026-03-05' }), 'Interviews/Jane 2.md': second }),
    ).toEqual(['Sam Lee: check-in 2026-06-05'])
  })

  test('comes after thanking them for a talk of their own', () => {
    expect(samOn('2026-03-10', notes({}, { interview_on: '2026-03-01', thanked_on: null }))).toEqual([
      'Sam Lee: thank-you 2026-03-02',
    ])
  })

  test('comes before asking them anything', () => {
    expect(samOn('2026-03-10', notes({}, { interview_on: null, asked_on: '2026-02-20' }))).toEqual([
      'Sam Lee: update-introducer 2026-03-09',
    ])
  })

  test('stands beside an interview with them', () => {
    expect(
      samOn('2026-03-10', {
        ...notes(),
        'Interviews/Sam 2.md': { contact: 'Sam Lee', interview_on: '2026-03-20' },
      }),
    ).toEqual(['Sam Lee: update-introducer 2026-03-09', 'Sam Lee: interview 2026-03-20'])
  })

  test('is snoozed, and lapses 60 days after the later day', () => {
    // 20 March and 60 days is 19 May.
    const snoozed = notes({}, { snoozed_until: '2026-03-20' })
    expect(samOn('2026-03-10', snoozed)).toEqual(['Sam Lee: update-introducer 2026-03-20'])
    expect(samOn('2026-05-19', snoozed)).toEqual(['Sam Lee: update-introducer 2026-03-20'])
    expect(samOn('2026-05-20', snoozed)).toEqual(['Sam Lee: check-in 2026-04-05'])
  })

  test('is moved to an earlier day that the user chose', () => {
    expect(samOn('2026-03-03', notes({}, { next_check_in: '2026-03-05' }))).toEqual([
      'Sam Lee: update-introducer 2026-03-05',
    ])
    expect(samOn('2026-03-03', notes({}, { next_check_in: '2026-03-20' }))).toEqual([
      'Sam Lee: update-introducer 2026-03-09',
    ])
  })

  test('leads to their own newest note', () => {
    const all = { ...notes(), 'Interviews/Sam 0.md': { contact: 'Sam Lee', interview_on: '2025-01-05' } }
    expect(overviewOf(all, '2026-03-10').followUps.find(({ name }) => name === 'Sam Lee')).toMatchObject({
      path: 'Interviews/Sam.md',
      daysOverdue: 1,
      lastTouch: '2026-01-05',
    })
  })
})

describe('telling an introducer of several talks', () => {
  const ANN = {
    contact: 'Ann',
    introduced_by: '[[Sam Lee]]',
    interview_on: '2026-03-20',
    thanked_on: '2026-03-20',
  }
  const both: Notes = { ...notes(), 'Interviews/Ann.md': ANN }
  const sam = (today: string, all: Notes) =>
    overviewOf(all, today)
      .followUps.filter(({ name }) => name === 'Sam Lee')
      .map(({ kind, due, about }) => [kind, due, about])

  test('is one message, due by the earliest, that names all of them', () => {
    expect(sam('2026-03-21', both)).toEqual([['update-introducer', '2026-03-09', ['Jane Doe', 'Ann']]])
  })

  test('leaves out whom they have heard of', () => {
    expect(
      sam('2026-03-21', { ...both, 'Interviews/Jane.md': { ...JANE, introducer_told_on: '2026-03-05' } }),
    ).toEqual([['update-introducer', '2026-03-27', ['Ann']]])
    const between = { ...both, 'Interviews/Sam.md': { ...SAM, last_contact: '2026-03-10' } }
    expect(sam('2026-03-21', between)).toEqual([['update-introducer', '2026-03-27', ['Ann']]])
  })

  test('leaves out what has lapsed, and goes on with the rest: Ann’s until 26 May', () => {
    expect(sam('2026-05-09', both)).toEqual([['update-introducer', '2026-03-27', ['Ann']]])
    expect(sam('2026-05-26', both)).toEqual([['update-introducer', '2026-03-27', ['Ann']]])
    expect(sam('2026-05-27', both)).toEqual([['check-in', '2026-04-05', []]])
  })
})

describe('an introducer without an interview note', () => {
  const linked = (more: object = {}, others: Notes = {}): Notes => ({
    'Interviews/Jane.md': { ...JANE, introduced_by: '[[Sam Lee]]', ...more },
    ...others,
  })

  test('has a row where they are written as a link, under that name, which leads to the note that names them', () => {
    expect(samOn('2026-03-03', linked())).toEqual(['Sam Lee: update-introducer 2026-03-09'])
    expect(samOn('2026-03-03', linked({ introduced_by: '[[Sam Lee|Sammy]]' }))).toEqual([
      'Sammy: update-introducer 2026-03-09',
    ])
    expect(overviewOf(linked(), '2026-03-10').followUps.find(({ name }) => name === 'Sam Lee')).toMatchObject(
      {
        path: 'Interviews/Jane.md',
        about: ['Jane Doe'],
        contact: null,
        naming: ['Interviews/Jane.md'],
        lastTouch: null,
        daysOverdue: 1,
      },
    )
  })

  test('has none where they are text', () => {
    expect(samOn('2026-03-03', linked({ introduced_by: 'Sam Lee' }))).toEqual([])
  })

  test('waits as long as others: until 8 May', () => {
    expect(samOn('2026-05-08', linked())).toEqual(['Sam Lee: update-introducer 2026-03-09'])
    expect(samOn('2026-05-09', linked())).toEqual([])
  })

  test.each([
    ['the note says told', { introducer_told_on: '2026-03-04' }, {}],
    ['their own note tells of a contact since', {}, { 'People/Sam Lee.md': { last_contact: '2026-03-02' } }],
    ['the talk was not held', { outcome: 'cancelled' }, {}],
  ])('is settled where %s', (_, more, others) => {
    expect(samOn('2026-03-10', linked(more, others))).toEqual([])
  })

  test('has one row for all whom they introduced', () => {
    const all = linked(
      {},
      { 'Interviews/Ann.md': { contact: 'Ann', introduced_by: ['[[Sam Lee]]'], interview_on: '2026-03-20' } },
    )
    expect(
      overviewOf(all, '2026-03-25').followUps.filter(({ kind }) => kind === 'update-introducer'),
    ).toMatchObject([
      {
        name: 'Sam Lee',
        due: '2026-03-09',
        about: ['Jane Doe', 'Ann'],
        path: 'Interviews/Ann.md',
        naming: ['Interviews/Jane.md', 'Interviews/Ann.md'],
      },
    ])
  })
})
