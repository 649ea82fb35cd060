import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { prepAnswered } from '../../src/interviews/interview'
import { interviewWith, problemsWith, reading, type Properties } from './builders'

/** What Obsidian makes of a block of properties, which it parses with this library. */
const fromYaml = (block: string) => parse(block, { logLevel: 'error' }) as Properties

describe('a note with nothing but the contact', () => {
  test('tells nothing else, and has no problem', () => {
    const { interview, problems, isTemplate } = reading({ contact: 'Jane Doe' })
    expect(interview).toEqual({
      path: 'Interviews/Jane Doe interview.md',
      contact: { name: 'Jane Doe', link: null },
      company: null,
      workedAt: [],
      role: null,
      email: null,
      linkedin: null,
      introducedBy: [],
      introducerToldOn: null,
      askedOn: null,
      remindedOn: null,
      answeredOn: null,
      interviewOn: null,
      interviewAt: null,
      place: null,
      outcome: null,
      thankedOn: null,
      lastContact: null,
      checkIns: [],
      cadence: null,
      nextCheckIn: null,
      snoozedUntil: null,
      promises: 0,
      prep: {},
    })
    expect(problems).toEqual([])
    expect(isTemplate).toBe(false)
  })
})

describe('absent values', () => {
  const EMPTY = [null, undefined, '', '  ', [], [null], [''], [[]]]
  const SAID = ['-', 'never', 'none', 'n/a', 'tbd', 'Never', 'None', 'N/A', 'TBD', ' tbd ', ['-']]

  test.each([...EMPTY, ...SAID])('%j is no day, no outcome, no text and no problem', (value) => {
    const note = {
      company: value,
      email: value,
      introduced_by: value,
      worked_at: value,
      asked_on: value,
      interview_on: value,
      outcome: value,
      last_contact: value,
      check_ins: value,
      next_check_in: value,
    }
    expect(problemsWith(note)).toEqual([])
    expect(interviewWith(note)).toEqual(interviewWith({}))
  })

  test.each([...EMPTY, ...SAID])('%j names nobody', (value) => {
    const { interview, problems } = reading({ contact: value })
    expect(interview.contact).toBeNull()
    expect(problems.map(({ property, code }) => `${property}: ${code}`)).toEqual(['contact: no-contact'])
  })

  test.each(EMPTY)('%j is no prep answer', (value) => {
    expect(interviewWith({ prep_company: value }).prep).toEqual({})
  })

  test.each(['-', 'never', 'none', 'n/a', 'tbd'])('%j is a prep answer like another', (value) => {
    expect(interviewWith({ prep_company: value }).prep).toEqual({ prep_company: value })
  })

  test.each([...EMPTY, '-', 'n/a', 'tbd'])('%j is no cadence', (value) => {
    expect(interviewWith({ cadence: value }).cadence).toBeNull()
    expect(problemsWith({ cadence: value })).toEqual([])
  })

  test.each(['none', 'never', 'Never', 'off'])('%j keeps its meaning in the cadence', (value) => {
    expect(interviewWith({ cadence: value }).cadence).toEqual({ word: value, every: null })
  })

  test('do not make two spellings of one', () => {
    const note = { last_contact: '2026-01-05', 'Last Contact': '', lastContacted: 'never' }
    expect(interviewWith(note).lastContact).toBe('2026-01-05')
    expect(problemsWith(note)).toEqual([])
  })

  test('of a list do not count among its values', () => {
    expect(interviewWith({ company: ['', 'Acme'] }).company).toBe('Acme')
    expect(problemsWith({ company: ['', 'Acme'] })).toEqual([])
  })
})

