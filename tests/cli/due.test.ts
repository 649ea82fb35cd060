import { describe, expect, it } from 'vitest'
import { due, hosts, interview, note, notesOf, TODAY } from '../ui/hands'

const start = hosts()

/** One of every kind. */
const VAULT = {
  'People/Lee.md': note('org: Loft'),
  'Interviews/Ann.md': interview(
    'Ann',
    'company: Acme',
    'interview_on: 2025-11-30',
    'cadence: every 6 weeks',
  ),
  'Interviews/Bea.md': interview('Bea', 'interview_on: 2026-11-20', 'introduced_by: "[[Lee]]"'),
  'Interviews/Cid.md': interview('Cid', 'asked_on: 2026-11-10'),
  'Interviews/Dot.md': interview(
    'Dot',
    'interview_on: 2026-12-01T14:00:00',
    'prep_goal: Learn',
    'prep_values: x',
  ),
  'Interviews/Eve.md': interview('Eve', 'interview_on: 2026-12-20'),
  'Interviews/Flo.md': interview('Flo'),
  'Interviews/Gus.md': interview('Gus', 'interview_on: 2024-01-10'),
  'Interviews/Hal.md': interview('Hal', 'outcome: cancelled'),
  'Interviews/Ida.md': interview('Ida', 'last_contact: 03/04/2026'),
  'Interviews/Jo.md': interview('Jo', 'interview_on: 2026-09-01', 'thanked_on: 2026-09-02'),
}
const kinds = (answer: { followUps: { kind: string; contact: string }[] }) =>
  answer.followUps.map(({ kind, contact }) => `${kind} ${contact}`)

