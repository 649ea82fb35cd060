import { describe, expect, it, test } from 'vitest'
import type { Contact } from '../../src/contacts/contact'
import { Overviews } from '../../src/follow-ups/overview'
import {
  MEASURES,
  mondayOf,
  ProgressCounter,
  progressOf,
  WEEKS,
  type Progress,
  type ProgressSource,
} from '../../src/follow-ups/progress'
import { countInWords, hasBegun, whatToDo } from '../../src/follow-ups/progress-words'
import { InterviewIndex } from '../../src/interviews/interview-index'
import { indexOf, type Notes } from '../contacts/contacts-of'
import { day } from '../days/day'
import { marked, RULES, type Properties } from '../interviews/builders'
import { FakeVault } from '../interviews/fake-vault'
import { USUAL } from './overview-of'

// A Wednesday.
const TODAY = '2026-11-25'

function progress(notes: Notes, aim = 0): Progress {
  const overviews = new Overviews()
  return progressOf({
    overview: overviews.of(indexOf(notes), day(TODAY), USUAL),
    introductionsOf: (contact) => overviews.introductionsOf(contact),
    thankYouDays: 1,
    aim,
  })
}

/** What was counted, as `asked 2026-11-23`. */
function counted(notes: Notes): string[] {
  return progress(notes).weeks.flatMap((week) =>
    MEASURES.flatMap((measure) => Array<string>(week[measure]).fill(`${measure} ${week.from}`)),
  )
}

describe('how the search goes', () => {
  it('is told for twelve weeks from Monday to Sunday, of which this is the last', () => {
    const { weeks } = progress({})
    expect(weeks).toHaveLength(WEEKS)
    expect(weeks[0]?.from).toBe('2026-09-07')
    expect(weeks[WEEKS - 1]?.from).toBe('2026-11-23')
  })

  it.each([
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
  ])('counts %s in the week of %s', (on, monday) => {
    expect(mondayOf(day(on))).toBe(monday)
  })

  it('counts requests, and of each whether it was answered by now', () => {
    expect(
      counted({
        'Interviews/A.md': { contact: 'A', asked_on: '2026-11-23' },
        'Interviews/B.md': { contact: 'B', asked_on: '2026-11-20', outcome: 'declined' },
        'Interviews/C.md': { contact: 'C', asked_on: '2026-11-10', outcome: 'no reply' },
        'Interviews/D.md': { contact: 'D', asked_on: '2026-11-09', answered_on: '2026-11-24' },
        'Interviews/E.md': { contact: 'E', asked_on: '2026-11-02', interview_on: '2026-12-04' },
      }),
    ).toEqual([
      'asked 2026-11-02',
      'answered 2026-11-02',
      'asked 2026-11-09',
      'asked 2026-11-09',
      'answered 2026-11-09',
      'asked 2026-11-16',
      'answered 2026-11-16',
      'asked 2026-11-23',
    ])
  })

  it('takes an answer as one to the latest request before it', () => {
    expect(
      counted({
        'Interviews/A.md': { contact: 'Ann', asked_on: '2026-10-20' },
        'Interviews/A 2.md': { contact: 'Ann', asked_on: '2026-11-18', answered_on: '2026-11-20' },
      }),
    ).toEqual(['asked 2026-10-19', 'asked 2026-11-16', 'answered 2026-11-16'])
  })

  it('counts a talk once that stands in two notes, and thanks only in time', () => {
    const talk = { contact: 'Jane', company: 'Acme', interview_on: '2026-11-17' }
    expect(
      counted({
        'Interviews/J.md': { ...talk, thanked_on: '2026-11-18' },
        'Interviews/J copy.md': talk,
        'Interviews/K.md': { contact: 'Kim', interview_on: '2026-11-17', thanked_on: '2026-11-20' },
      }),
    ).toEqual(['held 2026-11-16', 'held 2026-11-16', 'thanked 2026-11-16'])
  })

  it('counts no talk that did not take place, is ahead, or is longer ago', () => {
    expect(
      counted({
        'Interviews/A.md': { contact: 'A', interview_on: '2026-11-17', outcome: 'no show' },
        'Interviews/B.md': { contact: 'B', interview_on: '2026-11-27' },
        'Interviews/C.md': { contact: 'C', interview_on: '2026-09-06' },
      }),
    ).toEqual([])
  })

  it('counts who was named in the week of the talk that led to them', () => {
    expect(
      counted({
        'Interviews/J1.md': { contact: 'Jane', interview_on: '2026-10-13', thanked_on: '2026-10-14' },
        'Interviews/J2.md': { contact: 'Jane', interview_on: '2026-11-17', thanked_on: '2026-11-18' },
        'Interviews/K.md': { contact: 'Kim', introduced_by: 'Jane', asked_on: '2026-10-20' },
        'Interviews/L.md': { contact: 'Lou', introduced_by: 'Jane' },
      }).filter((one) => one.startsWith('named')),
    ).toEqual(['named 2026-10-12', 'named 2026-11-16'])
  })
})

