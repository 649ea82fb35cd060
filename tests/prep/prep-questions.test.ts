import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/contacts/contact'
import { PREP_PROPERTIES } from '../../src/interviews/property-names'
import { offeredAnswers, PREP_QUESTIONS } from '../../src/prep/prep-questions'
import { reading } from '../interviews/builders'

function contact(name: string, company: string | null, notes: readonly Record<string, unknown>[]): Contact {
  return {
    name,
    company,
    role: null,
    email: null,
    linkedin: null,
    cadence: null,
    notes: notes.map(
      (properties, at) => reading({ contact: name, ...properties }, `${name} ${at + 1}.md`).interview,
    ),
    personNote: null,
    personTouches: [],
    personNextCheckIns: [],
    personWorkedAt: [],
    problems: [],
  }
}

describe('the prep questions', () => {
  it('are one for each prep property, in their order', () => {
    expect(PREP_QUESTIONS.map(({ property }) => property)).toEqual(PREP_PROPERTIES)
  })
})

describe('answers from earlier interviews at a company', () => {
  const jane = contact('Jane', 'Acme', [
    { interview_on: '2026-01-05', prep_company: 'Makes pumps', prep_person: 'Her path', prep_values: 'Care' },
    { interview_on: '2026-11-30', prep_company: 'Builds pumps' },
  ])
  const sam = contact('Sam', null, [
    { company: '[[Firms/ACME|acme]]', asked_on: '2026-06-01', prep_interest: 'Water', prep_values: 'Care ' },
  ])
  const kim = contact('Kim', 'Other', [{ company: 'Other', prep_company: 'Sells hats' }])

  it('are offered with where they come from, the newest first', () => {
    expect(offeredAnswers([jane, kim, sam], 'Acme', 'new.md')).toEqual([
      {
        property: 'prep_company',
        answer: 'Builds pumps',
        contact: 'Jane',
        path: 'Jane 2.md',
        day: '2026-11-30',
      },
      { property: 'prep_values', answer: 'Care', contact: 'Sam', path: 'Sam 1.md', day: '2026-06-01' },
      { property: 'prep_interest', answer: 'Water', contact: 'Sam', path: 'Sam 1.md', day: '2026-06-01' },
      {
        property: 'prep_company',
        answer: 'Makes pumps',
        contact: 'Jane',
        path: 'Jane 1.md',
        day: '2026-01-05',
      },
    ])
  })

  it('leave out the note itself, and what is about a person', () => {
    const offered = offeredAnswers([jane], ' acme', 'Jane 2.md')
    expect(offered.map(({ path }) => path)).toEqual(['Jane 1.md', 'Jane 1.md'])
    expect(offered.map(({ property }) => property)).not.toContain('prep_person')
  })

  it('are none without a company', () => {
    expect(offeredAnswers([contact('Ana', null, [{ prep_company: 'x' }])], null, 'new.md')).toEqual([])
    expect(offeredAnswers([contact('Ana', null, [{ prep_company: 'x' }])], ' ', 'new.md')).toEqual([])
  })
})
