import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DRAFT_KINDS, DRAFT_PLACEHOLDERS, type DraftKind, type DraftValues } from '../../src/messages/draft'
import { fitsMailto, mailtoUrl } from '../../src/messages/mailto'
import { BUILT_IN_TEMPLATES, draftMessage, sentenceFor } from '../../src/messages/message-draft'
import { messageWarnings } from '../../src/messages/message-warnings'

const all: DraftValues = {
  first_name: 'Jane',
  contact: 'Jane Doe',
  company: 'Acme',
  role: 'Head of research',
  introduced_by: 'Sam Lee',
  my_name: 'Alex',
  about_me: 'I teach geography and am moving into energy.',
  their_work: 'your work as head of research at Acme',
  reason: 'You told me to look at small teams first. I did, and it changed where I look.',
  asked_on: 'on 9 November',
  missed_on: 'on Tuesday',
  talked_on: 'on Thursday',
  talked_in: 'in March',
  last_in_touch: 'in June',
  quiet_for: 'more than a year',
  when_next: 'in February',
  takeaway: 'the jar',
  kept_promise: 'I have not forgotten what I promised you.',
  thanks_for_offer: 'Thank you, too, for what you offered.',
  introduced: 'Dana Reyes',
  learned: 'the first year is the hardest',
}
const EVERY = DRAFT_KINDS.flatMap((kind) =>
  BUILT_IN_TEMPLATES[kind].map((_, turn): [DraftKind, number] => [kind, turn]),
)

describe.each(EVERY)('the built-in %s, wording %i,', (kind, turn) => {
  it('is short, calm, asks for no job and fits the mail program', () => {
    const draft = draftMessage(kind, all, { turn })
    expect(messageWarnings(kind, draft)).toEqual([])
    const sentences = bodyOf(draft.body).match(/[.?](?=\s|$)/g) ?? []
    // The reason is two of them, by the user.
    expect(sentences.length).toBeLessThanOrEqual(8)
    expect(draft.body).not.toMatch(/!|sorry|apolog/i)
    expect(draft.subject.length).toBeLessThanOrEqual(60)
    expect(fitsMailto(mailtoUrl({ to: 'jane@example.com', ...draft }) ?? '')).toBe(true)
  })

  test('reads well with any placeholders empty', () => {
    const names = fc.subarray([...DRAFT_PLACEHOLDERS])
    fc.assert(
      fc.property(names, (empty) => {
        const values = { ...all, ...Object.fromEntries(empty.map((name) => [name, ''])) }
        const { subject, body } = draftMessage(kind, values, { turn })
        for (const line of [subject.replace(/ working on\?$/, ''), ...body.split('\n')]) {
          expect(line).toBe(line.trim())
          expect(line).not.toMatch(/[{}[\]|]| {2}| [.,;?]|\b(?:at|on|in|with|as|for|after|from|to)[.,?]?$/)
          expect(line).not.toMatch(/^\p{Ll}|[.?] \p{Ll}/u)
        }
        expect(subject === '').toBe(kind === 'request-linkedin')
        expect(body).toMatch(/^(?:Hello|Dear)(?: Jane)?,\n/)
        expect(body).not.toMatch(/\n{3}/)
        expect(bodyOf(body).length).toBeGreaterThan(40)
      }),
    )
  })
})

test('no two messages have a sentence in common, beside the greeting and the close', () => {
  const seen = new Map<string, string>()
  for (const [kind, turn] of EVERY) {
    const { body, subject } = draftMessage(kind, { first_name: 'Jane', my_name: 'Alex' }, { turn })
    for (const sentence of [...bodyOf(body).split(/(?<=[.?])\s+/), subject].filter((text) => text !== '')) {
      const said = sentence.trim()
      // Both are the request.
      const where = kind === 'request-linkedin' ? 'request' : `${kind} ${turn}`
      expect([said, seen.get(said) ?? where]).toEqual([said, where])
      seen.set(said, where)
    }
  }
  expect(seen.size).toBeGreaterThan(30)
})