describe('several values', () => {
  test('a list of one is its element', () => {
    const note = { contact: ['Jane Doe'], company: ['Acme'], interview_on: ['2026-01-05'], outcome: ['held'] }
    expect(interviewWith(note)).toMatchObject({ company: 'Acme', interviewOn: '2026-01-05', outcome: 'held' })
    expect(problemsWith(note)).toEqual([])
  })

  test.each([
    ['contact', ['Jane Doe', 'Sam Lee'], { contact: { name: 'Jane Doe', link: null } }],
    ['company', ['Acme', 'Initech'], { company: 'Acme' }],
    ['interview_on', ['2026-01-05', '2026-02-05'], { interviewOn: '2026-01-05' }],
    ['outcome', ['declined', 'held'], { outcome: 'declined' }],
    ['cadence', ['monthly', 'weekly'], { cadence: { word: 'monthly', every: { months: 1, days: 0 } } }],
    ['prep_goal', ['Know', 'Go'], { prep: { prep_goal: 'Know' } }],
  ])('of %s the first counts, with a problem', (property, values, expected) => {
    expect(interviewWith({ [property]: values })).toMatchObject(expected)
    expect(problemsWith({ [property]: values })).toEqual([`${property}: several-values`])
  })

  test('of introduced_by, worked_at and check_ins are welcome', () => {
    const note = {
      introduced_by: ['Sam Lee', '[[Ann]]'],
      worked_at: ['Acme', '[[Globex Inc|Globex]]'],
      check_ins: ['2026-02-05', '2026-01-05'],
    }
    expect(interviewWith(note)).toMatchObject({
      introducedBy: [
        { name: 'Sam Lee', link: null },
        { name: 'Ann', link: 'Ann' },
      ],
      workedAt: ['Acme', 'Globex'],
      checkIns: ['2026-01-05', '2026-02-05'],
    })
    expect(problemsWith(note)).toEqual([])
  })

  test('a single check-in needs no list, and one that is told twice is one', () => {
    expect(interviewWith({ check_ins: '2026-01-05' }).checkIns).toEqual(['2026-01-05'])
    expect(interviewWith({ check_ins: ['2026-01-05', '2026/01/05'] }).checkIns).toEqual(['2026-01-05'])
  })

  test('one check-in that is no day does not take the others with it', () => {
    const note = { check_ins: ['2026-01-05', '03/04/2026', '2026-02-30'] }
    expect(interviewWith(note).checkIns).toEqual(['2026-01-05'])
    expect(problemsWith(note)).toEqual(['check_ins: bad-date', 'check_ins: bad-date'])
  })

  test('the message says how many there are and which one counts', () => {
    const { problems } = reading({ contact: ['Jane Doe', 'Sam Lee'] })
    expect(problems[0]?.message).toBe(
      '`contact` holds 2 values where one is understood. Only the first counts: Jane Doe.',
    )
  })
})

describe('two spellings', () => {
  test('of days the later one is read', () => {
    const note = { last_contact: '2026-01-05', 'Last Contact': '2026-03-05', last_contacted_at: '2026-02-05' }
    expect(interviewWith(note).lastContact).toBe('2026-03-05')
    expect(problemsWith(note)).toEqual(['last_contact: two-spellings'])
  })

  test('of a day and something that is no day the day is read', () => {
    const note = { last_contact: '03/04/2026', lastContact: '2026-01-05' }
    expect(interviewWith(note).lastContact).toBe('2026-01-05')
    expect(problemsWith(note)).toEqual(['last_contact: bad-date', 'last_contact: two-spellings'])
  })

  test('of one day and time the one with the time is read', () => {
    const note = { interview_on: '2026-01-05', date_met: '2026-01-05T14:00:00' }
    expect(interviewWith(note)).toMatchObject({ interviewOn: '2026-01-05', interviewAt: '14:00' })
  })

  test('of anything else the first in the table’s order, whatever the note’s', () => {
    const note = { firm: 'Umbrella', org: 'Initech', organisation: 'Hooli' }
    expect(interviewWith(note).company).toBe('Initech')
    expect(problemsWith(note)).toEqual(['company: two-spellings'])
    expect(reading({ name: 'Sam', people: 'Ann', person: 'Bo' }).interview.contact?.name).toBe('Bo')
    expect(interviewWith({ cadence_days: 90, contact_every: '6 weeks' }).cadence?.word).toBe('6 weeks')
  })

  test('of lists of check-ins all days are read', () => {
    const note = { check_ins: ['2026-01-05'], 'Check Ins': ['2026-02-05'] }
    expect(interviewWith(note).checkIns).toEqual(['2026-01-05', '2026-02-05'])
    expect(problemsWith(note)).toEqual(['check_ins: two-spellings'])
  })

  test('the message names the keys as the note has them, and what counts', () => {
    const { problems } = reading({ contact: 'J', last_contact: '2026-01-05', 'Last Contact': '2026-03-05' })
    expect(problems[0]?.message).toMatch(/^`last_contact` and `Last Contact` .*counts is 2026-03-05\./)
  })
})

