import { describe, expect, test } from 'vitest'
import { readConnections } from '../../src/contacts/linkedin-connections'

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
const ANA = 'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme,Designer,12 Mar 2019'
const ana = {
  name: 'Ana Ruiz',
  url: 'https://www.linkedin.com/in/ana-ruiz',
  email: null,
  company: 'Acme',
  role: 'Designer',
  connectedOn: '2019-03-12',
}
/** Who is read from lines, without the line that they stand on. */
const read = (...lines: string[]) =>
  readConnections(lines.join('\n')).connections.map(({ line: _, ...rest }) => rest)
const problems = (...lines: string[]) => readConnections(lines.join('\n')).problems

describe('an export as LinkedIn gives it', () => {
  test('is read with the notes before it', () => {
    const notes = [
      'Notes:',
      '"When exporting your data, you may notice, that some of the ""email addresses"" are missing."',
      '',
    ]
    expect(readConnections([...notes, HEADER, ANA].join('\n'))).toEqual({
      connections: [{ ...ana, line: 5 }],
      problems: [],
    })
  })

  test.each([
    ['a note with a mark that is not closed', ['Notes:', '"You may notice', '', HEADER, ANA]],
    ['no notes', [HEADER, ANA]],
    ['a byte order mark', [`\uFEFF${HEADER}`, ANA]],
    ['a header in quotation marks', [HEADER.replace(/[^,]+/g, '"$&"'), ANA.replace(/[^,]+/g, '"$&"')]],
    ['semicolons, as a spreadsheet saves it', [HEADER.replaceAll(',', ';'), ANA.replaceAll(',', ';')]],
    ['tabs', [HEADER.replaceAll(',', '\t'), ANA.replaceAll(',', '\t')]],
    ['line ends of Windows', [`${HEADER}\r`, `${ANA}\r`]],
    ['a header in another case', [HEADER.toUpperCase(), ANA]],
    ['rows with nothing in them', [HEADER, ',,,,,,', '', ANA, '   ', ',,,,,,']],
    ['columns that nobody needs', [`${HEADER},Shoe Size`, `${ANA},38`]],
    ['empty values behind the last column', [HEADER, `${ANA},,`]],
  ])('is read with %s', (_, lines) => {
    expect(read(...lines)).toEqual([ana])
    expect(problems(...lines)).toEqual([])
  })

  test('is read in any order of its columns', () => {
    expect(
      read(
        'Position,"Connected On",Company,URL,"Email Address",Last Name,First Name',
        'Designer,12 Mar 2019,Acme,https://www.linkedin.com/in/ana-ruiz,,Ruiz,Ana',
      ),
    ).toEqual([ana])
  })

  test('of older years has no addresses of profiles', () => {
    const older = HEADER.replace('URL,', '')
    expect(read(older, 'Ana,Ruiz,ana@acme.example,Acme,Designer,12 Mar 2019')).toEqual([
      { ...ana, url: null, email: 'ana@acme.example' },
    ])
  })

  test('holds commas, quotation marks and line ends in its values', () => {
    const [bo] = read(HEADER, 'Bo,"Ho, PhD",,,"Acme, ""The"" Inc.","Head of\nGrowth",1 Jan 2020')
    expect(bo).toMatchObject({ name: 'Bo Ho, PhD', company: 'Acme, "The" Inc.', role: 'Head of Growth' })
  })

  test('may say nothing of a company, a role or a day', () => {
    expect(read(HEADER, 'Ana,,,,,,')).toEqual([
      { name: 'Ana', url: null, email: null, company: null, role: null, connectedOn: null },
    ])
  })

  test('tells the line of each, also behind values over several lines', () => {
    const lines = [HEADER, 'Bo,Ho,,,Acme,"Head\nof\nGrowth",', ANA]
    expect(readConnections(lines.join('\n')).connections.map(({ line }) => line)).toEqual([2, 5])
  })
})

describe('somebody who is there twice', () => {
  test('is one by the address of the profile, however it is written', () => {
    expect(
      read(HEADER, ANA, 'Ana María,Ruiz,http://es.linkedin.com/in/Ana-Ruiz/?trk=x,,Acme,Designer,'),
    ).toEqual([ana])
  })

  test('is one without an address where everything is the same', () => {
    const lines = ['Bo,Ho,,,Acme,Lead,', 'BO,Ho,,,Acme,lead,', 'Bo,Ho,,,Globex,Lead,']
    expect(read(HEADER, ...lines).map(({ company }) => company)).toEqual(['Acme', 'Globex'])
  })
})

describe('what cannot be read is told, and takes nothing else with it', () => {
  const OPEN = 'A quotation mark opens on this line and is not closed.'

  test.each([
    [
      'a value too many',
      'Bo,Ho,,,Acme, Inc.,Lead,1 Jan 2020',
      'This line has 8 values, where the columns are 7.',
    ],
    ['a line cut off', 'Bo,Ho,http', 'This line has 3 values, where the columns are 7.'],
    ['a mark that is not closed', 'Bo,Ho,,,"Acme,Lead,1 Jan 2020', OPEN],
    ['nobody', ',,,,Acme,Lead,1 Jan 2020', 'This line names nobody.'],
    ['another text', 'This is no line of a table', 'This line has 1 values, where the columns are 7.'],
  ])('%s', (_, line, says) => {
    expect(read(HEADER, line, ANA)).toEqual([ana])
    expect(problems(HEADER, line, ANA)).toEqual([{ line: 2, says }])
  })

  test('two marks that are not closed swallow nobody between them', () => {
    const open = 'Bo,Ho,,,"Acme,Lead,'
    expect(read(HEADER, open, ANA, open)).toEqual([ana])
    expect(problems(HEADER, open, ANA, open).map(({ line }) => line)).toEqual([2, 4])
  })

  test('a file that is no export says which columns it lacks', () => {
    for (const text of ['Hello', 'Name,Company\nAna,Acme', `${'\n'.repeat(60)}${HEADER}`]) {
      const { connections, problems: told } = readConnections(text)
      expect(connections).toEqual([])
      expect(told.map(({ line }) => line)).toEqual([1])
      expect(told[0]?.says).toContain('First Name, Last Name')
    }
  })

  test('an empty file is no problem', () => {
    for (const text of ['', '\uFEFF', ' \n '])
      expect(readConnections(text)).toEqual({ connections: [], problems: [] })
  })
})
