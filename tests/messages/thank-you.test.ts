import { describe, expect, it } from 'vitest'
import type { DraftValues } from '../../src/messages/draft'
import { fitsMailto, mailtoUrl } from '../../src/messages/mailto'
import {
  needsSpecific,
  specificQuestion,
  talkValues,
  thankYouDraft,
  type TalkSections,
} from '../../src/messages/thank-you'
import { day } from '../days/day'

const today = day('2026-11-23')
const nothing: TalkSections = { takeaways: '', promised: '', offered: '', nextSteps: '' }
const person: DraftValues = { first_name: 'Jane', contact: 'Jane Doe', company: 'Acme', my_name: 'Alex' }

describe('what a thank-you says about the talk', () => {
  it('is the first thing in each section, and when the next message comes', () => {
    expect(
      talkValues(
        {
          takeaways: '\n- **Managers hire for curiosity.**\n- More\n',
          promised: '- [ ] Send [the deck](https://example.com)\n',
          offered: '- An introduction to [[People/Sam Lee|Sam]]\n',
          nextSteps: 'Read her book\n\n### I promised\n',
        },
        day('2027-02-23'),
        today,
      ),
    ).toEqual({
      takeaway: 'Managers hire for curiosity.',
      promise: 'Send the deck',
      offer: 'An introduction to Sam',
      next_step: 'Read her book',
      when_next: 'in February',
    })
  })

  it('is empty where nothing was written', () => {
    expect(Object.values(talkValues(nothing, null, today))).toEqual(['', '', '', '', ''])
    expect(talkValues(nothing, today, today).when_next).toBe('')
  })
})

describe('the built-in thank-you', () => {
  it('tells all that is known', () => {
    const talk = {
      takeaway: 'Managers hire for curiosity.',
      promise: 'Send the deck',
      offer: 'An introduction to Sam',
      next_step: 'Read her book',
      when_next: 'in February',
    }
    const draft = thankYouDraft({ ...person, ...talk })
    expect(draft).toEqual({
      kind: 'thank-you',
      subject: 'Thank you, Jane',
      missing: [],
      body: [
        'Hello Jane,',
        '',
        'Thank you for taking the time to talk with me.',
        '',
        'What stayed with me: Managers hire for curiosity.',
        '',
        'And thank you for your offer: An introduction to Sam',
        '',
        'I have not forgotten my promise: Send the deck',
        '',
        'My next step: Read her book',
        '',
        'I will be in touch in February and tell you what came of it.',
        '',
        'Best wishes,',
        'Alex',
      ].join('\n'),
    })
    expect(fitsMailto(mailtoUrl({ to: 'jane@example.com', ...draft }) ?? '')).toBe(true)
  })

  it('reads well with a takeaway alone', () => {
    const { body, missing } = thankYouDraft({ ...person, takeaway: 'Start small.' })
    expect(body).toBe(
      'Hello Jane,\n\nThank you for taking the time to talk with me.\n\nWhat stayed with me: Start small.\n\nBest wishes,\nAlex',
    )
    expect(missing).toEqual(['promise', 'offer', 'next_step', 'when_next'])
  })

  it('gives way to the user’s own', () => {
    expect(thankYouDraft({ ...person, takeaway: 'Start small.' }, 'Thanks. {{takeaway}}')).toMatchObject({
      subject: 'Thank you, Jane',
      body: 'Thanks. Start small.',
    })
  })

  it.each([
    ['Templater', '- <% tp.system.prompt() %> Start <b>small</b>', 'Start small'],
    ['a placeholder', '- {{my_name}} said so', '{{my_name}} said so'],
    ['a header', '- Bcc: boss@example.com?cc=x', 'Bcc: boss@example.com?cc=x'],
    ['YAML', '- contact: "x" # [[y]]', 'contact: "x" # y'],
    ['a link', '- [x](javascript:alert(1))', 'x'],
    ['a path', '- ../../etc/passwd', '../../etc/passwd'],
    ['right to left', '- תודה רבה 👩‍👩‍👧‍👦', 'תודה רבה 👩‍👩‍👧‍👦'],
    ['100 KB', `- ${'long '.repeat(20_000)}`, 'long '.repeat(20_000).trim()],
  ])('takes a hostile takeaway as words: %s', (_, takeaways, words) => {
    const values = talkValues({ ...nothing, takeaways }, null, today)
    expect(thankYouDraft({ ...person, ...values }).body).toContain(`What stayed with me: ${words}\n`)
  })
})

describe('one sentence is asked for', () => {
  it('where nothing was written that could only go to this person', () => {
    expect(needsSpecific(person)).toBe(true)
    expect(needsSpecific({ ...person, takeaway: ' \n', when_next: 'in February' })).toBe(true)
    expect(needsSpecific(talkValues({ ...nothing, takeaways: '- [ ] \n- tbd' }, today, today))).toBe(true)
  })

  it.each(['takeaway', 'promise', 'offer', 'next_step'] as const)('and not where there is a %s', (name) => {
    expect(needsSpecific({ ...person, [name]: 'x' })).toBe(false)
  })

  it('by the first name', () => {
    expect(specificQuestion('Jane')).toBe(
      'What did Jane say that stayed with you? One sentence makes the thanks yours.',
    )
  })
})
