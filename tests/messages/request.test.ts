import { describe, expect, it } from 'vitest'
import { asksForAJob } from '../../src/messages/asks-for-a-job'
import type { DraftValues } from '../../src/messages/draft'
import { fitsMailto, mailtoUrl } from '../../src/messages/mailto'
import {
  LONGEST_REQUEST,
  namesInWords,
  requestDraft,
  requestWarnings,
  requestWarningText,
} from '../../src/messages/request'
import { wordCount } from '../../src/messages/word-count'

const jane: DraftValues = {
  first_name: 'Jane',
  contact: 'Jane Doe',
  company: 'Acme',
  role: 'Data engineer',
  introduced_by: 'Sam Lee',
  my_name: 'Alex',
}
const message = (body: string, subject = 'Hello') => ({ subject, body })

describe('the built-in request', () => {
  it('asks for twenty minutes, names who introduced them, and is signed', () => {
    const { kind, subject, body, missing } = requestDraft(jane)
    expect({ kind, subject, missing }).toEqual({
      kind: 'request',
      subject: '20 minutes about your path?',
      missing: ['about_me', 'reason'],
    })
    expect(body).toMatch(/^Hello Jane,\n\nSam Lee suggested that I write to you\.\n\nI am working/)
    expect(body).toContain('about your work as data engineer at Acme and how you came to it?')
    expect(body).toContain('20 minutes')
    expect(body).toMatch(/Best wishes,\nAlex$/)
  })

  it('reads well where little is known', () => {
    const { body, missing } = requestDraft({ first_name: 'Jane' })
    expect(body).toMatch(/^Hello Jane,\n\nI am working out .*\n\nCould you spare/)
    expect(body).toMatch(/Best wishes,$/)
    expect(body).not.toMatch(/\{\{|\n\n\n| {2}|Acme/)
    expect(missing).toEqual(['introduced_by', 'my_name', 'about_me', 'their_work', 'reason'])
  })

  it('is short, asks for no job, has no exclamation mark, and fits the mail program', () => {
    const draft = requestDraft(jane)
    expect(requestWarnings(draft, { company: 'Acme', names: ['Ann'] })).toEqual([])
    expect(wordCount(draft.body)).toBeLessThan(110)
    expect(draft.body).not.toContain('!')
    expect(fitsMailto(mailtoUrl({ to: 'jane@example.com', ...draft }) ?? '')).toBe(true)
  })

  it('says who writes, and why to this person', () => {
    const { body } = requestDraft({
      ...jane,
      about_me: 'I teach geography.',
      reason: 'Your talk made me curious.',
    })
    expect(body).toContain('\n\nI teach geography. Your talk made me curious.\n\nCould you')
  })

  it('gives way to the user’s own', () => {
    expect(requestDraft(jane, 'Subject: Tea\nDear {{contact}}')).toMatchObject({
      subject: 'Tea',
      body: 'Dear Jane Doe',
    })
    expect(requestDraft(jane, 'Dear {{contact}}').subject).toBe('20 minutes about your path?')
  })

  it('takes any name as it is', () => {
    for (const name of [
      '{{company}}',
      '<% tp.x %>',
      '](javascript:x)',
      'x\r\nBcc: y@example.com',
      'שרה 🙂',
    ]) {
      const { body } = requestDraft({ ...jane, first_name: name })
      expect(body).toContain(`Hello ${name.replace('\r\n', '\n')},`)
    }
  })
})

describe('a request', () => {
  it('of more than 150 words is told to be long', () => {
    expect(requestWarnings(message('word '.repeat(LONGEST_REQUEST)), null)).toEqual([])
    const warnings = requestWarnings(message('word '.repeat(LONGEST_REQUEST + 1)), null)
    expect(warnings).toEqual([{ code: 'too-long', words: 151 }])
    expect(warnings.map(requestWarningText)).toEqual([
      '151 words. Up to 150 fit on a phone without scrolling.',
    ])
  })

  it('is warned of where two others of the company have not answered', () => {
    const warned = (names: string[]) => requestWarnings(message('Hello'), { company: 'Acme', names })
    expect(warned([])).toEqual([])
    expect(warned(['Ann'])).toEqual([])
    expect(warned(['Ann', 'Bob'])).toEqual([
      { code: 'several-asked', company: 'Acme', names: ['Ann', 'Bob'] },
    ])
    expect(warned(['Ann', 'Bob', 'Cy']).map(requestWarningText)).toEqual([
      'Ann, Bob and Cy at Acme have not answered yet. You could wait for one of them first.',
    ])
  })

  it('that asks for a job is told which words do', () => {
    const warnings = requestWarnings(message('Would you hire me?', 'A vacancy'), null)
    expect(warnings).toEqual([{ code: 'asks-for-a-job', phrases: ['vacancy', 'hire me'] }])
    expect(warnings.map(requestWarningText)).toEqual([
      '“vacancy” and “hire me” may read as if you asked for a job. Ask for their story; it is easier to say yes to.',
    ])
  })

  it('may have more than one thing to think over', () => {
    const long = message(`Please hire me. ${'word '.repeat(200)}`)
    expect(requestWarnings(long, { company: 'Acme', names: ['Ann', 'Bob'] }).map(({ code }) => code)).toEqual(
      ['too-long', 'asks-for-a-job', 'several-asked'],
    )
  })
})

describe('what asks for a job', () => {
  it.each([
    'Is there a job opening in your team?',
    'I saw a VACANCY on your site.',
    'Do you have any openings?',
    'Are you currently hiring?',
    'Please hire me.',
    'I would like to apply for the role.',
    'I am looking for a new position in data.',
    'I’m searching for an internship.',
    'I am looking for my next role.',
    'My résumé is attached.',
    'Please find my CV. Attached is my CV.',
    'I attached my resume.',
    'Could I send you my CV?',
    'Would you refer me for the role?',
    'Could you put in a good word?',
    'Is there a job for me?',
    'I wanted to ask you about a job.',
    'I am looking\nfor a job.',
    'I do not know you but I am looking for a job.',
    'I am writing to you to apply for it.',
    'Why not hire me?',
  ])('is found in %j', (text) => {
    expect(asksForAJob(text)).not.toEqual([])
  })

  it.each([
    'What do you like about your job?',
    'What does the job you do look like?',
    'How did you get the job at Acme?',
    'How did you apply for your first role?',
    'What did you do when you were looking for a job?',
    'I am not asking for a job, only for your story.',
    'I’m not looking for a position.',
    'This is not about a job opening.',
    'I write without asking for any job.',
    'I do not want to ask you for a job.',
    'What do you look for when you hire somebody?',
    'Which part of the job would surprise an outsider?',
    'You do a great job.',
    'What earns respect without being in any job description?',
    'Jobs was at Apple.',
  ])('is not found in %j', (text) => {
    expect(asksForAJob(text)).toEqual([])
  })

  it('is named once', () => {
    expect(asksForAJob('Hire me. HIRE  ME! Hire\nme?')).toEqual(['hire me'])
  })

  it.each(['looking for a ', 'not a ', 'hire ', 'my ', 'é', ' '])(
    'is looked for in 100 KB of %j',
    (piece) => {
      // What goes over the text again and again would not end within the limit of a test.
      expect(asksForAJob(piece.repeat(100_000 / piece.length))).toEqual([])
    },
  )
})

describe('words', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['Hello Jane,\n\nhow are you?', 5],
    ["I'm well-known – 20 minutes … 🙂", 4],
    ['שלום עולם', 2],
  ])('are counted as between spaces: %j has %i', (text, count) => {
    expect(wordCount(text)).toBe(count)
  })

  it('are counted where a script has no spaces', () => {
    expect(wordCount('お忙しいところ失礼します')).toBeGreaterThan(2)
  })

  it('are counted in 100 KB', () => {
    expect(wordCount('word '.repeat(20_000))).toBe(20_000)
    expect(wordCount('東京'.repeat(50_000))).toBeGreaterThan(40_000)
  })
})

it('names are told as in a sentence', () => {
  expect([[], ['Ann'], ['Ann', 'Bob'], ['Ann', 'Bob', 'Cy']].map(namesInWords)).toEqual([
    '',
    'Ann',
    'Ann and Bob',
    'Ann, Bob and Cy',
  ])
})
