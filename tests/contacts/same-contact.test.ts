import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactsOf, groups, problemsOf, type Notes } from './contacts-of'
import type { Properties } from '../interviews/builders'

/** Interview notes called a, b, c …, and other notes by their path. */
const vault = (interviews: Record<string, Properties>, others: Notes = {}): Notes => ({
  ...Object.fromEntries(Object.entries(interviews).map(([name, note]) => [`Interviews/${name}.md`, note])),
  ...others,
})

describe('notes are about the same contact', () => {
  test.each<[string, Record<string, Properties>]>([
    ['by the same text', { a: { contact: 'Jane Doe' }, b: { contact: 'Jane Doe' } }],
    ['in any case', { a: { contact: 'Jane Doe' }, b: { contact: 'JANE DOE' } }],
    ['with spaces squeezed', { a: { contact: 'Jane Doe' }, b: { contact: '  Jane \t Doe ' } }],
    ['after NFC', { a: { contact: 'José' }, b: { contact: 'Jose\u0301' } }],
    ['case folded: ß is SS', { a: { contact: 'Anna Groß' }, b: { contact: 'ANNA GROSS' } }],
    ['case folded: a final sigma is a sigma', { a: { contact: 'Νίκος' }, b: { contact: 'ΝΊΚΟΣ' } }],
    [
      'by a link’s target, where there is no such note',
      { a: { contact: '[[Jane Doe]]' }, b: { contact: 'Jane Doe' } },
    ],
    ['by a link’s display text', { a: { contact: '[[jd|Jane Doe]]' }, b: { contact: 'Jane Doe' } }],
    ['by a link’s target beside its text', { a: { contact: '[[Jane Doe|J]]' }, b: { contact: 'Jane Doe' } }],
    [
      'by links to no note of one name',
      { a: { contact: '[[A/Jane Doe]]' }, b: { contact: '[[B/jane doe]]' } },
    ],
    [
      'by the same e-mail, in any case, under different names',
      {
        a: { contact: 'Jane Doe', email: 'jd@acme.example' },
        b: { contact: 'Janey', email: 'JD@Acme.example' },
      },
    ],
    [
      'by name, where only one tells an e-mail',
      { a: { contact: 'Jane', email: 'j@a.example' }, b: { contact: 'Jane' } },
    ],
    [
      'transitively: one by name, another by e-mail',
      {
        a: { contact: 'Jane Doe' },
        b: { contact: 'Jane Doe', email: 'jd@acme.example' },
        c: { contact: 'Janey', email: 'jd@acme.example' },
        d: { contact: 'Janey' },
      },
    ],
  ])('%s', (_, notes) => {
    expect(groups(vault(notes))).toEqual([Object.keys(notes).join(' + ')])
    expect(problemsOf(vault(notes))).toEqual([])
  })

  const JANE = { 'People/Jane Doe.md': { aliases: ['JD', 'Janey'] } }

  test.each<[string, Record<string, Properties>]>([
    [
      'by the same person note',
      { a: { contact: '[[Jane Doe]]' }, b: { contact: '[[People/jane doe|The boss]]' } },
    ],
    ['by the person note’s name', { a: { contact: '[[Jane Doe|The boss]]' }, b: { contact: 'jane doe' } }],
    ['by the text of a link to it', { a: { contact: '[[Jane Doe|The boss]]' }, b: { contact: 'The Boss' } }],
    ['by an alias of the person note', { a: { contact: '[[Jane Doe]]' }, b: { contact: 'jd' } }],
    [
      'by a link to no note that bears an alias',
      { a: { contact: '[[Jane Doe]]' }, b: { contact: '[[Janey]]' } },
    ],
    [
      'by name, whatever the e-mail, where one of them is linked',
      {
        a: { contact: '[[Jane Doe]]', email: 'j@a.example' },
        b: { contact: 'Jane Doe', email: 'j@b.example' },
      },
    ],
  ])('%s', (_, notes) => {
    expect(groups(vault(notes, JANE))).toEqual([Object.keys(notes).join(' + ')])
    expect(problemsOf(vault(notes, JANE))).toEqual([])
  })

  test('by an alias that a person note gives as text', () => {
    const notes = vault(
      { a: { contact: '[[Jane Doe]]' }, b: { contact: 'Janey' } },
      { 'P/Jane Doe.md': { aliases: 'JD, Janey' } },
    )
    expect(groups(notes)).toEqual(['a + b'])
  })

  test('by the e-mail, although their links resolve to different notes', () => {
    const notes = vault(
      {
        a: { contact: '[[Jane Doe]]', email: 'j@a.example' },
        b: { contact: '[[Jane Roe]]', email: 'j@a.example' },
      },
      { 'P/Jane Doe.md': {}, 'P/Jane Roe.md': {} },
    )
    expect(groups(notes)).toEqual(['a + b'])
  })
})

