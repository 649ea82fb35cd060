import { describe, expect, test } from 'vitest'
import { keptSaid, reasonSaid, type ReasonToSay } from '../../src/messages/reason-said'
import { day } from '../days/day'

const known = {
  name: 'Jane Doe',
  companies: ['Acme'],
  others: ['Dana Reyes'],
  company: 'Acme',
  today: day('2026-11-23'),
}
const said = (kind: ReasonToSay['kind'], text: string, url = '') =>
  reasonSaid({ kind, text, url, talkedOn: day('2026-08-11') }, known)

describe('a reason in a message', () => {
  test.each([
    ['promise', 'Send the deck', 'I have not forgotten what I promised you in August: “Send the deck”.'],
    [
      'advice',
      'Visit a “night shift”.',
      'You suggested something in August that I have done by now: “Visit a ’night shift’”. Thank you for it.',
    ],
    [
      'introduced',
      'Dana Reyes',
      'I have talked with Dana Reyes, whom you put me in touch with. Thank you for bringing us together.',
    ],
    [
      'new-job',
      'at Globex Inc. now',
      'I saw on LinkedIn that you are at Globex Inc. now. I hope that it has begun well.',
    ],
    [
      'takeaway',
      'Start where you are',
      'Something you said in August has stayed with me: “Start where you are”.',
    ],
  ] as const)('says %s: %s', (kind, text, expected) => {
    expect(said(kind, text)).toBe(expected)
  })

  test.each([
    ['2025-11-20', 'On Friday it was a year since'],
    ['2025-11-22', 'Yesterday it was a year since'],
    ['2025-11-23', 'It is a year today since'],
    ['2025-11-26', 'On Thursday it will be a year since'],
  ])('says on 23 November 2026 of a first talk on %s: %s', (talkedOn, begins) => {
    const reason = { kind: 'a-year-ago', text: '', url: '', talkedOn: day(talkedOn) } as const
    expect(reasonSaid(reason, known)).toBe(
      `${begins} we first talked, and I have not forgotten that you took the time for me.`,
    )
  })

  test.each([
    ['promise', 'Tell her whether I ever leave teaching'],
    ['promise', 'Write to Dana'],
    ['advice', 'I should ask for more money'],
    ['takeaway', 'They pay badly'],
  ] as const)('of %s never quotes a jotting: %s', (kind, text) => {
    expect(said(kind, text)).not.toContain(text)
    expect(said(kind, text)).toMatch(/[.]$/)
  })

  test('of what was kept leads to it, where it can be read', () => {
    expect(said('kept-for-them', 'Night shifts', 'https://a.example/n')).toBe(
      'I came across “Night shifts” and thought of you: https://a.example/n',
    )
    expect(said('kept-for-company', 'Night shifts')).toBe(
      'I came across “Night shifts” and thought of you and of Acme.',
    )
  })

  test.each([
    'promise',
    'advice',
    'introduced',
    'new-job',
    'kept-for-them',
    'kept-for-company',
    'takeaway',
  ] as const)('of %s is put in other words than in the message before', (kind) => {
    const reason = { kind, text: 'Night shifts', url: '', talkedOn: day('2026-08-11') }
    const wordings = [1, 2, 3].map((turn) => reasonSaid(reason, { ...known, turn }).split('“')[0])
    expect(wordings[0]).not.toBe(wordings[1])
    expect(wordings[1]).not.toBe(wordings[2])
  })

  test('does not say when the talk was, where the message names that talk', () => {
    const talkedOn = day('2026-08-11')
    const reason = { kind: 'takeaway', text: 'Start where you are', url: '', talkedOn } as const
    expect(reasonSaid(reason, { ...known, namedTalk: talkedOn })).toBe(
      'Something you said has stayed with me: “Start where you are”.',
    )
    expect(reasonSaid(reason, { ...known, namedTalk: day('2026-10-01') })).toContain('in August')
  })
})

test('a promise that is kept is told with what it was, in other words each time', () => {
  const promise = { kind: 'promise', text: 'Send the deck', url: '', talkedOn: day('2026-08-11') } as const
  expect(keptSaid(promise, known)).toBe('I have done what I promised you in August: “Send the deck”.')
  expect(keptSaid(promise, { ...known, turn: 2 })).toBe(
    'What I promised you in August is done: “Send the deck”.',
  )
  expect(keptSaid({ ...promise, text: 'Tell her about it' }, known)).toBe(
    'I have done what I promised you in August.',
  )
})
