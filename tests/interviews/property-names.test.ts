import { describe, expect, test } from 'vitest'
import { USUAL_NAMES, type PropertyName } from '../../src/interviews/property-names'
import { interviewReader } from '../../src/interviews/read-interview'
import { localDayAndTime } from '../../src/days/today'
import type { Interview } from '../../src/interviews/interview'
import { reading } from './builders'

/** For each property what it is also read from, a value, and how an interview shows that the value was read. */
const TABLE: [PropertyName, string[], unknown, (interview: Interview) => unknown, unknown][] = [
  ['contact', ['person', 'people', 'name'], 'Ann', ({ contact }) => contact?.name, 'Ann'],
  ['company', ['org', 'organization', 'organisation', 'firm'], 'Acme', ({ company }) => company, 'Acme'],
  [
    'worked_at',
    ['former_companies', 'former_company', 'previous_companies', 'previous_company'],
    'Acme',
    ({ workedAt }) => workedAt[0],
    'Acme',
  ],
  ['role', ['job_title', 'position'], 'Baker', ({ role }) => role, 'Baker'],
  ['email', ['mail', 'e-mail'], 'a@b.example', ({ email }) => email, 'a@b.example'],
  ['linkedin', [], 'https://l.example/a', ({ linkedin }) => linkedin, 'https://l.example/a'],
  ['introduced_by', ['referred_by'], 'Sam', ({ introducedBy }) => introducedBy[0]?.name, 'Sam'],
  ['introducer_told_on', [], '2026-01-05', ({ introducerToldOn }) => introducerToldOn, '2026-01-05'],
  ['asked_on', ['requested_on'], '2026-01-05', ({ askedOn }) => askedOn, '2026-01-05'],
  ['reminded_on', [], '2026-01-05', ({ remindedOn }) => remindedOn, '2026-01-05'],
  ['answered_on', [], '2026-01-05', ({ answeredOn }) => answeredOn, '2026-01-05'],
  [
    'interview_on',
    ['interview_date', 'date_met', 'met_on'],
    '2026-01-05',
    ({ interviewOn }) => interviewOn,
    '2026-01-05',
  ],
  ['place', ['location', 'where'], 'Café Sol', ({ place }) => place, 'Café Sol'],
  ['outcome', [], 'declined', ({ outcome }) => outcome, 'declined'],
  ['thanked_on', ['thank_you_sent'], '2026-01-05', ({ thankedOn }) => thankedOn, '2026-01-05'],
  [
    'last_contact',
    ['last_contacted', 'last_contacted_at'],
    '2026-01-05',
    ({ lastContact }) => lastContact,
    '2026-01-05',
  ],
  ['check_ins', [], '2026-01-05', ({ checkIns }) => checkIns[0], '2026-01-05'],
  [
    'cadence',
    ['contact_frequency', 'contact_every', 'cadence_days'],
    '6 weeks',
    ({ cadence }) => cadence?.word,
    '6 weeks',
  ],
  [
    'next_check_in',
    ['next_contact', 'next_follow_up', 'next_followup', 'follow_up_due'],
    '2026-01-05',
    ({ nextCheckIn }) => nextCheckIn,
    '2026-01-05',
  ],
  ['snoozed_until', [], '2026-01-05', ({ snoozedUntil }) => snoozedUntil, '2026-01-05'],
  ['prep_company', [], 'Bread', ({ prep }) => prep.prep_company, 'Bread'],
  ['prep_values', [], 'Time', ({ prep }) => prep.prep_values, 'Time'],
  ['prep_interest', [], 'Dough', ({ prep }) => prep.prep_interest, 'Dough'],
  ['prep_person', [], 'A baker', ({ prep }) => prep.prep_person, 'A baker'],
  ['prep_goal', [], 'Know', ({ prep }) => prep.prep_goal, 'Know'],
  ['prep_next_steps', [], 'A day', ({ prep }) => prep.prep_next_steps, 'A day'],
]

const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const SPELLINGS: [string, (name: string) => string][] = [
  ['as it is', (name) => name],
  ['with hyphens', (name) => name.replaceAll('_', '-')],
  ['With Spaces', (name) => name.split('_').map(title).join(' ')],
  [
    'lowerCamelCase',
    (name) =>
      name
        .split('_')
        .map((word, i) => (i ? title(word) : word))
        .join(''),
  ],
  ['UPPER_CASE', (name) => name.toUpperCase()],
  ['with spaces around it', (name) => ` ${name} `],
]

describe('the table of properties', () => {
  test('is complete', () => {
    expect(TABLE.map(([name, also]) => [name, [name, ...also]])).toEqual(Object.entries(USUAL_NAMES))
  })

  describe.each(TABLE)('%s', (name, also, value, pick, expected) => {
    const keys = [name, ...also].flatMap((spelling) => SPELLINGS.map(([, spell]) => spell(spelling)))

    test.each([...new Set(keys)])('is read from “%s”', (key) => {
      const read = reading({ [key]: value })
      expect(pick(read.interview)).toBe(expected)
      expect(read.keys.get(name)).toBe(key)
    })

    test('is nothing where the note holds another key', () => {
      const read = reading({ [`${name}_x`]: value, [`x${name}`]: value })
      expect(pick(read.interview) ?? null).toBeNull()
    })
  })
})

describe('names', () => {
  test('are compared after NFC: a decomposed key is the composed one', () => {
    const names = { ...USUAL_NAMES, role: ['rôle'] }
    const read = interviewReader(names, localDayAndTime)('a.md', { 'ro\u0302le': 'Baker' })
    expect(read.interview.role).toBe('Baker')
  })

  test('are those that are handed in, and no others', () => {
    const names = { ...USUAL_NAMES, last_contact: ['zuletzt gesprochen'] }
    const read = interviewReader(names, localDayAndTime)
    expect(read('a.md', { zuletztGesprochen: '2026-01-05' }).interview.lastContact).toBe('2026-01-05')
    expect(read('a.md', { last_contact: '2026-01-05' }).interview.lastContact).toBeNull()
  })
})
