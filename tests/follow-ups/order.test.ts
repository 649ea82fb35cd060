import { describe, expect, test } from 'vitest'
import { dueWithin, type DueQuestion } from '../../src/follow-ups/due'
import { day } from '../days/day'
import { everybodyOn, overviewOf, told } from './overview-of'

const contact = (name: string, note: object) => ({ [`Interviews/${name}.md`]: { contact: name, ...note } })

describe('follow-ups', () => {
  test('stand by day, and those without one last', () => {
    const notes = {
      ...contact('Ann', {}),
      ...contact('Bo', { next_check_in: '2026-03-12' }),
      ...contact('Cy', { interview_on: '2026-03-11' }),
      ...contact('Di', { next_check_in: '2025-03-12' }),
    }
    expect(everybodyOn('2026-03-10', notes)).toEqual([
      'Di: check-in 2025-03-12',
      'Cy: interview 2026-03-11',
      'Bo: check-in 2026-03-12',
      'Ann: to-ask',
    ])
  })

  test('of one day stand by name, as the user’s language sorts names', () => {
    const notes = Object.assign(
      {},
      ...['Zoë', 'Ångström', 'émile', 'Eve', 'anna', 'Ida'].map((name) =>
        contact(name, { next_check_in: '2026-03-12' }),
      ),
    ) as Record<string, object>
    const names = (language: string) =>
      overviewOf(notes as never, '2026-03-10', { language }).followUps.map(({ name }) => name)
    expect(names('en')).toEqual(['Ångström', 'anna', 'émile', 'Eve', 'Ida', 'Zoë'])
    expect(names('sv')).toEqual(['anna', 'émile', 'Eve', 'Ida', 'Zoë', 'Ångström'])
    expect(names('no such language')).toEqual(names('en'))
  })

  test('of one day and name stand by kind, and of one kind by note', () => {
    const notes = {
      'Interviews/4.md': { contact: 'Jane Doe', email: 'd@a.example', next_check_in: '2026-03-20' },
      'Interviews/3.md': { contact: 'Jane Doe', email: 'c@a.example', interview_on: '2026-03-20' },
      'Interviews/2.md': {
        contact: 'Jane Doe',
        email: 'b@a.example',
        interview_on: '2026-03-19',
        outcome: 'held',
      },
      'Interviews/1.md': { contact: 'Jane Doe', email: 'a@a.example', next_check_in: '2026-03-20' },
    }
    const { followUps } = overviewOf(notes, '2026-03-19')
    expect(followUps.map((followUp) => `${told(followUp)} ${followUp.path}`)).toEqual([
      'interview 2026-03-20 Interviews/3.md',
      'thank-you 2026-03-20 Interviews/2.md',
      'check-in 2026-03-20 Interviews/1.md',
      'check-in 2026-03-20 Interviews/4.md',
    ])
  })
})

describe('what is due within some days', () => {
  const { followUps } = overviewOf(
    {
      ...contact('Ann', {}),
      ...contact('Bo', { next_check_in: '2026-03-09' }),
      ...contact('Cy', { next_check_in: '2026-03-10' }),
      ...contact('Di', { next_check_in: '2026-03-11' }),
      ...contact('Ed', { next_check_in: '2026-03-17' }),
      ...contact('Flo', { interview_on: '2026-03-10' }),
      ...contact('Gus', { interview_on: '2026-03-24' }),
      ...contact('Hal', { interview_on: '2026-03-25' }),
      ...contact('Ina', { last_contact: '2020-03-25' }),
    },
    '2026-03-10',
  )
  const within = (question: Partial<DueQuestion>) =>
    dueWithin(followUps, day('2026-03-10'), { within: 0, lookAheadDays: 14, kind: null, ...question })
      .map(({ name }) => name)
      .join(' ')

  test('is overdue or due today, and interviews of the next 14 days', () => {
    expect(within({})).toBe('Ina Bo Cy Flo Gus')
  })

  test('reaches as many days as asked', () => {
    expect(within({ within: 1 })).toBe('Ina Bo Cy Flo Di Gus')
    expect(within({ within: 7 })).toBe('Ina Bo Cy Flo Di Ed Gus')
  })

  test('holds interviews of the larger of both', () => {
    expect(within({ within: 15 })).toBe('Ina Bo Cy Flo Di Ed Gus Hal')
    expect(within({ lookAheadDays: 0 })).toBe('Ina Bo Cy Flo')
  })

  test('may be of one kind, and holds people to ask only as that', () => {
    expect(within({ kind: 'interview' })).toBe('Flo Gus')
    expect(within({ kind: 'check-in' })).toBe('Ina Bo Cy')
    expect(within({ kind: 'to-ask' })).toBe('Ann')
    expect(within({ kind: 'thank-you' })).toBe('')
  })
})

describe('problems', () => {
  test('are all told, by note, in the order of the properties', () => {
    const notes = {
      'Interviews/b.md': { contact: 'Jane', cadence: 'x', asked_on: '2026-03-11' },
      'Interviews/c.md': { interview_on: 'x' },
      'Interviews/a.md': 'unreadable',
      'Interviews/d.md': { contact: '[[Sam]]' },
      'A person/Sam.md': { last_contact: 'x' },
    } as const
    expect(overviewOf(notes, '2026-03-10').problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'A person/Sam.md bad-date',
      'Interviews/a.md unreadable-properties',
      'Interviews/b.md future-day',
      'Interviews/b.md bad-cadence',
      'Interviews/c.md no-contact',
      'Interviews/c.md bad-date',
    ])
  })

  test('never remove anybody', () => {
    const { followUps, noNextStep } = overviewOf(
      {
        'Interviews/a.md': { contact: 'Jane', last_contact: 'x', check_ins: ['2026-01-05'] },
        'Interviews/b.md': { outcome: 'x' },
      },
      '2026-03-10',
    )
    expect(followUps.map(told)).toEqual(['check-in 2026-04-05'])
    expect(noNextStep.map(({ name }) => name)).toEqual(['b'])
  })
})
