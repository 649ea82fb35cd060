import { describe, expect, test } from 'vitest'
import { ContactBook } from '../../src/contacts/contact-book'
import { Introductions } from '../../src/contacts/introducers'
import type { CalendarDay } from '../../src/days/calendar-day'
import { InterviewIndex } from '../../src/interviews/interview-index'
import { day } from '../days/day'
import { marked, RULES } from '../interviews/builders'
import { FakeVault } from '../interviews/fake-vault'
import { indexOf, type Notes } from './contacts-of'

/** Who introduced whom, as `introducer → introduced`; `(told)` where they have heard, `*` for those without a note. */
function told(notes: Notes): string[] {
  const index = indexOf(notes)
  const today = day('2026-03-10')
  const found = introductionsIn(index, today)
  const lines = [
    ...[...found.introducers].map((by) => [by.name, found.of(by)] as const),
    ...found.byOthers.map(({ introducer, introductions: made }) => [`${introducer.name}*`, made] as const),
  ].flatMap(([name, made]) =>
    made.map(({ introduced, told: isTold }) => `${name} → ${introduced.name}${isTold ? ' (told)' : ''}`),
  )
  return lines.sort()
}

function introductionsIn(index: ReturnType<typeof indexOf>, today: CalendarDay): Introductions {
  const book = new ContactBook()
  book.update(index, today)
  const found = new Introductions()
  found.update(index, book, today)
  return found
}

const JANE = 'Interviews/Jane.md'
const SAM = { 'Interviews/Sam talk.md': { contact: 'Sam Lee' } }
const SAM_LINKED = {
  'Interviews/Sam talk.md': { contact: '[[Sam Lee]]' },
  'People/Sam Lee.md': { aliases: ['Sammy'] },
}
const jane = (introduced_by: unknown, more = {}) => ({
  [JANE]: { contact: 'Jane Doe', introduced_by, ...more },
})

describe('an introducer who is a contact', () => {
  test.each<[string, Notes]>([
    ['is found by name', { ...jane('sam lee'), ...SAM }],
    ['is found by a link to no note', { ...jane('[[Sam Lee]]'), ...SAM }],
    ['is found by a link’s text', { ...jane('[[Somebody|Sam Lee]]'), ...SAM }],
    ['is found by a link to one of their interview notes', { ...jane('[[Sam talk|Boss]]'), ...SAM }],
    ['is found by a link to their person note', { ...jane('[[Sam Lee|Boss]]'), ...SAM_LINKED }],
    ['is found by an alias', { ...jane('Sammy'), ...SAM_LINKED }],
    [
      'is found by a link to a note of the name, though their own notes do not link to it',
      { ...jane('[[Sam Lee]]'), ...SAM, 'People/Sam Lee.md': {} },
    ],
  ])('%s', (_, notes) => {
    expect(told(notes)).toEqual(['Sam Lee → Jane Doe'])
  })

  test('is another than the one whom a link to another note means', () => {
    const notes = {
      ...jane('[[B/Sam Lee]]'),
      'Interviews/Sam talk.md': { contact: '[[A/Sam Lee]]' },
      'A/Sam Lee.md': {},
      'B/Sam Lee.md': {},
    }
    expect(told(notes)).toEqual(['Sam Lee* → Jane Doe'])
  })

  test('is nobody by a name that two contacts share', () => {
    const notes = {
      ...jane('Sam Lee'),
      'Interviews/1.md': { contact: 'Sam Lee', email: 's@a.example' },
      'Interviews/2.md': { contact: 'Sam Lee', email: 's@b.example' },
    }
    expect(told(notes)).toEqual([])
  })

  test('does not introduce themselves', () => {
    expect(told(jane(['Jane Doe', '[[Jane Doe]]']))).toEqual([])
  })

  test('may have introduced several, and several one', () => {
    const notes = {
      ...jane(['Sam Lee', '[[Ann]]']),
      ...SAM,
      'Interviews/Bo.md': { contact: 'Bo', introduced_by: 'Sam Lee' },
    }
    expect(told(notes)).toEqual(['Ann* → Jane Doe', 'Sam Lee → Bo', 'Sam Lee → Jane Doe'])
  })

  test('introduced a contact once, though two notes say so; one that says told is enough', () => {
    const notes = {
      ...jane('Sam Lee'),
      ...SAM,
      'Interviews/Jane 2.md': {
        contact: 'Jane Doe',
        introduced_by: '[[Sam Lee]]',
        introducer_told_on: '2026-02-05',
      },
    }
    expect(told(notes)).toEqual(['Sam Lee → Jane Doe (told)'])
  })
})