describe('links', () => {
  test.each([
    ['"[[Jane Doe]]"', 'Jane Doe', 'Jane Doe'],
    ['"[[People/Jane Doe]]"', 'Jane Doe', 'People/Jane Doe'],
    ['"[[People/Jane Doe|Jane]]"', 'Jane', 'People/Jane Doe'],
    ['"[[Jane Doe#Talks|Jane]]"', 'Jane', 'Jane Doe'],
    ['"[[Jane Doe.md]]"', 'Jane Doe', 'Jane Doe.md'],
    ['"[[ Jane   Doe ]]"', 'Jane Doe', 'Jane   Doe'],
    // YAML reads brackets without quotes as a list in a list.
    ['[[Jane Doe]]', 'Jane Doe', 'Jane Doe'],
    ['[[People/Jane Doe|Jane]]', 'Jane', 'People/Jane Doe'],
    ['[[Doe, Jane]]', 'Doe, Jane', 'Doe, Jane'],
    ['\n  - "[[Jane Doe]]"', 'Jane Doe', 'Jane Doe'],
    ['\n  - [[Jane Doe]]', 'Jane Doe', 'Jane Doe'],
    ['["[[Jane Doe]]"]', 'Jane Doe', 'Jane Doe'],
  ])('contact: %s', (value, name, link) => {
    const { interview, problems } = reading(fromYaml(`contact: ${value}`))
    expect(interview.contact).toEqual({ name, link })
    expect(problems).toEqual([])
  })

  test.each([
    ['Jane Doe', 'Jane Doe'],
    ['  Jane \t Doe  ', 'Jane Doe'],
    ['[[]]', '[[]]'],
    ['Jane [[Doe]]', 'Jane [[Doe]]'],
    [2026, '2026'],
    [true, 'true'],
  ])('%j is text', (value, name) => {
    expect(reading({ contact: value }).interview.contact).toEqual({ name, link: null })
  })

  test('a company is shown by its name, linked or not', () => {
    expect(interviewWith(fromYaml('company: "[[Companies/Acme]]"')).company).toBe('Acme')
    expect(interviewWith(fromYaml('company: "[[Companies/Acme|Acme Inc.]]"')).company).toBe('Acme Inc.')
    expect(interviewWith(fromYaml('company: [[Acme]]')).company).toBe('Acme')
    expect(interviewWith(fromYaml('role: [[Baker]]')).role).toBe('Baker')
  })

  test('several unquoted ones in a list stay several', () => {
    const note = fromYaml('introduced_by:\n  - [[Sam Lee]]\n  - [[People/Ann|Ann B.]]\n  - Bo')
    expect(interviewWith(note).introducedBy).toEqual([
      { name: 'Sam Lee', link: 'Sam Lee' },
      { name: 'Ann B.', link: 'People/Ann' },
      { name: 'Bo', link: null },
    ])
  })

  test('an unquoted day is one too', () => {
    const note = fromYaml('asked_on: [[Journal/2026-01-05|Monday]]\ncheck_ins:\n  - [[2026-01-06]]')
    expect(interviewWith(note)).toMatchObject({ askedOn: '2026-01-05', checkIns: ['2026-01-06'] })
    expect(problemsWith(note)).toEqual([])
  })
})

describe('an address', () => {
  test.each(['jane@acme.example', ' jane@acme.example ', 'mailto:jane@acme.example'])('%j', (email) => {
    expect(interviewWith({ email }).email).toBe('jane@acme.example')
  })
})

describe('placeholders', () => {
  test.each([
    '{{contact}}',
    '{{ contact }}',
    '"{{contact}}"',
    '"[[{{contact}}]]"',
    '[[{{contact}}]]',
    '\n  - {{contact}}',
    '{{VALUE:name|Jane}}',
    '{{a, b}}',
    '"Talk with {{VALUE}}"',
    '<% tp.file.title %>',
    '"<%* await tp.system.prompt() %>"',
    '"[[<% tp.file.title %>]]"',
  ])('contact: %s makes the note a template', (value) => {
    expect(reading(fromYaml(`contact: ${value}`)).isTemplate).toBe(true)
  })

  test('in an object that was parsed with keys as they print do too', () => {
    expect(reading({ contact: { '[object Object]': null } }).isTemplate).toBe(true)
  })

  test.each(['Jane {Doe}', 'Jane {{Doe', 'a < b % c', '"{Jane}"'])('contact: %s is a name', (value) => {
    expect(reading(fromYaml(`contact: ${value}`)).isTemplate).toBe(false)
  })

  test('elsewhere do not: only the contact decides', () => {
    const read = reading({ contact: 'Jane Doe', company: '{{company}}', interview_on: '{{date}}' })
    expect(read.isTemplate).toBe(false)
    expect(read.interview.interviewOn).toBeNull()
    expect(read.problems.map(({ code }) => code)).toEqual(['bad-date'])
  })
})

