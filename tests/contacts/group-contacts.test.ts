import { describe, expect, test } from 'vitest'
import { newestNote } from '../../src/contacts/contact'
import type { Properties } from '../interviews/builders'
import { contactOf, contactsOf, problemsOf, type Notes } from './contacts-of'

const notesOf = (notes: Notes, today?: string) => contactOf(notes, today).notes.map(({ path }) => path)

describe('the newest note', () => {
  test.each<[string, Record<string, Properties>]>([
    [
      'has the latest interview',
      {
        'Interviews/b.md': { interview_on: '2026-01-05' },
        'Interviews/a.md': { interview_on: '2026-02-05' },
      },
    ],
    [
      'has the latest request, where it has no interview',
      { 'Interviews/b.md': { asked_on: '2026-01-05' }, 'Interviews/a.md': { asked_on: '2026-02-05' } },
    ],
    [
      'is told by the interview, although its request is older',
      {
        'Interviews/b.md': { asked_on: '2026-02-01' },
        'Interviews/a.md': { asked_on: '2026-01-01', interview_on: '2026-02-05' },
      },
    ],
    [
      'is told by the interview, although another’s request is later than its own interview was asked for',
      {
        'Interviews/b.md': { asked_on: '2026-02-20', interview_on: '2026-01-05' },
        'Interviews/a.md': { asked_on: '2026-01-06' },
      },
    ],
    ['is no note without both', { 'Interviews/b.md': {}, 'Interviews/a.md': { asked_on: '2020-01-05' } }],
    ['is the last by path, where both have neither', { 'Interviews/A.md': {}, 'Interviews/a.md': {} }],
    [
      'is the last by path, where the days are the same',
      { 'Interviews/0.md': { asked_on: '2026-01-05' }, 'Interviews/a.md': { interview_on: '2026-01-05' } },
    ],
    [
      'is none that is newest by a day still to come, which is not given',
      { 'Interviews/b.md': { asked_on: '2026-03-11' }, 'Interviews/a.md': { asked_on: '2026-03-10' } },
    ],
    [
      'may have an interview that is ahead',
      {
        'Interviews/b.md': { interview_on: '2026-01-05' },
        'Interviews/a.md': { interview_on: '2027-01-05' },
      },
    ],
  ])('%s', (_, notes) => {
    const named = Object.fromEntries(
      Object.entries(notes).map(([path, note]) => [path, { contact: 'Jane Doe', ...note }]),
    )
    expect(newestNote(contactOf(named)).path).toBe('Interviews/a.md')
  })

  test.each([
    'Interviews/Jane.sync-conflict-20260105-101500-ABCDEFG.md',
    "Interviews/Jane (Sam's conflicted copy 2026-01-05).md",
    'Interviews/Jane (Conflicted copy phone 202601051015).md',
  ])('is not a sync tool’s copy, %s, of the same days', (copy) => {
    const note = { contact: 'Jane Doe', interview_on: '2026-01-05' }
    expect(notesOf({ [copy]: note, 'Interviews/Jane.md': note })).toEqual([copy, 'Interviews/Jane.md'])
  })
})

describe('a contact is shown', () => {
  const of = (notes: Notes) => contactOf(notes).name
  const older = { contact: 'Ms Doe', email: 'j@a.example', interview_on: '2026-01-05' }

  test.each([
    ['by the newest note’s name', 'Jane Doe', 'Jane Doe'],
    ['with spaces squeezed', '  Jane \t Doe ', 'Jane Doe'],
    ['by a link’s alias', '[[Jane Doe|Janey]]', 'Janey'],
    ['by a link’s target', '[[Folder/Jane Doe]]', 'Jane Doe'],
    ['by a link’s target without extension and heading', '[[Jane Doe.md#Talks]]', 'Jane Doe'],
    ['by the file name that the link resolves to', '[[jane roe]]', 'Jane Roe'],
    ['by the alias, whatever the link resolves to', '[[jane roe|jane]]', 'jane'],
  ])('%s', (_, contact, name) => {
    const newer = { contact, email: 'j@a.example', interview_on: '2026-02-05' }
    expect(of({ 'Interviews/b.md': older, 'Interviews/a.md': newer, 'P/Jane Roe.md': {} })).toBe(name)
  })

  test('by its file name, where the note names nobody', () => {
    expect(of({ 'Interviews/2026/Coffee  with Jane.md': {} })).toBe('Coffee with Jane')
    expect(problemsOf({ 'Interviews/a.md': {} })).toEqual(['a: no-contact'])
  })
})

