import { describe, expect, it } from 'vitest'
import { asksForAJob } from '../../src/messages/asks-for-a-job'
import { buildingBlocks } from '../../src/messages/building-blocks'
import { DRAFT_KINDS, type DraftKind } from '../../src/messages/draft'
import { messageWarnings, messageWarningText } from '../../src/messages/message-warnings'

const told = (kind: DraftKind, body: string, facts?: Parameters<typeof messageWarnings>[2]) =>
  messageWarnings(kind, { subject: 'Hello', body }, facts).map(messageWarningText)
const codes = (kind: DraftKind, body: string, facts?: Parameters<typeof messageWarnings>[2]) =>
  messageWarnings(kind, { subject: 'Hello', body }, facts).map(({ code }) => code)

describe('a message', () => {
  it.each(DRAFT_KINDS)('that asks for a job is told so: %s', (kind) => {
    expect(codes(kind, 'Would you hire me?')).toEqual(['asks-for-a-job'])
  })

  it.each(['request', 'request-linkedin', 'reminder', 'new-day'] as const)(
    'to a stranger is not to tell of the search: %s',
    (kind) => {
      expect(codes(kind, 'I am looking for a job.')).toEqual(['asks-for-a-job'])
    },
  )

  it.each(['thank-you', 'news', 'check-in', 'reconnect'] as const)(
    'to somebody known may tell of it: %s',
    (kind) => {
      expect(
        codes(kind, 'I was looking for a new role, applied for three, and have a job offer now.'),
      ).toEqual([])
    },
  )

  it('of more than 150 words is long, whatever it is', () => {
    const long = 'word '.repeat(151)
    for (const kind of DRAFT_KINDS.filter((kind) => kind !== 'request-linkedin')) {
      expect(codes(kind, long)).toEqual(['too-long'])
    }
  })

  it('on LinkedIn has fewer than 300 characters', () => {
    expect(told('request-linkedin', 'x'.repeat(299))).toEqual([])
    expect(told('request-linkedin', 'x'.repeat(300))).toEqual([
      '300 characters. LinkedIn takes fewer than 300 with an invitation.',
    ])
  })

  it('that asks somebody new is told who of the company has not answered', () => {
    const open = { company: 'Acme', names: ['Ann', 'Bob'] }
    for (const kind of DRAFT_KINDS) {
      const isRequest = kind === 'request' || kind === 'request-linkedin'
      expect(codes(kind, 'Hello', { open })).toEqual(isRequest ? ['several-asked'] : [])
    }
  })

  it('that holds a jotting as it stands is told which', () => {
    const line = 'Send her the worksheet about reading a gas meter that my year nines made'
    const blocks = buildingBlocks('thank-you', { promised: `- [ ] ${line}` }, { name: 'Priya' })
    expect(told('thank-you', `My promise: “${line}”`, { blocks })).toEqual([
      '“Send her the worksheet about reading a gas meter that my ye…” stands there as in your notes. Speaks about them. Say “you”.',
    ])
    expect(told('thank-you', `My promise: “${line.replace('her', 'you')}”`, { blocks })).toEqual([])
  })

  it('apologises once at most', () => {
    expect(told('reconnect', 'I am sorry for the silence.')).toEqual([])
    expect(told('reconnect', 'Sorry! I should have written.')).toEqual([
      'It apologises more than once. Once is plenty; people are glad to hear from you.',
    ])
  })
})

it.each([
  'Are you hiring?',
  'Could you put in a good word?',
  'My CV is attached.',
  'Please consider me for it.',
])('somebody known is not to be asked either: %j', (text) => {
  expect(asksForAJob(text, 'known')).not.toEqual([])
})