describe('the outcome', () => {
  test.each([
    ['held', ['held', 'Held', 'HELD', ' held ']],
    ['declined', ['declined', 'Declined']],
    ['no reply', ['no reply', 'No Reply', 'no-reply', 'no_reply', 'noReply', 'no response', 'ghosted']],
    ['cancelled', ['cancelled', 'canceled', 'Canceled']],
    ['no show', ['no show', 'no-show', 'No_Show', 'noshow']],
    ['postponed', ['postponed', 'rescheduled', 'Re-scheduled']],
  ])('%s', (outcome, values) => {
    for (const value of values) expect(interviewWith({ outcome: value }).outcome).toBe(outcome)
  })

  test.each(['maybe', 'held?', 'not held', true, 1, { a: 1 }])('%j is a problem, and none', (outcome) => {
    expect(interviewWith({ outcome }).outcome).toBeNull()
    expect(problemsWith({ outcome })).toEqual(['outcome: bad-outcome'])
  })
})

describe('days and times', () => {
  test.each([
    ['2026-01-05', null],
    ['2026-01-05T14:30:00', '14:30'],
    ['2026-01-05T00:00:00', null],
  ])('an interview on %s is at %s', (value, time) => {
    expect(interviewWith({ interview_on: value })).toMatchObject({
      interviewOn: '2026-01-05',
      interviewAt: time,
    })
  })

  test.each([
    'introducer_told_on',
    'asked_on',
    'reminded_on',
    'interview_on',
    'thanked_on',
    'last_contact',
    'check_ins',
    'next_check_in',
    'snoozed_until',
  ])('%s that is no day is a problem and counts as not given', (property) => {
    expect(problemsWith({ [property]: '03/04/2026' })).toEqual([`${property}: bad-date`])
    expect(interviewWith({ [property]: '03/04/2026' })).toEqual(interviewWith({}))
  })

  test('a time elsewhere leaves the day', () => {
    expect(interviewWith({ last_contact: '2026-01-05T14:30:00' }).lastContact).toBe('2026-01-05')
  })
})

describe('the cadence', () => {
  test.each(['now and then', 0, -90, '6-8 weeks', true])('%j is a problem, and none', (cadence) => {
    expect(interviewWith({ cadence }).cadence).toBeNull()
    expect(problemsWith({ cadence })).toEqual(['cadence: bad-cadence'])
  })
})

describe('prep answers', () => {
  test('are counted, numbers and several lines too', () => {
    const interview = interviewWith({ prep_company: 'Bread\nfor all', prep_goal: 42, prep_values: null })
    expect(interview.prep).toEqual({ prep_company: 'Bread\nfor all', prep_goal: '42' })
    expect(prepAnswered(interview)).toBe(2)
  })
})

describe('what the user is told', () => {
  const told = (note: Properties) =>
    reading({ contact: 'Jane Doe', ...note }).problems.map(({ message }) => message)

  test.each<[Properties, string]>([
    [
      { last_contact: '03/04/2026' },
      '`last_contact` says 03/04/2026. Write 2026-04-03 or 2026-03-04. Not counted until then.',
    ],
    [
      { 'Last Contact': '31.1.2026' },
      '`Last Contact` says 31.1.2026. Write 2026-01-31. Not counted until then.',
    ],
    [{ asked_on: '2026-1-5' }, '`asked_on` says 2026-1-5. Write 2026-01-05. Not counted until then.'],
    [
      { asked_on: '2026-02-30' },
      '`asked_on` says 2026-02-30. Write a day such as 2026-01-31. Not counted until then.',
    ],
    [
      { cadence: 'now and then' },
      '`cadence` says now and then. Write quarterly, 6 weeks, 90 days or none. Until then the usual time counts.',
    ],
    [
      { outcome: 'maybe' },
      '`outcome` says maybe. Write held, declined, no reply, cancelled, no show or postponed, or leave it empty. Not counted until then.',
    ],
  ])('%j', (note, message) => {
    expect(told(note)).toEqual([message])
  })

  test('is short and has no exclamation mark, whatever the value is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const message of told({ last_contact: value, outcome: value, cadence: value })) {
          expect(message.length).toBeLessThan(300)
          expect(message).not.toMatch(/\n/)
        }
      }),
    )
  })

  test('carries the note, our name for the property, and the properties’ order', () => {
    const { problems } = reading({ cadence: 'x', 'Interview Date': 'x', contact: null }, 'a/b.md')
    expect(problems.map(({ path, property }) => [path, property])).toEqual([
      ['a/b.md', 'contact'],
      ['a/b.md', 'interview_on'],
      ['a/b.md', 'cadence'],
    ])
  })
})

test('whatever a note holds, it can be read', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'contact',
      'name',
      'company',
      'interview_on',
      'date_met',
      'check_ins',
      'cadence',
      'prep_goal',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.dictionary(key, fc.anything()), (properties) => {
      const { interview, problems } = reading(properties)
      for (const { message } of problems) expect(message).not.toBe('')
      expect(JSON.parse(JSON.stringify(interview))).toEqual(interview)
    }),
  )
})
