import { describe, expect, test } from 'vitest'
import { jobMoves, type JobMove } from '../../src/contacts/job-moves'
import { readConnections } from '../../src/contacts/linkedin-connections'
import { contactsOf, type Notes } from './contacts-of'

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
const moves = (notes: Notes, ...rows: string[]): JobMove[] =>
  jobMoves(contactsOf(notes), readConnections([HEADER, ...rows].join('\n')).connections)
/** As `name: company, role`. */
const told = (notes: Notes, ...rows: string[]) =>
  moves(notes, ...rows).map(
    ({ contact, company, role }) => `${contact.name}: ${company ?? '?'}, ${role ?? '?'}`,
  )

const jane = (more: Record<string, string> = {}): Notes => ({
  'Interviews/Jane.md': { contact: 'Jane Doe', company: 'Acme', role: 'Designer', ...more },
})

describe('a connection is a contact', () => {
  test.each<[string, Notes, string]>([
    [
      'by profile',
      jane({ linkedin: 'linkedin.com/in/jd' }),
      'J.,D.,https://www.linkedin.com/in/JD/,,Globex,,',
    ],
    ['by e-mail', jane({ email: 'Jane@acme.example' }), 'J.,D.,,jane@ACME.example,Globex,,'],
    ['by name', jane(), 'Jane,Doe,,,Globex,,'],
    ['by name, whatever stands behind it', jane(), 'Jane,"Doe, PhD (she/her)",,,Globex,,'],
    ['by name without accents', jane({ contact: 'Jané Doé' }), 'Jane,Doe,,,Globex,,'],
    ['by name in another order', jane({ contact: '田中 太郎' }), '太郎,田中,,,Globex,,'],
    [
      'by a name that their note gives itself',
      { ...jane({ contact: '[[JD]]' }), 'JD.md': { aliases: ['Jane Doe'] } },
      'Jane,Doe,,,Globex,,',
    ],
  ])('%s', (_, notes, row) => {
    expect(moves(notes, row).map(({ company }) => company)).toEqual(['Globex'])
  })

  test('not by a name that two contacts bear', () => {
    const two = {
      'Interviews/a.md': { contact: 'Jane Doe', company: 'Acme', email: 'a@x.example' },
      'Interviews/b.md': { contact: 'Jane Doe', company: 'Beta', email: 'b@x.example' },
    }
    expect(told(two, 'Jane,Doe,,,Globex,,')).toEqual([])
    expect(told(two, 'Jane,Doe,,b@x.example,Globex,,')).toEqual(['Jane Doe: Globex, ?'])
  })

  test('not by a name that two connections bear', () => {
    expect(told(jane(), 'Jane,Doe,,,Globex,,', 'Jane,Doe,,,Initech,,')).toEqual([])
  })

  test('not by a single word', () => {
    expect(told(jane({ contact: 'Jane' }), 'Jane,,,,Globex,,')).toEqual([])
  })

  test('not by name where the profile is another', () => {
    const row = 'Jane,Doe,https://www.linkedin.com/in/other,,Globex,,'
    expect(told(jane({ linkedin: 'https://www.linkedin.com/in/jd' }), row)).toEqual([])
    expect(told(jane(), row)).toHaveLength(1)
  })

  test('one contact alone, and the profile counts before the name', () => {
    const rows = ['Jane,Doe,,,Globex,,', 'J.,D.,https://www.linkedin.com/in/jd,,Initech,,']
    expect(told(jane({ linkedin: 'linkedin.com/in/jd' }), ...rows)).toEqual(['Jane Doe: Initech, ?'])
  })

  test('and no two contacts are one connection', () => {
    const two = {
      'Interviews/a.md': { contact: 'Jane Doe', company: 'Acme', linkedin: 'linkedin.com/in/jd' },
      'Interviews/b.md': { contact: 'Janey Roe', company: 'Beta', email: 'j@x.example' },
    }
    expect(told(two, 'J,D,https://www.linkedin.com/in/jd,j@x.example,Globex,,')).toEqual([
      'Jane Doe: Globex, ?',
    ])
  })
})

describe('a move is', () => {
  test('another company, with what it was before', () => {
    const [move] = moves(jane(), 'Jane,Doe,,,Globex,Head of Design,')
    expect(move).toMatchObject({
      company: 'Globex',
      role: 'Head of Design',
      from: { company: 'Acme', role: 'Designer' },
      isNewCompany: true,
      connection: { name: 'Jane Doe', line: 2 },
    })
    expect(move?.contact.name).toBe('Jane Doe')
  })

  test('another role at the same company', () => {
    const [move] = moves(jane(), 'Jane,Doe,,,"ACME, Inc.",Head of Design,')
    expect(move).toMatchObject({ company: 'ACME, Inc.', role: 'Head of Design', isNewCompany: false })
  })

  test.each([
    ['the same', 'Acme,Designer'],
    ['the company in another spelling', '"The Acme Company, LLC",Designer'],
    ['the role in other signs', 'Acme,"  DESIGNER. "'],
    ['nothing', ','],
    ['no company', ',Designer'],
    ['no role', 'Acme,'],
  ])('not where the export says %s', (_, row) => {
    expect(told(jane(), `Jane,Doe,,,${row},`)).toEqual([])
  })

  test('not where the role has the same words in another order', () => {
    expect(told(jane({ role: 'Designer, Senior' }), 'Jane,Doe,,,Acme,Senior Designer,')).toEqual([])
  })

  test('not what the notes say nothing of', () => {
    expect(told({ 'Interviews/Jane.md': { contact: 'Jane Doe' } }, 'Jane,Doe,,,Globex,Lead,')).toEqual([])
    expect(told(jane({ role: '' }), 'Jane,Doe,,,Acme,Lead,')).toEqual([])
  })
})
