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
  it('is that a promise and an offer are not forgotten, and when the next message comes; no line of the notes', () => {
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
      kept_promise: 'I have not forgotten what I promised you.',
      thanks_for_offer: 'Thank you, too, for what you offered.',
      when_next: 'in February',
    })
  })

  it('is nothing of what is settled or was never written', () => {
    expect(Object.values(talkValues(nothing, null, today))).toEqual(['', '', ''])
    expect(talkValues(nothing, today, today).when_next).toBe('')
    expect(talkValues({ ...nothing, promised: '- [x] Send the deck' }, null, today).kept_promise).toBe('')
  })
})

describe('the built-in thank-you', () => {
  it('tells all that the user takes in', () => {
    const talk = {
      takeaway: 'Managers hire for curiosity.',
      promise: 'Send the deck',
      offer: 'An introduction to Sam',
      next_step: 'Read her book',
      when_next: 'in February',
    }
    const draft = thankYouDraft({ ...person, ...talk })
    expect(draft).toMatchObject({ kind: 'thank-you', subject: 'Thank you, Jane' })
    expect(draft.body).toBe(
      [
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
    )
    expect(fitsMailto(mailtoUrl({ to: 'jane@example.com', ...draft }) ?? '')).toBe(true)
  })

  it('reads well with one sentence alone', () => {
    expect(thankYouDraft({ ...person, takeaway: 'Start small.' }).body).toBe(
      'Hello Jane,\n\nThank you for taking the time to talk with me.\n\nWhat stayed with me: Start small.\n\nBest wishes,\nAlex',
    )
    // What is said to them stands as it is.
    const said = 'Your story about the first year has stayed with me.'
    expect(thankYouDraft({ ...person, takeaway: said }).body).toContain(`\n\n${said}\n\n`)
  })

  it('gives way to the user’s own', () => {
    expect(thankYouDraft({ ...person, takeaway: 'Start small.' }, 'Thanks. {{takeaway}}')).toMatchObject({
      subject: 'Thank you, Jane',
      body: 'Thanks. Start small.',
    })
  })

  it.each([
    ['a placeholder', '{{my_name}} said so'],
    ['a header', 'Bcc: boss@example.com?cc=x'],
    ['YAML', 'contact: "x" # y'],
    ['a path', '../../etc/passwd'],
    ['right to left', 'תודה רבה 👩‍👩‍👧‍👦'],
    ['100 KB', 'long '.repeat(20_000).trim()],
  ])('takes a hostile sentence as words: %s', (_, takeaway) => {
    expect(thankYouDraft({ ...person, takeaway }).body).toContain(`What stayed with me: ${takeaway}`)
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