describe('what each message says', () => {
  const body = (kind: DraftKind, values: DraftValues, turn = 0) =>
    bodyOf(draftMessage(kind, values, { turn }).body)

  it('a reminder refers to the first message and its day, and takes a no', () => {
    expect(body('reminder', { ...all, reason: '' })).toBe(
      'On 9 November I wrote to you, and I imagine it came on a full day. I would still be glad to hear about your path at Acme.\n\nI am glad to go by your calendar in the next weeks. If it does not suit you, a short no is just as welcome, and I will leave it there.',
    )
    expect(body('reminder', {})).toMatch(
      /^I wrote to you a while ago, and I imagine it came on a full day\. I would still be glad to hear about your path\.\n/,
    )
  })

  it('a new day is asked for without blame', () => {
    expect(body('new-day', { ...all, reason: 'my train stood still' })).toMatch(
      /^A pity that our talk on Tuesday did not come about\. My train stood still\.\n\nI would still like to hear how you came to Acme\. /,
    )
    expect(body('new-day', {})).toMatch(
      /^A pity that our talk did not come about\.\n\nI would .* about your path\. /,
    )
  })

  it('a day is asked for with thanks for the yes, and no word of the request', () => {
    expect(body('find-day', { ...all, reason: '' })).toBe(
      'Thank you for being willing to talk with me; I am looking forward to it.\n\nWhich day in the next two weeks would suit you? Twenty minutes are plenty, by phone, by video or wherever it is easiest for you. Name a time, and I will be there.',
    )
  })

  it('news names whom one met, that it took place, what came of it, and thanks', () => {
    const { subject } = draftMessage('news', all)
    expect(subject).toBe('I talked with Dana Reyes')
    expect(body('news', all)).toBe(
      'You put me in touch with Dana Reyes. We talked on Thursday, and I am glad that we did.\n\nThe first year is the hardest.\n\nThank you for making that possible.',
    )
    expect(body('news', { ...all, learned: 'Curiosity' })).toContain('What I took away: Curiosity.')
    expect(draftMessage('news', {}).subject).toBe('The talk that you made possible')
  })

  it('a check-in and a message after a year hold the reason as a sentence', () => {
    for (const kind of ['check-in', 'reconnect'] as const) {
      for (const turn of BUILT_IN_TEMPLATES[kind].keys()) {
        expect(body(kind, { ...all, reason: 'it worked' }, turn)).toContain('\n\nIt worked.\n\n')
      }
    }
  })

  it('a message after a year says how long it was, once', () => {
    expect(body('reconnect', all)).toMatch(/^It is more than a year since we were last in touch/)
    expect(body('reconnect', all, 2)).toMatch(/^After more than a year you may not/)
  })
})

describe('the words of the user’s own', () => {
  const template = 'Subject: One\nFirst, {{first_name}}\n---\nSecond\n\n- - -\n\nThird'
  const body = (turn: number) => draftMessage('check-in', all, { template, turn }).body

  it('may be several, one message after the other', () => {
    expect([0, 1, 2, 3, -1].map(body)).toEqual(['First, Jane', 'Second', 'Third', 'First, Jane', 'Third'])
    expect(draftMessage('check-in', all, { template }).subject).toBe('One')
    expect(draftMessage('check-in', all, { template, turn: 1 }).subject).toBe('A short hello')
  })

  it('are one where nothing parts them', () => {
    expect(draftMessage('reminder', all, { template: 'A -- b\n--\nc', turn: 7 }).body).toBe('A -- b\n--\nc')
    expect(draftMessage('reminder', all, { template: '', turn: 7 }).body).toBe('')
  })
})

describe('one sentence is asked for', () => {
  const asked = (kind: DraftKind, values: DraftValues, about?: string) => {
    const sentence = sentenceFor(kind, values, about)
    return sentence && `${sentence.placeholder}: ${sentence.question}`
  }

  it('where the message would say nothing that only this person gets', () => {
    const jane = { first_name: 'Jane', talked_in: 'in March' }
    expect(asked('thank-you', jane)).toMatch(/^takeaway: What did Jane say that stayed with you\?/)
    expect(asked('news', jane, 'Dana')).toMatch(
      /^learned: What did you take away from the talk with Dana that can be told\?/,
    )
    expect(asked('news', jane)).toMatch(
      /^learned: What did you take away from these talks that can be told\?/,
    )
    expect(asked('check-in', jane)).toBe(
      'reason: What came of what Jane told you in March? One sentence is enough.',
    )
    expect(asked('reconnect', { first_name: 'Jane' })).toBe(
      'reason: What is new with you that Jane would be glad to hear? One sentence is enough.',
    )
    expect(asked('reconnect', {})).toMatch(/What is new with you that they would/)
  })

  it('and not where it says so already, or nothing needs to be said', () => {
    expect(DRAFT_KINDS.map((kind) => asked(kind, all))).toEqual(DRAFT_KINDS.map(() => null))
    for (const kind of ['request', 'request-linkedin', 'reminder', 'new-day'] as const) {
      expect(asked(kind, {})).toBeNull()
    }
  })
})

/** Without the greeting and the close. */
function bodyOf(message: string): string {
  return message
    .replace(/^(?:Hello|Dear)[^\n]*,\n+/, '')
    .replace(/\n+(?:(?:Best|With best|Warm|Kind) (?:wishes|regards),|All the best,)?(?:\n?Alex)?$/, '')
}