describe('an introducer without an interview note', () => {
  test('is known where they are written as a link', () => {
    expect(told(jane('[[Sam Lee]]'))).toEqual(['Sam Lee* → Jane Doe'])
    expect(told(jane('[[Sam Lee|Sammy]]'))).toEqual(['Sammy* → Jane Doe'])
    expect(told({ ...jane('[[sam lee]]'), 'People/Sam Lee.md': {} })).toEqual(['Sam Lee* → Jane Doe'])
  })

  test('is not where they are text', () => {
    expect(told(jane('Sam Lee'))).toEqual([])
    expect(told({ ...jane('Sam Lee'), 'People/Sam Lee.md': {} })).toEqual([])
  })

  test.each<[string, Notes]>([
    ['a note', { 'People/Sam Lee.md': {} }],
    ['no note', {}],
  ])('is one, whatever the links to %s show', (_, others) => {
    const notes = {
      ...jane('[[Sam Lee|Sammy]]'),
      'Interviews/Bo.md': { contact: 'Bo', introduced_by: '[[People/Sam Lee]]' },
      ...others,
    }
    expect(told(notes)).toHaveLength(2)
    expect(new Set(told(notes).map((line) => line.split(' → ')[0])).size).toBe(1)
  })

  test('tells what their own note does: company and days of contact', () => {
    const index = indexOf({
      ...jane('[[Sam Lee]]'),
      'People/Sam Lee.md': { company: '[[Acme]]', last_contact: '2026-02-05', check_ins: ['2026-03-11'] },
    })
    const today = day('2026-03-10')
    expect(introductionsIn(index, today).byOthers[0]).toMatchObject({
      introducer: {
        name: 'Sam Lee',
        company: 'Acme',
        personNote: 'People/Sam Lee.md',
        touches: ['2026-02-05'],
      },
      introductions: [{ told: false, paths: [JANE] }],
    })
  })
})

describe('all introducers without an interview note', () => {
  const all = (notes: Notes) =>
    introductionsIn(indexOf(notes), day('2026-03-10'))
      .byAllOthers()
      .map(({ introducer: { name, personNote }, introductions }) => {
        const led = introductions.map(({ introduced }) => introduced.name)
        return `${name}${personNote === null ? '' : ` at ${personNote}`} → ${led.join(' ')}`
      })
  const bo = (introduced_by: unknown) => ({ 'Interviews/Bo.md': { contact: 'Bo', introduced_by } })

  test('are those whom a link names, and those whom text does, however it is spaced and cased', () => {
    expect(all({ ...jane(['[[Ann]]', 'Aunt  Gisela']), ...bo('aunt gisela') })).toEqual([
      'Ann → Jane Doe',
      'aunt gisela → Bo Jane Doe',
    ])
  })

  test('are one where one note links to whom another writes', () => {
    const people = { 'People/Ann Ray.md': {} }
    expect(all({ ...jane('[[Ann Ray|Annie]]'), ...bo('ann ray'), ...people })).toEqual([
      'Annie at People/Ann Ray.md → Jane Doe Bo',
    ])
    expect(all({ ...jane('[[Ann Ray]]'), ...bo('Ann Ray') })).toEqual(['Ann Ray → Jane Doe Bo'])
  })

  test('are two where two links go by the name that a third note writes', () => {
    const notes = {
      ...jane('[[A/Ann]]'),
      ...bo('[[B/Ann]]'),
      'Interviews/Cy.md': { contact: 'Cy', introduced_by: 'Ann' },
      'A/Ann.md': {},
      'B/Ann.md': {},
    }
    expect(all(notes)).toEqual(['Ann at B/Ann.md → Bo', 'Ann at A/Ann.md → Jane Doe', 'Ann → Cy'])
  })

  test('are nobody who is a contact, and nobody by a name that two contacts share', () => {
    const twice = {
      'Interviews/1.md': { contact: 'Sam Lee', email: 's@a.example' },
      'Interviews/2.md': { contact: 'Sam Lee', email: 's@b.example' },
    }
    expect(all({ ...jane(['Sam Lee', 'Jane Doe']), ...SAM })).toEqual([])
    expect(all({ ...jane('Sam Lee'), ...twice })).toEqual([])
  })

  test('become a contact with their first interview note, and are theirs no longer', () => {
    const vault = new FakeVault({ [JANE]: marked({ contact: 'Jane Doe', introduced_by: 'Sam Lee' }) })
    const index = new InterviewIndex(vault, RULES)
    index.scan()
    const [book, found, today] = [new ContactBook(), new Introductions(), day('2026-03-10')]
    const look = () => {
      book.update(index, today)
      found.update(index, book, today)
      return [found.byAllOthers().length, [...found.introducers].map(({ name }) => name)]
    }
    expect(look()).toEqual([1, []])
    vault.put('Interviews/Sam.md', marked({ contact: 'Sam Lee' }))
    index.changed('Interviews/Sam.md')
    expect(look()).toEqual([0, ['Sam Lee']])
    vault.remove('Interviews/Sam.md')
    index.deleted('Interviews/Sam.md')
    expect(look()).toEqual([1, []])
  })
})
