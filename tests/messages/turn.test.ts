import { describe, expect, it } from 'vitest'
import { draftMessage } from '../../src/messages/message-draft'
import { turnOf } from '../../src/messages/turn'
import { contactOf } from '../contacts/contacts-of'
import type { Properties } from '../interviews/builders'

const turn = (note: Properties, person: Properties = {}) =>
  turnOf(
    contactOf(
      { 'Interviews/Jane.md': { contact: '[[Jane Doe]]', ...note }, 'People/Jane Doe.md': person },
      '2028-01-01',
    ),
  )

describe('the turn of a message', () => {
  it('is how often the two were in touch, by talk and by check-in', () => {
    expect(turn({})).toBe(0)
    expect(turn({ interview_on: '2026-01-05' })).toBe(1)
    expect(turn({ interview_on: '2026-01-05', check_ins: ['2026-04-05', '2026-07-05'] })).toBe(3)
    expect(turn({ interview_on: '2026-01-05' }, { check_ins: ['2026-04-05'] })).toBe(2)
  })

  it('counts a day once', () => {
    const note = {
      interview_on: '2026-01-05',
      check_ins: ['2026-01-05', '2026-04-05'],
      last_contact: '2026-04-05',
    }
    expect(turn(note)).toBe(2)
  })

  it('is another after each check-in that the plugin logs, and for two more', () => {
    const days = ['2026-04-05', '2026-07-05', '2026-10-05', '2027-01-05', '2027-04-05', '2027-07-05']
    const texts = days.map((_, count) => {
      const check_ins = days.slice(0, count)
      return check_in(
        turn({ interview_on: '2026-01-05', check_ins, last_contact: check_ins[count - 1] ?? null }),
      )
    })
    expectUnlikeNeighbours(texts)
  })

  it('is another with each quarter where the day alone is kept by hand', () => {
    const days = ['2026-04-05', '2026-07-03', '2026-10-05', '2027-01-05', '2027-04-09', '2027-07-05']
    expectUnlikeNeighbours(
      days.map((last_contact) => check_in(turn({ interview_on: '2026-01-05', last_contact }))),
    )
  })
})

const check_in = (turn: number) => draftMessage('check-in', { first_name: 'Jane' }, { turn }).body

function expectUnlikeNeighbours(texts: readonly string[]): void {
  for (let at = 0; at + 3 <= texts.length; at++) expect(new Set(texts.slice(at, at + 3)).size).toBe(3)
}