describe('notes are about different contacts', () => {
  test.each<[string, Record<string, Properties>]>([
    ['under different names', { a: { contact: 'Jane Doe' }, b: { contact: 'Jane Roe' } }],
    ['without a contact, each', { a: {}, b: {}, c: { contact: '' } }],
    [
      'without a contact, though their e-mail is the same',
      { a: { email: 'j@a.example' }, b: { email: 'j@a.example' } },
    ],
    [
      'with e-mails that are none',
      { a: { contact: 'Jane', email: 'ask Sam' }, b: { contact: 'Ann', email: 'ask Sam' } },
    ],
    [
      'though a company is the same',
      { a: { contact: 'Jane', company: 'Acme' }, b: { contact: 'Ann', company: 'Acme' } },
    ],
  ])('%s', (_, notes) => {
    expect(groups(vault(notes))).toEqual(Object.keys(notes))
    expect(problemsOf(vault(notes)).filter((problem) => problem.includes('same-name'))).toEqual([])
  })

  test('where a file name alone is the same as a name', () => {
    const notes = { 'Interviews/Jane Doe.md': {}, 'Interviews/b.md': { contact: 'Jane Doe' } }
    expect(groups(notes)).toEqual(['Jane Doe', 'b'])
  })
})

describe('a link to an interview note', () => {
  test('is text: it makes no person note of it', () => {
    const notes = vault({
      a: { contact: '[[b|Jane Doe]]' },
      b: { contact: 'Sam Lee', last_contact: '2026-01-05' },
    })
    expect(groups(notes)).toEqual(['a', 'b'])
    expect(contactsOf(notes).byPersonNote.size).toBe(0)
  })

  test('joins by that text', () => {
    const notes = vault({ a: { contact: '[[b|Jane Doe]]' }, b: { contact: 'Jane Doe' } })
    expect(groups(notes)).toEqual(['a + b'])
  })

  test('may be one to itself', () => {
    expect(groups(vault({ a: { contact: '[[a]]' } }))).toEqual(['a'])
  })

  test('that is one to a file of another kind is text as well', () => {
    const notes = vault(
      { a: { contact: '[[Jane.canvas|Jane]]' }, b: { contact: 'Jane' } },
      { 'P/Jane.canvas': {} },
    )
    expect(groups(notes)).toEqual(['a + b'])
    expect(contactsOf(notes).byPersonNote.size).toBe(0)
  })
})

describe('namesakes', () => {
  const TWO_JANES = { 'Acme/Jane Doe.md': {}, 'Hooli/Jane Doe.md': {} }

  test('are never one where their links resolve to different notes', () => {
    const notes = vault(
      { a: { contact: '[[Acme/Jane Doe]]' }, b: { contact: '[[Hooli/Jane Doe]]' } },
      TWO_JANES,
    )
    expect(groups(notes)).toEqual(['a', 'b'])
    expect(problemsOf(notes)).toEqual([])
  })

  test('share nothing more by a name: a text of it stays by itself, with a problem', () => {
    const notes = vault(
      {
        a: { contact: '[[Acme/Jane Doe]]' },
        b: { contact: '[[Hooli/Jane Doe]]' },
        c: { contact: 'Jane Doe' },
        d: { contact: 'Jane Doe' },
      },
      TWO_JANES,
    )
    expect(groups(notes)).toEqual(['a', 'b', 'c', 'd'])
    expect(problemsOf(notes)).toEqual(['c: same-name', 'd: same-name'])
  })

  test('are two where their texts have different e-mails, and both are told', () => {
    const notes = vault({
      a: { contact: 'Jane Doe', email: 'j@acme.example' },
      b: { contact: 'Jane Doe', email: 'j@hooli.example' },
    })
    expect(groups(notes)).toEqual(['a', 'b'])
    expect(problemsOf(notes)).toEqual(['a: same-name', 'b: same-name'])
  })

  test('keep the notes of one e-mail together, and a note without one apart', () => {
    const notes = vault({
      a: { contact: 'Jane Doe', email: 'j@acme.example' },
      b: { contact: 'Jane Doe', email: 'j@hooli.example' },
      c: { contact: 'Jane Doe', email: 'J@acme.example' },
      d: { contact: 'Jane Doe' },
    })
    expect(groups(notes)).toEqual(['a + c', 'b', 'd'])
    expect(problemsOf(notes)).toEqual(['a', 'b', 'c', 'd'].map((name) => `${name}: same-name`))
  })

  test('with different e-mails are not made one by a linked note of their name', () => {
    const notes = vault(
      {
        a: { contact: '[[Jane Doe]]' },
        b: { contact: 'Jane Doe', email: 'j@acme.example' },
        c: { contact: 'Jane Doe', email: 'j@hooli.example' },
      },
      { 'People/Jane Doe.md': {} },
    )
    expect(groups(notes)).toEqual(['a', 'b', 'c'])
    expect(problemsOf(notes)).toEqual(['b: same-name', 'c: same-name'])
  })

  test('are told apart by the e-mail that one shares with a linked note', () => {
    const notes = vault(
      {
        a: { contact: '[[Acme/Jane Doe]]', email: 'j@acme.example' },
        b: { contact: '[[Hooli/Jane Doe]]' },
        c: { contact: 'Jane Doe', email: 'j@acme.example' },
      },
      TWO_JANES,
    )
    expect(groups(notes)).toEqual(['a + c', 'b'])
    expect(problemsOf(notes)).toEqual([])
  })

  test('by an alias are namesakes too', () => {
    const notes = vault(
      {
        a: { contact: '[[Jane Doe]]' },
        b: { contact: '[[Jan Smith]]' },
        c: { contact: 'JD' },
        d: { contact: 'Jane Doe' },
      },
      { 'P/Jane Doe.md': { aliases: ['JD'] }, 'P/Jan Smith.md': { aliases: ['JD'] } },
    )
    expect(groups(notes)).toEqual(['a + d', 'b', 'c'])
    expect(problemsOf(notes)).toEqual(['c: same-name'])
  })

  test('of several kinds in one note are one problem of it', () => {
    const notes = vault(
      {
        a: { contact: '[[Acme/Jane Doe]]' },
        b: { contact: '[[Hooli/Jane Doe]]' },
        c: { contact: '[[Jane Doe, Acme|Jane Doe]]' },
        d: { contact: '[[X/Jane Doe, Acme]]', email: 'j@acme.example' },
        e: { contact: 'Jane Doe, Acme', email: 'j@hooli.example' },
      },
      TWO_JANES,
    )
    const told = problemsOf(notes).filter((problem) => problem.startsWith('c: '))
    expect(told).toEqual(['c: same-name'])
  })

  test('the problem is the contact’s, says the name, and offers to link it', () => {
    const notes = vault({
      a: { contact: 'Jane Doe', email: 'j@acme.example', cadence: 'x' },
      b: { contact: 'Jane Doe', email: 'j@hooli.example' },
    })
    const problems = contactsOf(notes).byNote.get('Interviews/a.md')?.problems ?? []
    expect(problems.map(({ property, code }) => `${property}: ${code}`)).toEqual([
      'contact: same-name',
      'cadence: bad-cadence',
    ])
    expect(problems[0]?.message).toMatch(/`contact` says Jane Doe.* "\[\[Jane Doe\]\]"/)
  })

  test('do not lose what their notes say', () => {
    const notes = vault({
      a: { contact: 'Jane Doe', email: 'j@acme.example' },
      b: { contact: 'Jane Doe', email: 'j@hooli.example' },
    })
    expect(contactsOf(notes).all.map(({ name, email }) => `${name} ${email}`)).toEqual([
      'Jane Doe j@acme.example',
      'Jane Doe j@hooli.example',
    ])
  })
})

