import { describe, expect, it } from 'vitest'
import type { DraftValues } from '../../src/messages/draft'
import { fitsMailto, mailtoUrl } from '../../src/messages/mailto'
import { firstLine } from '../../src/messages/section-lines'
import {
  THANK_YOU_TEMPLATE,
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

describe('what a thank-you says about the talk unasked', () => {
  const sections = {
    takeaways: '\n- **Managers hire for curiosity.**\n- More\n',
    promised: '- [ ] Send her [the deck](https://example.com)\n',
    offered: '- An introduction to [[People/Sam Lee|Sam]]\n',
    nextSteps: 'Read her book\n\n### I promised\n',
  }

  it('is that promise and offer are not forgotten, and when the next message comes', () => {
    expect(talkValues(sections, day('2027-02-23'), today)).toEqual({
      kept_promise: 'I will do what I promised you.',
      thanks_for_offer: 'Thank you, too, for what you offered.',
      when_next: 'in February',
    })
  })

  it('is no line of the notes', () => {
    const values = talkValues(sections, day('2027-02-23'), today)
    for (const template of [
      THANK_YOU_TEMPLATE,
      '{{takeaway}} {{promise}} {{offer}} {{next_step}} {{company}}',
    ]) {
      const { body } = thankYouDraft({ ...person, ...values }, template)
      expect(body).not.toMatch(/curiosity|deck|Sam|book/)
    }
  })

  it('is nothing of what is settled, or was never written', () => {
    const settled = { ...nothing, promised: '- [x] Send the deck', offered: '- [x] Introduce me' }
    expect(Object.values(talkValues(settled, null, today))).toEqual(['', '', ''])
    expect(Object.values(talkValues(nothing, null, today))).toEqual(['', '', ''])
    expect(talkValues(nothing, today, today).when_next).toBe('')
  })
})

describe('the built-in thank-you', () => {
  it('is complete where nothing is taken in', () => {
    const draft = thankYouDraft({
      ...person,
      talked_on: 'on Thursday',
      kept_promise: 'I will do what I promised you.',
      thanks_for_offer: 'Thank you, too, for what you offered.',
      when_next: 'in February',
    })
    expect(draft.subject).toBe('Thank you, Jane')
    expect(draft.body).toBe(
      [
        'Hello Jane,',
        '',
        'Thank you for taking the time to talk with me on Thursday.',
        '',
        'Thank you, too, for what you offered. I will do what I promised you.',
        '',
        'Best wishes,',
        'Alex',
      ].join('\n'),
    )
    expect(thankYouDraft({}).body).toBe(
      'Hello,\n\nThank you for taking the time to talk with me.\n\nBest wishes,',
    )
  })

  it('tells all that the user takes in, and does not hint at it as well', () => {
    const talk = {
      takeaway: 'Managers hire for curiosity.',
      promise: 'Send the deck',
      offer: 'An introduction to Sam',
      next_step: 'Read your book',
      kept_promise: 'I will do what I promised you.',
      thanks_for_offer: 'Thank you, too, for what you offered.',
    }
    const draft = thankYouDraft({ ...person, ...talk })
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
        'I will do what I promised you: Send the deck',
        '',
        'My next step: Read your book',
        '',
        'Best wishes,',
        'Alex',
      ].join('\n'),
    )
    expect(fitsMailto(mailtoUrl({ to: 'jane@example.com', ...draft }) ?? '')).toBe(true)
  })

  it.each([
    [
      'Your story about the first year has stayed with me',
      'Your story about the first year has stayed with me.',
    ],
    ['you told me to look at small teams', 'You told me to look at small teams.'],
    ['I laughed at your jar', 'I laughed at your jar.'],
    ['I still laugh about the jar', 'I still laugh about the jar.'],
    ['the jar', 'What stayed with me: the jar.'],
    ['You will miss the noise', 'What stayed with me: You will miss the noise.'],
    ['“I would do it for you, my friend”', 'What stayed with me: “I would do it for you, my friend”.'],
  ])('says what stayed, %j, as %j', (takeaway, said) => {
    expect(thankYouDraft({ ...person, takeaway }).body).toContain(`\n\n${said}\n\n`)
  })

  it('says when the next message comes only where no promise or offer brings the two together sooner', () => {
    const says = (values: DraftValues) =>
      thankYouDraft({ ...person, when_next: 'in February', ...values }).body.includes('in touch in February')
    expect(says({})).toBe(true)
    expect(says({ takeaway: 'Start small.', next_step: 'Read your book' })).toBe(true)
    expect(says({ kept_promise: 'I will do what I promised you.' })).toBe(false)
    expect(says({ thanks_for_offer: 'Thank you, too, for what you offered.' })).toBe(false)
    expect(says({ promise: 'Send the deck' })).toBe(false)
    expect(says({ offer: 'An introduction' })).toBe(false)
    // Whoever asks for it in their own words gets it.
    const own = { ...person, when_next: 'in February', promise: 'Send the deck' }
    expect(thankYouDraft(own, 'Till {{when_next}}.').body).toBe('Till in February.')
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
    const takeaway = firstLine(takeaways)
    expect(thankYouDraft({ ...person, takeaway }).body).toContain(`What stayed with me: ${words}.\n`)
  })
})

describe('one sentence is asked for', () => {
  it('where nothing was written that could only go to this person', () => {
    expect(needsSpecific(person)).toBe(true)
    expect(needsSpecific({ ...person, takeaway: ' \n', when_next: 'in February' })).toBe(true)
    expect(needsSpecific(talkValues({ ...nothing, takeaways: '- The jar' }, today, today))).toBe(true)
  })

  it.each(['takeaway', 'promise', 'offer', 'next_step'] as const)('and not where there is a %s', (name) => {
    expect(needsSpecific({ ...person, [name]: 'x' })).toBe(false)
  })

  it('by the first name', () => {
    expect(specificQuestion('Jane')).toBe(
      'What did Jane say that stayed with you? One sentence makes the thanks yours.',
    )
    expect(specificQuestion('')).toBe(
      'What was said that stayed with you? One sentence makes the thanks yours.',
    )
  })
})
