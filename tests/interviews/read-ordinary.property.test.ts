import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDayAndTime } from '../../src/days/today'
import { PREP_PROPERTIES, propertyFinder, USUAL_NAMES } from '../../src/interviews/property-names'
import { ordinaryReader } from '../../src/interviews/read-ordinary'
import { carefulReader } from '../../src/interviews/read-interview'

// What reads most notes in one pass says the same as what reads all of them with care, or leaves them to it.

const ordinary = ordinaryReader(propertyFinder(USUAL_NAMES), localDayAndTime)
const careful = carefulReader(USUAL_NAMES, localDayAndTime)

const spellings = Object.values(USUAL_NAMES).flat()
const anyKey = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...spellings) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('Last Contact', 'last-contact', 'Company', 'tags', 'aliases', 'x'),
  },
)
const anyText = fc.constantFrom(
  'Jane Doe',
  ' Jane  Doe ',
  '[[Jane]]',
  '[[Jane|J]]',
  '{{contact}}',
  '',
  '-',
  'none',
  'never',
  'NONE',
  'n/a',
  'tbd',
  'mailto:j@a.example',
  'j@a.example',
  'held',
  'No-Show',
  'quarterly',
  'every 6 weeks',
  '90',
  '2026-01-05',
  '2026-01-05T14:00:00',
  '2026-02-30',
  '20260105',
  '[[2026-01-05]]',
  '03/04/2026',
)
const anyOne = fc.oneof(
  { weight: 10, arbitrary: anyText },
  {
    weight: 2,
    arbitrary: fc.constantFrom(null, undefined, 20260105, 90, 0, true, {}, { '{contact}': null }),
  },
)
const anyValue = fc.oneof(
  { weight: 8, arbitrary: anyOne },
  { weight: 2, arbitrary: fc.array(anyOne, { maxLength: 3 }) },
)
const anyNote = fc.dictionary(anyKey, anyValue, { maxKeys: 8 })

/** One in which every property of ours is likely to be understood. */
const likelyNote = fc.record(
  {
    contact: fc.constantFrom('Jane Doe', '[[Jane]]', '[[a/Jane|J]]'),
    company: fc.constantFrom('Acme', '[[Acme]]', ''),
    place: fc.constantFrom('Café Sol', '[[Café Sol]]'),
    email: fc.constantFrom('j@a.example', 'MAILTO:j@a.example'),
    introduced_by: fc.constantFrom('Sam', ['Sam', '[[Jo]]'], [], null),
    worked_at: fc.constantFrom('Acme', ['Acme', '[[Globex|G]]', ''], 'none'),
    asked_on: fc.constantFrom('2026-01-05', 20260105, '[[2026-01-05]]'),
    interview_on: fc.constantFrom('2026-01-05', '2026-01-05T14:00:00', '2026-01-05T00:00:00'),
    outcome: fc.constantFrom('held', '', 'Ghosted'),
    check_ins: fc.constantFrom(['2026-02-01', '2026-01-05', '2026-01-05'], '2026-01-05', [null]),
    cadence: fc.constantFrom('never', 'quarterly', 90, 'P3M'),
    ...Object.fromEntries(PREP_PROPERTIES.map((name) => [name, fc.constantFrom('Bread', ' n/a ', '', '-')])),
  },
  { requiredKeys: ['contact'] },
)

function same(properties: Readonly<Record<string, unknown>>): boolean {
  const quick = ordinary('Interviews/a.md', properties)
  if (quick === null) return false
  const slow = careful('Interviews/a.md', properties)
  expect({ ...quick, keys: [...quick.keys].sort() }).toEqual({ ...slow, keys: [...slow.keys].sort() })
  expect(Object.keys(quick.interview.prep)).toEqual(Object.keys(slow.interview.prep))
  return true
}

test('an ordinary note is read alike in one pass and with care, and one with a problem is never taken for ordinary', () => {
  let read = 0
  fc.assert(
    fc.property(anyNote, (properties) => {
      if (same(properties)) read += 1
    }),
    { numRuns: 3000 },
  )
  fc.assert(
    fc.property(likelyNote, (properties) => {
      if (same(properties)) read += 1
    }),
    { numRuns: 1000 },
  )
  // Else nothing would have been compared.
  expect(read).toBeGreaterThan(900)
})

test('a note as a template makes it is ordinary', () => {
  const properties = {
    contact: '[[Jane Doe]]',
    company: 'Acme',
    interview_on: '2026-01-05T14:00:00',
    prep_company: 'Bread for the town',
    prep_values: null,
    tags: ['informational-interview'],
  }
  expect(ordinary('Interviews/a.md', properties)).not.toBeNull()
  expect(same(properties)).toBe(true)
})