describe('whoever is the same', () => {
  const anyNote = fc.record({
    contact: fc.constantFrom(
      'Jane Doe',
      'JD',
      'Sam Lee',
      '',
      '[[Jane Doe]]',
      '[[Acme/Jane Doe]]',
      '[[Hooli/Jane Doe|JD]]',
      '[[Nobody|JD]]',
    ),
    email: fc.constantFrom('', '', 'j@acme.example', 'j@hooli.example'),
  })
  const others = { 'Acme/Jane Doe.md': { aliases: ['JD'] }, 'Hooli/Jane Doe.md': {} }
  const built = (notes: readonly Properties[]) =>
    vault(Object.fromEntries(notes.map((note, place) => [`n${place}`, note])), others)

  test('every note belongs to one contact, whichever notes there are', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 8 }), (notes) => {
        const found = groups(built(notes)).flatMap((group) => group.split(' + '))
        expect(found.sort()).toEqual(notes.map((_, place) => `n${place}`).sort())
      }),
    )
  })

  test('does not depend on the order of the notes', () => {
    const shuffled = fc
      .array(anyNote, { maxLength: 8 })
      .chain((notes) =>
        fc.tuple(fc.constant(notes), fc.shuffledSubarray([...notes.keys()], { minLength: notes.length })),
      )
    fc.assert(
      fc.property(shuffled, ([notes, order]) => {
        const inOrder = built(notes)
        const entries = Object.entries(inOrder)
        const mixed = Object.fromEntries(
          order.flatMap((place) => [entries[place] ?? []]).concat(entries) as typeof entries,
        )
        expect(groups(mixed)).toEqual(groups(inOrder))
        expect(problemsOf(mixed)).toEqual(problemsOf(inOrder))
      }),
    )
  })

  test('by one e-mail or one person note is always one contact, and a no-contact note always alone', () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 8 }), (notes) => {
        const { byNote } = contactsOf(built(notes))
        const of = (place: number) => byNote.get(`Interviews/n${place}.md`)
        notes.forEach((a, i) => {
          if (a.contact === '') expect(of(i)?.notes).toHaveLength(1)
          notes.forEach((b, j) => {
            if (a.contact !== '' && b.contact !== '' && a.email !== '' && a.email === b.email)
              expect(of(i)).toBe(of(j))
            if (a.contact.startsWith('[[Acme') && a.contact === b.contact) expect(of(i)).toBe(of(j))
          })
        })
      }),
    )
  })
})
