import { describe, expect, test } from 'vitest'
import { Overviews } from '../../src/follow-ups/overview'
import { storyOf, type NoteLines, type StoryEntry } from '../../src/follow-ups/story'
import { storyWhen, storyWords } from '../../src/follow-ups/story-words'
import { indexOf, type Notes } from '../contacts/contacts-of'
import { day } from '../days/day'
import { USUAL } from './overview-of'

const TODAY = '2026-03-10'

/** The story of Jane Doe. */
function entriesOf(notes: Notes, lines: Readonly<Record<string, Partial<NoteLines>>> = {}): StoryEntry[] {
  const overviews = new Overviews()
  const { contacts } = overviews.of(indexOf(notes), day(TODAY), USUAL)
  const contact = contacts.all.find(({ name }) => name === 'Jane Doe')
  if (!contact) throw new Error('There is no Jane Doe')
  return storyOf({
    contact,
    introductions: overviews.introductionsOf(contact),
    lines: new Map(Object.entries(lines).map(([path, one]) => [path, { log: [], people: [], ...one }])),
    today: day(TODAY),
  })
}

/** Each entry in a line: when, what, and where it stands. */
function story(...given: Parameters<typeof entriesOf>): string[] {
  return entriesOf(...given).map((entry) => {
    const { path, line } = entry
    const name = path.replace(/^.*\/|\.md$/g, '')
    return `${storyWhen(entry, (one) => one)} | ${storyWords(entry)} | ${name}${line === null ? '' : `:${line}`}`
  })
}

const jane = (properties: Record<string, unknown>) => ({ contact: 'Jane Doe', ...properties })
const said = (text: string, line: number, on: string | null = null) => ({
  day: on === null ? null : day(on),
  text,
  line,
})

