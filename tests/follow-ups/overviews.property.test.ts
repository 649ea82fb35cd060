import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../days/day'
import type { CalendarDay } from '../../src/days/calendar-day'
import { overview, Overviews, type OverviewWithContacts } from '../../src/follow-ups/overview'
import { InterviewIndex } from '../../src/interviews/interview-index'
import { marked, RULES, type Properties } from '../interviews/builders'
import { FakeVault } from '../interviews/fake-vault'
import { USUAL } from './overview-of'

const PATHS = [
  'Interviews/A.md',
  'Interviews/B.md',
  'Interviews/C.md',
  'Interviews/D.md',
  'People/Jane.md',
  'People/Jo.md',
]
const someDay = fc.constantFrom('', '2025-11-30', '2026-01-10', '2026-03-01', '2026-03-09', '2026-04-01')

const anyProperties = fc.record(
  {
    contact: fc.constantFrom('Jane', 'Jo', '[[Jane]]', '[[Jo]]', '[[Jane|Jo]]', 'Sam', ''),
    email: fc.constantFrom('', 'j@a.example', 'j@b.example'),
    introduced_by: fc.constantFrom('', 'Jane', '[[Jo]]', '[[Zed]]'),
    aliases: fc.constantFrom([], ['Sam'], ['Jane']),
    asked_on: someDay,
    interview_on: someDay,
    thanked_on: someDay,
    last_contact: someDay,
    outcome: fc.constantFrom('', '', 'cancelled', 'declined'),
    next_check_in: someDay,
  },
  { requiredKeys: ['contact'] },
)

type Step =
  | { readonly write: string; readonly properties: Properties }
  | { readonly remove: string }
  | { readonly rename: string; readonly to: string }
  | { readonly today: string }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ write: fc.constantFrom(...PATHS), properties: anyProperties }) },
  { weight: 2, arbitrary: fc.record({ remove: fc.constantFrom(...PATHS) }) },
  { weight: 2, arbitrary: fc.record({ rename: fc.constantFrom(...PATHS), to: fc.constantFrom(...PATHS) }) },
  { weight: 1, arbitrary: fc.record({ today: fc.constantFrom('2026-03-10', '2026-03-11', '2027-06-01') }) },
)

function carryOut(step: Exclude<Step, { today: string }>, vault: FakeVault, index: InterviewIndex): void {
  if ('write' in step) {
    const isNew = !vault.paths.includes(step.write)
    vault.put(step.write, step.write.startsWith('Interviews/') ? marked(step.properties) : step.properties)
    if (isNew) index.created(step.write)
    index.changed(step.write)
  } else if ('remove' in step) {
    vault.remove(step.remove)
    index.deleted(step.remove)
  } else if (vault.paths.includes(step.rename) && !vault.paths.includes(step.to)) {
    vault.move(step.rename, step.to)
    index.renamed(step.rename, step.to)
  }
}

test('what is worked out from one change to the next is what would be worked out from nothing', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), (steps) => {
      const vault = new FakeVault({})
      const index = new InterviewIndex(vault, RULES)
      const overviews = new Overviews()
      let today = day('2026-03-10')
      for (const step of steps) {
        if ('today' in step) today = day(step.today)
        else carryOut(step, vault, index)
        expect(told(overviews.of(index, today, USUAL))).toEqual(told(asFromNothing(vault, today)))
      }
    }),
    { numRuns: 300 },
  )
})

/** The same by an index that has never heard of a change, and has worked nothing out before. */
function asFromNothing(vault: FakeVault, today: CalendarDay): OverviewWithContacts {
  const index = new InterviewIndex(vault, RULES)
  index.scan()
  return overview(index, today, USUAL)
}

/** All that an overview says, in an order that does not hang on what came first. */
function told({ contacts, ...overview }: OverviewWithContacts) {
  const byKey = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const names = byKey(contacts.byName).filter(([, found]) => found.size > 0)
  return {
    ...overview,
    byNote: byKey(contacts.byNote),
    byPersonNote: byKey(contacts.byPersonNote),
    byName: names.map(([name, found]) => [name, [...found].map(({ notes }) => notes[0]?.path).sort()]),
    all: contacts.all.map(({ notes }) => notes[0]?.path).sort(),
  }
}

test('a contact about whom nothing has changed stays the same object', () => {
  const vault = new FakeVault({})
  vault.put('Interviews/A.md', marked({ contact: 'Jane', interview_on: '2026-01-10' }))
  vault.put('Interviews/B.md', marked({ contact: 'Sam', interview_on: '2026-01-10' }))
  const index = new InterviewIndex(vault, RULES)
  index.scan()
  const overviews = new Overviews()
  const before = overviews.of(index, day('2026-03-10'), USUAL)
  vault.put('Interviews/B.md', marked({ contact: 'Sam', interview_on: '2026-01-11' }))
  index.changed('Interviews/B.md')
  const after = overviews.of(index, day('2026-03-10'), USUAL)
  expect(after.contacts.byNote.get('Interviews/A.md')).toBe(before.followUps[0]?.contact)
  expect(after.followUps[0]).toBe(before.followUps[0])
})