describe('counting again', () => {
  function counting() {
    const vault = new FakeVault({})
    const index = new InterviewIndex(vault, RULES)
    const write = (path: string, properties: Properties) => {
      vault.put(path, marked(properties))
      index.changed(path)
    }
    vault.put('Interviews/J.md', marked({ contact: 'Jane', interview_on: '2026-11-17' }))
    vault.put('Interviews/K.md', marked({ contact: 'Kim', introduced_by: 'Jane', asked_on: '2026-11-20' }))
    vault.put('Interviews/L.md', marked({ contact: 'Lou', asked_on: '2026-11-19' }))
    index.scan()
    const overviews = new Overviews()
    const counter = new ProgressCounter()
    const introductionsOf = (contact: Contact) => overviews.introductionsOf(contact)
    const at = (on: string): Omit<ProgressSource, 'thankYouDays' | 'aim'> => ({
      overview: overviews.of(index, day(on), USUAL),
      introductionsOf,
    })
    const of = (on = TODAY, thankYouDays = 1) => counter.of({ ...at(on), thankYouDays, aim: 0 })
    return { counter, write, at, of }
  }

  it('gives the very same while nothing has changed', () => {
    const { counter, at } = counting()
    const source = { ...at(TODAY), thankYouDays: 1, aim: 0 }
    expect(counter.of({ ...source })).toBe(counter.of({ ...source }))
    expect(counter.of({ ...source, aim: 2 }).aim).toBe(2)
    expect(counter.contactsRead).toBe(3)
  })

  it('looks only at the contact of whom a note has changed', () => {
    const { counter, write, of } = counting()
    of()
    write('Interviews/L.md', { contact: 'Lou', asked_on: '2026-11-19', outcome: 'declined' })
    const { weeks } = of()
    expect(weeks[WEEKS - 2]?.answered).toBe(1)
    expect(counter.contactsRead).toBe(4)
  })

  it('counts anew for who led to them when somebody else is led to', () => {
    const { write, of } = counting()
    expect(of().weeks[WEEKS - 2]?.named).toBe(1)
    write('Interviews/L.md', { contact: 'Lou', introduced_by: 'Jane', asked_on: '2026-11-19' })
    expect(of().weeks[WEEKS - 2]?.named).toBe(2)
  })

  it('counts anew on another day, and with other days for thanks', () => {
    const { counter, of } = counting()
    of()
    of('2026-11-26')
    expect(counter.contactsRead).toBe(6)
    of('2026-11-26', 2)
    expect(counter.contactsRead).toBe(9)
  })
})

describe('what there is to do', () => {
  const asked = { contact: 'A', asked_on: '2026-11-23' }
  const held = { contact: 'H', interview_on: '2026-11-24', thanked_on: '2026-11-25' }
  test.each<[string, Notes, number, string]>([
    ['nobody', {}, 0, 'Nobody is left to ask. Ask whom you talk with next for two names.'],
    ['one to ask', { 'Interviews/T.md': { contact: 'T' } }, 0, 'One is still to ask. Ask one today.'],
    [
      'one who was asked',
      { 'Interviews/A.md': asked },
      0,
      'One request waits for an answer. Think of somebody else to ask.',
    ],
    [
      'an aim',
      { 'Interviews/T.md': { contact: 'T' }, 'Interviews/U.md': { contact: 'U' } },
      2,
      'No talks this week; you aim for two. Two are still to ask. Ask one today.',
    ],
    [
      'an aim that is reached',
      { 'Interviews/H.md': held, 'Interviews/T.md': { contact: 'T' } },
      1,
      'One talk this week, which is what you aim for. One is still to ask. Ask one today.',
    ],
  ])('is said with %s', (_, notes, aim, says) => {
    expect(whatToDo(progress(notes, aim))).toBe(says)
  })

  it('is told in text beside the bars', () => {
    const found = progress({
      'Interviews/A.md': asked,
      'Interviews/B.md': { contact: 'B', asked_on: '2026-11-17' },
    })
    expect(countInWords('asked', found)).toBe('Asked: 1 this week, 1 last week, 2 in twelve weeks')
    expect(hasBegun(found)).toBe(true)
    expect(hasBegun(progress({ 'Interviews/A.md': { contact: 'A' } }))).toBe(false)
  })
})