describe('company, role, e-mail, profile and cadence', () => {
  const told = (notes: Notes) => {
    const { company, role, email, linkedin, cadence } = contactOf(notes)
    return { company, role, email, linkedin, cadence: cadence?.word ?? null }
  }
  const ALL = {
    company: 'Acme',
    role: 'Baker',
    email: 'j@a.example',
    linkedin: 'https://l.example/j',
    cadence: 'monthly',
  }
  const NOTHING = { company: null, role: null, email: null, linkedin: null, cadence: null }
  const note = (on: string, more = {}) => ({ contact: '[[Jane Doe]]', interview_on: on, ...more })

  test('are those of the newest note', () => {
    const old = {
      company: 'Old',
      role: 'Old',
      email: 'old@a.example',
      linkedin: 'https://old.example',
      cadence: 'weekly',
    }
    const notes = {
      'Interviews/b.md': note('2026-01-05', old),
      'Interviews/a.md': note('2026-02-05', ALL),
      'People/Jane Doe.md': {},
    }
    expect(told(notes)).toEqual(ALL)
  })

  test('are each those of the newest note that gives them', () => {
    const notes = {
      'Interviews/c.md': note('2026-01-05', { company: 'Old', role: 'Baker' }),
      'Interviews/b.md': note('2026-02-05', { company: 'Acme', cadence: 'monthly' }),
      'Interviews/a.md': note('2026-03-05', { email: 'j@a.example', cadence: 'now and then', role: 'tbd' }),
    }
    expect(told(notes)).toEqual({ ...ALL, linkedin: null })
  })

  test('are the person note’s where no interview note gives them', () => {
    const notes = { 'Interviews/a.md': note('2026-01-05'), 'People/Jane Doe.md': ALL }
    expect(told(notes)).toEqual(ALL)
    expect(told({ ...notes, 'Interviews/a.md': note('2026-01-05', { company: 'Hooli' }) }).company).toBe(
      'Hooli',
    )
  })

  test('are nothing where none does, so that the default counts', () => {
    expect(told({ 'Interviews/a.md': note('2026-01-05') })).toEqual(NOTHING)
  })

  test('keep a cadence of none apart from no cadence', () => {
    const notes = { 'Interviews/a.md': note('2026-01-05', { cadence: 'none' }), 'People/Jane Doe.md': ALL }
    expect(contactOf(notes).cadence).toEqual({ word: 'none', every: null })
  })
})

