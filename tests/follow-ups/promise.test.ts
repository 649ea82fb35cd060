import { describe, expect, test } from 'vitest'
import { overview } from '../../src/follow-ups/overview'
import { indexOf } from '../contacts/contacts-of'
import { day } from '../days/day'
import type { Properties } from '../interviews/builders'
import { janes, told, USUAL } from './overview-of'

const HELD = { interview_on: '2026-03-02', thanked_on: '2026-03-03' }

/** Jane Doe's follow-ups, where so many promises are open in each of her notes. */
function janePromised(today: string, notes: Properties[], open: number[], promiseDays = 7) {
  const promises = Object.fromEntries(open.map((count, at) => [`Interviews/${at + 1}.md`, count]))
  return overview(indexOf(janes(...notes), promises), day(today), { ...USUAL, promiseDays }).followUps
}

const kinds = (today: string, notes: Properties[], open: number[]) =>
  janePromised(today, notes, open).map(told)

describe('a promise', () => {
  test('is due a week after the talk in which it was given, beside the message to write', () => {
    expect(kinds('2026-03-05', [HELD], [2])).toEqual(['promise 2026-03-09', 'check-in 2026-06-02'])
  })

  test('is due as many days after it as the user wants', () => {
    expect(janePromised('2026-03-05', [HELD], [1], 3).map(told)[0]).toBe('promise 2026-03-05')
  })

  test('is counted in every row of the contact, over all talks that were held', () => {
    const earlier = { interview_on: '2025-12-01' }
    const ahead = { interview_on: '2026-03-20' }
    const rows = janePromised('2026-03-05', [earlier, HELD, ahead], [1, 2, 4])
    expect(rows.map(({ kind, promises }) => [kind, promises])).toEqual([
      ['promise', 3],
      ['interview', 3],
    ])
    expect(rows[0]?.path).toBe('Interviews/2.md')
  })

  test('is counted from the latest talk with one, and leads to its note', () => {
    const [row] = janePromised('2026-03-05', [{ interview_on: '2026-02-02' }, HELD], [1, 0])
    expect(row).toMatchObject({
      kind: 'promise',
      due: '2026-02-09',
      path: 'Interviews/1.md',
      daysOverdue: 24,
    })
  })

  test('waits until 90 days after it was due, 7 June, and no longer', () => {
    expect(kinds('2026-06-07', [HELD], [1])).toContain('promise 2026-03-09')
    expect(kinds('2026-06-08', [HELD], [1])).toEqual(['check-in 2026-06-02'])
  })

  test('of two copies of one note counts once', () => {
    expect(janePromised('2026-03-05', [HELD, HELD], [2, 2])[0]).toMatchObject({ promises: 2 })
    expect(janePromised('2026-03-05', [HELD, HELD], [1, 2])[0]).toMatchObject({
      promises: 2,
      path: 'Interviews/2.md',
    })
  })

  test.each([
    ['a talk that is ahead', { interview_on: '2026-03-20' }],
    ['one that did not take place', { interview_on: '2026-03-02', outcome: 'cancelled' }],
    ['a note without a talk', { asked_on: '2026-03-02' }],
  ])('of %s is none', (_, note) => {
    expect(janePromised('2026-03-05', [note], [1]).every(({ promises }) => promises === 0)).toBe(true)
  })

  test('is not moved by snoozing, nor ended by a check-in or by a cadence of none', () => {
    const more = { snoozed_until: '2026-05-01', check_ins: ['2026-03-04'], cadence: 'none' }
    expect(kinds('2026-03-05', [{ ...HELD, ...more }], [1])).toEqual(['promise 2026-03-09'])
  })
})