describe('a story', () => {
  test('goes over all notes, the newest first, from being named to the last check-in', () => {
    expect(
      story(
        {
          'Interviews/1.md': jane({
            introduced_by: 'Sam Lee',
            asked_on: '2025-11-03',
            reminded_on: '2025-11-14',
            answered_on: '2025-11-17',
            interview_on: '2025-11-24',
            thanked_on: '2025-11-25',
            check_ins: ['2026-01-05'],
          }),
          'Interviews/2.md': jane({ interview_on: '2026-03-12T14:00' }),
        },
        {
          'Interviews/1.md': {
            log: [said('sent her the paper', 30, '2026-02-20')],
            people: [said('Dana Reyes, Kestrel', 20)],
          },
        },
      ),
    ).toEqual([
      '2026-03-12 | You will talk, at 14:00 | 2',
      '2026-02-20 | sent her the paper | 1:30',
      '2026-01-05 | You were in touch | 1',
      '2025-11-25 | You said thank you | 1',
      '2025-11-24 | Named Dana Reyes, Kestrel | 1:20',
      '2025-11-24 | You talked | 1',
      '2025-11-17 | The answer came | 1',
      '2025-11-14 | You sent the reminder | 1',
      '2025-11-03 | You asked for a talk | 1',
      'by 2025-11-03 | Named by Sam Lee | 1',
    ])
  })

  test('tells all of one day in the order in which it happens', () => {
    const properties = { asked_on: '2026-02-02', answered_on: '2026-02-02', interview_on: '2026-02-02' }
    expect(story({ 'Interviews/1.md': jane({ ...properties, thanked_on: '2026-02-02' }) })).toEqual([
      '2026-02-02 | You said thank you | 1',
      '2026-02-02 | You talked | 1',
      '2026-02-02 | The answer came | 1',
      '2026-02-02 | You asked for a talk | 1',
    ])
  })

  test.each([
    [
      { asked_on: '2026-02-02', answered_on: '2026-02-03', outcome: 'declined' },
      '2026-02-03 | The answer was no',
    ],
    [{ asked_on: '2026-02-02', outcome: 'declined' }, 'after 2026-02-02 | The answer was no'],
    [
      { asked_on: '2026-02-02', reminded_on: '2026-02-12', outcome: 'no reply' },
      'after 2026-02-12 | No reply came',
    ],
    [{ interview_on: '2026-02-02', outcome: 'cancelled' }, '2026-02-02 | The talk was cancelled'],
    [{ interview_on: '2026-02-02', outcome: 'no show' }, '2026-02-02 | They did not come'],
    [{ asked_on: '2026-02-02', outcome: 'postponed' }, 'after 2026-02-02 | The talk was put off'],
    [{ outcome: 'held', thanked_on: '2026-02-02' }, 'by 2026-02-02 | You talked'],
    [{ outcome: 'declined' }, ' | The answer was no'],
  ])('%j is told as “%s”, and a no is told once', (properties, expected) => {
    const told = story({ 'Interviews/1.md': jane(properties) })
    expect(told).toContain(`${expected} | 1`)
    expect(told.filter((line) => line.includes('answer'))).toHaveLength(expected.includes('answer') ? 1 : 0)
  })

  test('tells of no talk that was not held, and of none that is called off as one to come', () => {
    expect(story({ 'Interviews/1.md': jane({ interview_on: '2026-03-20', outcome: 'cancelled' }) })).toEqual([
      '2026-03-20 | The talk was cancelled | 1',
    ])
    expect(story({ 'Interviews/1.md': jane({ interview_on: '2026-02-20', outcome: 'declined' }) })).toEqual([
      ' | The answer was no | 1',
    ])
  })

  test('tells a day of contact once: by its line, and by no property where a line says what was said', () => {
    const properties = { check_ins: ['2026-02-01', '2026-02-20'], last_contact: '2026-02-20' }
    expect(
      story(
        { 'Interviews/1.md': jane(properties) },
        {
          'Interviews/1.md': { log: [said('a card', 9, '2026-02-20'), said('and a call', 10, '2026-02-20')] },
        },
      ),
    ).toEqual([
      '2026-02-20 | and a call | 1:10',
      '2026-02-20 | a card | 1:9',
      '2026-02-01 | You were in touch | 1',
    ])
  })

  test('tells the days of a person note, and a last contact of which nothing else tells', () => {
    expect(
      story({
        'People/Jane Doe.md': { last_contact: '2026-02-14' },
        'Interviews/1.md': {
          contact: '[[Jane Doe]]',
          interview_on: '2026-02-01',
          last_contact: '2026-02-01',
        },
      }),
    ).toEqual(['2026-02-14 | You were in touch | Jane Doe', '2026-02-01 | You talked | 1'])
  })

  test('tells what two copies of a note say once', () => {
    const properties = { asked_on: '2026-02-01', interview_on: '2026-02-09', thanked_on: '2026-02-10' }
    const copies = { 'Interviews/1.md': jane(properties), 'Interviews/1 (copy).md': jane(properties) }
    const log = [said('a card', 9, '2026-02-20')]
    expect(
      story(copies, { 'Interviews/1.md': { log }, 'Interviews/1 (copy).md': { log } }).map((line) =>
        line.slice(0, 10),
      ),
    ).toEqual(['2026-02-20', '2026-02-10', '2026-02-09', '2026-02-01'])
  })

  test('puts lines without a day last, each of them, and says of a line for a day to come that it is none yet', () => {
    expect(
      story(
        { 'Interviews/1.md': jane({ interview_on: '2026-02-01' }) },
        {
          'Interviews/1.md': {
            log: [said('a card', 9), said('a card', 10), said('call her', 11, '2026-05-01')],
          },
        },
      ),
    ).toEqual([
      '2026-05-01 | Written down for then: call her | 1:11',
      '2026-02-01 | You talked | 1',
      ' | a card | 1:10',
      ' | a card | 1:9',
    ])
  })

  test('tells whom they led to, once, and that they heard how it went', () => {
    const notes = {
      'Interviews/1.md': jane({ interview_on: '2025-11-24' }),
      'Interviews/Kim.md': {
        contact: 'Kim Oh',
        introduced_by: 'Jane Doe',
        asked_on: '2025-12-01',
        introducer_told_on: '2026-01-09',
      },
      'Interviews/Ali.md': { contact: 'Ali Ray', introduced_by: 'Jane Doe' },
    }
    expect(story(notes)).toEqual([
      '2026-01-09 | Heard how the talk with Kim Oh went | Kim',
      'by 2025-12-01 | Led you to Kim Oh | Kim',
      '2025-11-24 | You talked | 1',
      ' | Led you to Ali Ray | Ali',
    ])
    const people = [said('Kim Oh, Acme', 12), said('Ali Ray', 13)]
    expect(story(notes, { 'Interviews/1.md': { people } })).toEqual([
      '2026-01-09 | Heard how the talk with Kim Oh went | Kim',
      '2025-11-24 | Named Ali Ray | 1:13',
      '2025-11-24 | Named Kim Oh, Acme | 1:12',
      '2025-11-24 | You talked | 1',
    ])
  })

  test('believes no day that is still to come of what was done', () => {
    const properties = { asked_on: '2027-01-01', thanked_on: '2027-01-01', check_ins: ['2027-01-01'] }
    expect(story({ 'Interviews/1.md': jane(properties) })).toEqual([])
  })

  test('comes out alike however the notes came to be known', () => {
    const one = { 'Interviews/1.md': jane({ asked_on: '2026-01-02', introduced_by: ['Sam', 'Kim'] }) }
    const two = { 'Interviews/2.md': jane({ asked_on: '2026-01-02', check_ins: ['2026-01-02'] }) }
    expect(story({ ...two, ...one })).toEqual(story({ ...one, ...two }))
  })
})
