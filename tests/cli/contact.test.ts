import { describe, expect, it } from 'vitest'
import { hosts, interview, note } from '../ui/hands'

const start = hosts()

const JANE = 'Interviews/Jane.md'
const VAULT = {
  [JANE]: interview(
    'Jane Doe',
    'company: Acme',
    'role: Lead',
    'asked_on: 2026-10-20',
    'interview_on: 2026-11-10',
    'thanked_on: 2026-11-11',
    'introduced_by: "[[Zoe]]"',
    'prep_company: Pumps.',
  ).replace(
    'Body.\n',
    '## Questions\n\n- [x] Why?\n- [ ] How?\n\n## I promised\n\n- [ ] Send the deck\n\n## Stay in touch\n\n- 2026-11-12 a card\n',
  ),
  'Interviews/Hal.md': interview('Hal', 'asked_on: 2026-09-01', 'outcome: declined'),
  'Paper.md': note('for: Acme'),
}

describe('contact', () => {
  it('tells one person’s story, a line for each thing, with its place', async () => {
    const host = await start(VAULT)
    const at = (line: number) => `${JANE}:${line}`
    expect((await host.cli('contact', { contact: 'jane doe' })).split('\n')).toEqual([
      'Jane Doe · Lead · Acme',
      'In touch this quarter · last on 2026-11-10 · check-ins every quarter',
      `next\tpromise: Due Tuesday, 17 November 2026: you promised something when you talked on 10 November 2026\t${JANE}`,
      `next\tcheck-in: Due Wednesday, 10 February 2027: a quarter after you last talked on 10 November 2026\t${JANE}`,
      `you promised\tSend the deck\t${at(20)}`,
      `reason\tYou promised: Send the deck\t${at(20)}`,
      'reason\tYou kept for their company: Paper\tPaper.md',
      `2026-11-12\ta card\t${at(24)}`,
      `2026-11-11\tYou said thank you\t${JANE}`,
      `2026-11-10\tYou talked\t${JANE}`,
      `2026-10-20\tYou asked for a talk\t${JANE}`,
      `by 2026-10-20\tNamed by Zoe\t${JANE}`,
      `still open\tHow?\t${at(16)}`,
      `asked\tWhy?\t${at(15)}`,
      `What does the company do, and for whom?\tPumps.\t${JANE}`,
      'kept for the company\tPaper\tPaper.md',
    ])
  })

  it('tells with whom it has ended', async () => {
    const host = await start(VAULT)
    expect((await host.cli('contact', { path: 'Interviews/Hal.md' })).split('\n')).toEqual([
      'Hal',
      'Closed',
      'next\tnothing: declined\tInterviews/Hal.md',
      'after 2026-09-01\tThe answer was no\tInterviews/Hal.md',
      '2026-09-01\tYou asked for a talk\tInterviews/Hal.md',
    ])
  })

  it('tells it to programs, with every key', async () => {
    const host = await start(VAULT)
    expect(JSON.parse(await host.cli('contact', { contact: 'Hal', format: 'json' }))).toEqual({
      today: '2026-11-23',
      contact: 'Hal',
      company: null,
      role: null,
      email: null,
      linkedin: null,
      status: 'closed',
      lastTouch: null,
      cadence: 'quarterly',
      notes: ['Interviews/Hal.md'],
      personNote: null,
      next: [],
      noNextStep: null,
      closed: 'declined',
      promised: [],
      offered: [],
      reasons: [],
      story: [
        {
          kind: 'declined',
          day: null,
          by: null,
          after: '2026-09-01',
          text: '',
          path: 'Interviews/Hal.md',
          line: null,
        },
        {
          kind: 'asked',
          day: '2026-09-01',
          by: null,
          after: null,
          text: '',
          path: 'Interviews/Hal.md',
          line: null,
        },
      ],
      questions: [],
      answers: [],
      kept: [],
    })
    expect(JSON.parse(await host.cli('contact', { contact: 'Jane Doe', format: 'json' }))).toMatchObject({
      next: [
        { kind: 'promise', due: '2026-11-17', because: 'promise', countedFrom: '2026-11-10', daysOverdue: 6 },
        { kind: 'check-in', due: '2027-02-10', because: 'cadence', countedFrom: '2026-11-10' },
      ],
      promised: [{ text: 'Send the deck', path: JANE, line: 20 }],
      answers: [{ property: 'prep_company', answer: 'Pumps.', path: JANE }],
      kept: [{ title: 'Paper', path: 'Paper.md', isForCompany: true }],
    })
  })

  it('says who is not known, and which formats there are', async () => {
    const host = await start(VAULT)
    expect(await host.cli('contact', { contact: 'Nobody' })).toMatch(/^Error: Nobody is called Nobody\./)
    expect(await host.cli('contact', { contact: 'Hal', format: 'tsv' })).toMatch(
      /^Error: format=tsv .* text, json/,
    )
    expect(await host.cli('contact', {})).toMatch(/^Error: Nobody is named/)
    expect(await host.cli('contact', { contact: 'Zoe' })).toBe(
      'No note tells of Zoe but those that name them.',
    )
  })

  it('writes nothing', async () => {
    const host = await start(VAULT)
    await host.cli('contact', { contact: 'Jane Doe' })
    expect(host.counters.filesWritten).toBe(0)
  })
})
