import { describe, expect, it } from 'vitest'
import {
  blockInMessage,
  buildingBlocks,
  jottingsIn,
  withBlock,
  type BuildingBlock,
} from '../../src/messages/building-blocks'
import { thankYouDraft, talkValues } from '../../src/messages/thank-you'
import { day } from '../days/day'

const known = { name: 'Priya Raman', companies: ['Klarsund Energy'] }
const sections = {
  takeaways:
    'The jar. I want to steal the jar.\n\n- **Teachers** are good at the [hard half](https://example.com)',
  promised: '- [ ] Send her the worksheet\n- [x] Send the photos',
  offered: '- [ ] A home visit in January, if the family agrees',
  nextSteps: '- Read the three write-ups',
  notes: 'First year: "You will miss the noise." Then nobody interrupts you.\n- She said "no".',
}
const told = (blocks: readonly BuildingBlock[]) => blocks.map(({ text, from, sign }) => [from, sign, text])

describe('what the notes hold for a message', () => {
  it('is what could be said, then the jottings, without Markdown and without what is settled', () => {
    expect(told(buildingBlocks('thank-you', sections, known))).toEqual([
      ['said', null, 'You will miss the noise.'],
      ['takeaways', null, 'Teachers are good at the hard half'],
      ['offered', null, 'A home visit in January, if the family agrees'],
      ['nextSteps', null, 'Read the three write-ups'],
      ['takeaways', 'to-myself', 'The jar. I want to steal the jar.'],
      ['promised', 'about-them', 'Send her the worksheet'],
    ])
  })

  it('is no offer and no promise where the news goes to who introduced', () => {
    const from = buildingBlocks('news', sections, known).map((block) => block.from)
    expect(new Set(from)).toEqual(new Set(['said', 'takeaways', 'nextSteps']))
  })

  it('is my promise first where the talk is long past', () => {
    const open = { ...sections, promised: '- [ ] Send the worksheet' }
    expect(buildingBlocks('check-in', open, known).map(({ from }) => from)).toEqual([
      'said',
      'promised',
      'takeaways',
      'offered',
      'nextSteps',
      'takeaways',
    ])
  })

  it('is nothing before there was a talk', () => {
    for (const kind of ['request', 'request-linkedin', 'reminder', 'new-day'] as const) {
      expect(buildingBlocks(kind, sections, known)).toEqual([])
    }
  })

  it('is each thing once, and nothing that is too long to quote', () => {
    const takeaways = '- "Start with the boring half."\n- Start with the boring half.\n- Once\n- Once'
    expect(buildingBlocks('thank-you', { takeaways }, known).map(({ text }) => text)).toEqual([
      'Once',
      'Start with the boring half.',
    ])
    expect(buildingBlocks('thank-you', { takeaways: 'long '.repeat(100) }, known)).toEqual([])
  })

  it('is no more than can be looked over', () => {
    const takeaways = Array.from({ length: 50 }, (_, index) => `- thing ${index}`).join('\n')
    expect(buildingBlocks('thank-you', { takeaways }, known)).toHaveLength(12)
  })
})

describe('a block', () => {
  it('stands in the message in quotation marks, behind words of the user’s', () => {
    const text = 'Start "small" now'
    expect(
      (['said', 'takeaways', 'offered', 'promised', 'nextSteps'] as const).map((from) =>
        blockInMessage('thank-you', { text, from }),
      ),
    ).toEqual([
      'One sentence has stayed with me: “Start ‘small’ now”',
      'What stayed with me: “Start ‘small’ now”',
      'Thank you, too, for your offer: “Start ‘small’ now”',
      'I will do what I promised you: “Start ‘small’ now”',
      'My next step: “Start ‘small’ now”',
    ])
    expect(blockInMessage('news', { text, from: 'takeaways' })).toBe('What I took away: “Start ‘small’ now”')
    expect(blockInMessage('check-in', { text, from: 'offered' })).toBe(
      'I think of your offer: “Start ‘small’ now”',
    )
  })

  const body = 'Hello Jane,\n\nThank you.\n\nI will do what I promised you.\n\nBest wishes,\nAlex'

  it('comes after the first sentence, or where the user is', () => {
    const block = { text: 'Start small', from: 'takeaways' } as const
    expect(withBlock(body, 'thank-you', block)).toMatch(
      /Thank you\.\n\nWhat stayed with me: “Start small”\n\nI will do what I promised/,
    )
    expect(withBlock('Hello Jane,\n\nBye', 'thank-you', block, 11)).toBe(
      'Hello Jane,\n\nWhat stayed with me: “Start small”\n\nBye',
    )
    expect(withBlock('', 'thank-you', block)).toBe('What stayed with me: “Start small”')
  })

  it('takes the place of the hint at it', () => {
    const block = { text: 'Send $& it', from: 'promised' } as const
    expect(withBlock(body, 'thank-you', block, 0)).toBe(
      'Hello Jane,\n\nThank you.\n\nI will do what I promised you: “Send $& it”\n\nBest wishes,\nAlex',
    )
  })

  it('is known again in the message while it stands as in the notes', () => {
    const blocks = buildingBlocks('thank-you', sections, known)
    const promise = blocks.find(({ from }) => from === 'promised')
    if (!promise) throw new Error('There is a promise')
    const taken = withBlock(body, 'thank-you', promise)
    expect(jottingsIn(taken, blocks)).toEqual([promise])
    expect(jottingsIn(taken.replace('her', 'you'), blocks)).toEqual([])
    expect(jottingsIn(body, blocks)).toEqual([])
  })
})

it('a thank-you holds no block that was not taken in', () => {
  const values = talkValues(sections, day('2027-02-23'), day('2026-11-23'))
  const { body } = thankYouDraft({ first_name: 'Priya', ...values })
  for (const { text } of buildingBlocks('thank-you', sections, known)) expect(body).not.toContain(text)
})

it.each(['"', '“', '" "', '"a b c d e"', 'Xa ', 'she ', 'I ', "'s "])(
  '100 KB of %j are looked over',
  (piece) => {
    // What goes over the text again and again would not end within the limit of a test.
    const takeaways = piece.repeat(100_000 / piece.length)
    expect(buildingBlocks('thank-you', { takeaways }, known).length).toBeLessThanOrEqual(12)
  },
)