describe('the person note', () => {
  const PERSON = 'People/Jane Doe.md'
  const withPerson = (person: Record<string, unknown>, today?: string) =>
    contactOf(
      { 'Interviews/a.md': { contact: '[[Jane Doe]]', interview_on: '2026-01-05' }, [PERSON]: person },
      today,
    )

  test('gives its touches, whatever the interview notes give', () => {
    const contact = withPerson({ 'Last Contact': '2026-02-05', check_ins: ['2026-01-20', '2026-02-01'] })
    expect([...contact.personTouches].sort()).toEqual(['2026-01-20', '2026-02-01', '2026-02-05'])
    expect(contact.personNote).toBe(PERSON)
  })

  test('gives its day for the next message', () => {
    expect(withPerson({ next_contact: '2026-04-05' }).personNextCheckIns).toEqual(['2026-04-05'])
  })

  test('gives the companies before, where it names some', () => {
    expect(withPerson({ worked_at: ['Acme', '[[Hooli]]'] }).personWorkedAt).toEqual(['Acme', 'Hooli'])
    expect(withPerson({ company: 'Acme' }).personWorkedAt).toEqual([])
  })

  test('gives no touch that is still to come, and says so', () => {
    const contact = withPerson({ last_contact: '2026-03-11' }, '2026-03-10')
    expect(contact.personTouches).toEqual([])
    expect(contact.problems.map(({ path, code }) => [path, code])).toEqual([[PERSON, 'future-day']])
  })

  test('tells what cannot be understood in what is read from it, and nothing else', () => {
    const contact = withPerson({
      last_contact: '03/04/2026',
      cadence: 'now and then',
      interview_on: 'x',
      outcome: 'friend',
      company: ['Acme', 'Hooli'],
    })
    expect(contact.problems.map(({ path, property, code }) => [path, property, code])).toEqual([
      [PERSON, 'last_contact', 'bad-date'],
      [PERSON, 'cadence', 'bad-cadence'],
    ])
  })

  test('tells where only one of several days counts', () => {
    const contact = withPerson({
      last_contact: ['2026-02-05', '2026-03-05'],
      'Next Contact': 'x',
      next_contact: 'y',
    })
    expect(contact.personTouches).toEqual(['2026-02-05'])
    expect(contact.problems.map(({ property, code }) => [property, code])).toEqual([
      ['last_contact', 'several-values'],
      ['next_check_in', 'bad-date'],
      ['next_check_in', 'bad-date'],
      ['next_check_in', 'two-spellings'],
    ])
  })

  test('is found by its path, and so is every contact by its note', () => {
    const contacts = contactsOf({
      'Interviews/a.md': { contact: '[[Jane Doe]]' },
      'Interviews/b.md': { contact: 'Sam Lee' },
      [PERSON]: { aliases: ['JD'] },
    })
    const jane = contacts.byPersonNote.get(PERSON)
    expect(jane?.name).toBe('Jane Doe')
    expect(contacts.byNote.get('Interviews/a.md')).toBe(jane)
    expect(contacts.byNote.get('Interviews/b.md')?.name).toBe('Sam Lee')
    expect([...(contacts.byName.get('jd') ?? [])]).toEqual([jane])
  })

  test('may be two of one contact, tied by an e-mail: both touches count', () => {
    const contact = contactOf({
      'Interviews/a.md': { contact: '[[Jane Doe]]', email: 'j@a.example', interview_on: '2026-01-05' },
      'Interviews/b.md': { contact: '[[Jane Roe]]', email: 'j@a.example', interview_on: '2025-01-05' },
      [PERSON]: { last_contact: '2026-02-05' },
      'People/Jane Roe.md': { last_contact: '2025-02-05' },
    })
    expect([...contact.personTouches].sort()).toEqual(['2025-02-05', '2026-02-05'])
    expect(contact.personNote).toBe(PERSON)
  })
})

describe('the notes of a contact', () => {
  test('stand oldest first, and as they are today', () => {
    const notes = {
      'Interviews/c.md': { contact: 'Jane', asked_on: '2026-02-01' },
      'Interviews/b.md': { contact: 'Jane' },
      'Interviews/a.md': { contact: 'Jane', interview_on: '2026-03-20', outcome: 'held' },
    }
    expect(notesOf(notes)).toEqual(['Interviews/b.md', 'Interviews/c.md', 'Interviews/a.md'])
    expect(newestNote(contactOf(notes, '2026-03-10')).outcome).toBeNull()
    expect(newestNote(contactOf(notes, '2026-03-20')).outcome).toBe('held')
  })

  test('tell their problems, the newest note’s first', () => {
    const contact = contactOf({
      'Interviews/a.md': { contact: 'Jane', interview_on: '2026-01-05', cadence: 'x' },
      'Interviews/b.md': { contact: 'Jane', interview_on: '2026-02-05', outcome: 'x' },
    })
    expect(contact.problems.map(({ code }) => code)).toEqual(['bad-outcome', 'bad-cadence'])
  })
})
