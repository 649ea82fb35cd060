import { expect, test } from 'vitest'
import { warmthOf } from '../../src/follow-ups/warmth'
import { contactOf } from '../contacts/contacts-of'
import { day } from '../days/day'
import type { Properties } from '../interviews/builders'

const warmth = (note: Properties, lastTouch: string | null, today: string, isClosed = false) =>
  warmthOf(
    contactOf({ 'Interviews/1.md': { contact: 'Ann', ...note } }, today),
    lastTouch === null ? null : day(lastTouch),
    isClosed,
    day(today),
  )

test.each([
  ['2026-03-10', '2026-03-10', 'in-touch-this-quarter'],
  ['2025-12-10', '2026-03-10', 'in-touch-this-quarter'],
  ['2025-12-09', '2026-03-10', 'this-year'],
  ['2025-03-10', '2026-03-10', 'this-year'],
  ['2025-03-09', '2026-03-10', 'long-ago'],
  // Thirty days have November and June.
  ['2025-11-30', '2026-02-28', 'in-touch-this-quarter'],
])('last in touch on %s, it is on %s %s', (lastTouch, today, expected) => {
  expect(warmth({}, lastTouch, today)).toBe(expected)
})

test.each<[string, Properties]>([
  ['a request', { asked_on: '2026-03-01' }],
  ['an answer', { answered_on: '2026-03-01' }],
  ['an interview ahead', { interview_on: '2026-04-01' }],
  ['an outcome', { outcome: 'cancelled' }],
])('without being in touch, somebody with %s was asked', (_, note) => {
  expect(warmth(note, null, '2026-03-10')).toBe('asked')
})

test('of whom nothing is told was not asked', () => {
  expect(warmth({}, null, '2026-03-10')).toBe('not-asked')
})

test('whom the user has closed is closed, however lately they were in touch', () => {
  expect(warmth({}, '2026-03-09', '2026-03-10', true)).toBe('closed')
})