describe('due', () => {
  it('answers for programs with every key, null where there is nothing', async () => {
    const host = await start(VAULT)
    const answer = await due(host, { within: '7' })
    expect(Object.keys(answer)).toEqual(['today', 'followUps', 'noNextStep', 'closed', 'problems'])
    for (const followUp of answer.followUps) {
      expect(Object.keys(followUp)).toEqual([
        'kind',
        'contact',
        'company',
        'due',
        'daysOverdue',
        'lastTouch',
        'cadence',
        'suggestion',
        'about',
        'prepAnswered',
        'longQuiet',
        'promises',
        'path',
      ])
    }
    const bare = {
      company: null,
      suggestion: null,
      about: [],
      prepAnswered: null,
      longQuiet: false,
      promises: 0,
    }
    expect(answer).toEqual({
      today: TODAY,
      followUps: [
        {
          ...bare,
          kind: 'check-in',
          contact: 'Gus',
          due: '2024-04-10',
          daysOverdue: 957,
          lastTouch: '2024-01-10',
          cadence: 'quarterly',
          longQuiet: true,
          path: 'Interviews/Gus.md',
        },
        {
          ...bare,
          kind: 'check-in',
          contact: 'Ann',
          company: 'Acme',
          due: '2026-01-11',
          daysOverdue: 316,
          lastTouch: '2025-11-30',
          cadence: 'every 6 weeks',
          path: 'Interviews/Ann.md',
        },
        {
          ...bare,
          kind: 'outreach',
          contact: 'Cid',
          due: '2026-11-19',
          daysOverdue: 4,
          lastTouch: null,
          cadence: 'quarterly',
          suggestion: 'remind',
          path: 'Interviews/Cid.md',
        },
        {
          ...bare,
          kind: 'thank-you',
          contact: 'Bea',
          due: '2026-11-21',
          daysOverdue: 2,
          lastTouch: '2026-11-20',
          cadence: 'quarterly',
          path: 'Interviews/Bea.md',
        },
        {
          ...bare,
          kind: 'update-introducer',
          contact: 'Lee',
          company: 'Loft',
          due: '2026-11-27',
          daysOverdue: 0,
          lastTouch: null,
          cadence: 'quarterly',
          about: ['Bea'],
          path: 'Interviews/Bea.md',
        },
        {
          ...bare,
          kind: 'interview',
          contact: 'Dot',
          due: '2026-12-01',
          daysOverdue: 0,
          lastTouch: null,
          cadence: 'quarterly',
          prepAnswered: 2,
          path: 'Interviews/Dot.md',
        },
        {
          ...bare,
          kind: 'check-in',
          contact: 'Jo',
          due: '2026-12-01',
          daysOverdue: 0,
          lastTouch: '2026-09-01',
          cadence: 'quarterly',
          path: 'Interviews/Jo.md',
        },
      ].filter(({ due, kind }) => kind === 'interview' || due <= '2026-11-30'),
      noNextStep: [
        { contact: 'Hal', reason: 'cancelled', path: 'Interviews/Hal.md' },
        { contact: 'Ida', reason: 'bad-date', path: 'Interviews/Ida.md' },
      ],
      closed: [],
      problems: [
        {
          path: 'Interviews/Ida.md',
          property: 'last_contact',
          code: 'bad-date',
          message: expect.stringContaining('03/04/2026') as string,
        },
      ],
    })
  })

  it.each([
    [{}, ['check-in Gus', 'check-in Ann', 'outreach Cid', 'thank-you Bea', 'interview Dot']],
    [
      { within: '4' },
      [
        'check-in Gus',
        'check-in Ann',
        'outreach Cid',
        'thank-you Bea',
        'update-introducer Lee',
        'interview Dot',
      ],
    ],
    [{ kind: 'check-in', within: '8' }, ['check-in Gus', 'check-in Ann', 'check-in Jo']],
    [{ kind: 'interview', within: '3' }, ['interview Dot']],
    [{ kind: 'interview', within: '30' }, ['interview Dot', 'interview Eve']],
    [{ kind: 'to-ask' }, ['to-ask Flo']],
    [{ kind: 'thank-you' }, ['thank-you Bea']],
    [{ kind: 'outreach' }, ['outreach Cid']],
    [{ kind: 'update-introducer', within: '4' }, ['update-introducer Lee']],
  ])('%o lists %j', async (parameters, expected) => {
    const host = await start(VAULT)
    expect(kinds(await due(host, parameters))).toEqual(expected)
  })

  it('tells problems and who has no next step whole, whatever is asked for', async () => {
    const host = await start(VAULT)
    const answer = await due(host, { kind: 'to-ask', within: '0' })
    expect([answer.noNextStep.length, answer.problems.length]).toEqual([2, 1])
  })

  it.each([
    [{}, '4'],
    [{ within: '30' }, '7'],
    [{ kind: 'check-in' }, '1'],
    [{ kind: 'to-ask' }, '1'],
    [{ kind: 'check-in', format: 'json' }, '1'],
  ])('counts %o as %s, long quiet left out', async (parameters, total) => {
    const host = await start(VAULT)
    expect(await host.cli('due', { ...parameters, total: 'true' })).toBe(total)
  })

  it('looks ahead for interviews as far as the settings say', async () => {
    const host = await start(VAULT, { pluginData: { lookAheadDays: 30 } })
    expect(kinds(await due(host, { kind: 'interview' }))).toEqual(['interview Dot', 'interview Eve'])
  })

  it('answers as a table', async () => {
    const host = await start({
      ...VAULT,
      'Interviews/Tab.md': interview('"A\\tB"', 'company: "x\\ny"', 'asked_on: 2026-11-10'),
    })
    const lines = (await host.cli('due', { format: 'tsv', kind: 'outreach' })).split('\n')
    expect(lines[0]).toBe('kind\tcontact\tcompany\tdue\tdaysOverdue\tlastTouch\tcadence\tsuggestion\tpath')
    expect(lines.slice(1)).toEqual([
      'outreach\tA B\tx y\t2026-11-19\t4\t\tquarterly\tremind\tInterviews/Tab.md',
      'outreach\tCid\t\t2026-11-19\t4\t\tquarterly\tremind\tInterviews/Cid.md',
    ])
  })

  it('answers for people, a line each', async () => {
    const host = await start(VAULT)
    const lines = (await host.cli('due')).split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[1]).toMatch(/^316 days overdue\tAnn · Acme\t.*Interviews\/Ann\.md$/)
    expect(await host.cli('due', { kind: 'update-introducer' })).toBe('Nothing is due.')
  })

  it.each([
    [{ kind: 'nonsense' }, /kind=nonsense.*check-in/],
    [{ format: 'xml' }, /format=xml.*tsv/],
    [{ within: '-1' }, /within=-1/],
    [{ within: 'soon' }, /within=soon/],
    [{ within: '1.5' }, /within=1\.5/],
    [{ within: '99999999999' }, /within/],
  ])('does not guess what %o means', async (parameters, reason) => {
    const host = await start(VAULT)
    const answer = await host.cli('due', { ...parameters })
    expect(answer).toMatch(/^Error: /)
    expect(answer).toMatch(reason)
  })

  it('looks as far ahead as anybody likes', async () => {
    const host = await start(VAULT)
    expect(kinds(await due(host, { within: '999999' }))).toHaveLength(8)
  })

  it('changes nothing', async () => {
    const host = await start(VAULT)
    await due(host)
    await host.advance(60_000)
    expect(notesOf(host)).toEqual(VAULT)
  })
})
