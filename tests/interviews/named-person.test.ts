import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readNamedPerson } from '../../src/interviews/named-person'

describe('a line that names somebody', () => {
  it.each([
    ['Dana Reyes', 'Dana Reyes', null, null],
    ['Dana', 'Dana', null, null],
    ['Dana Reyes, research lead at Kestrel Health', 'Dana Reyes', 'research lead', 'Kestrel Health'],
    ['Dana Reyes, a research lead at Kestrel Health', 'Dana Reyes', 'research lead', 'Kestrel Health'],
    ['Dana Reyes (Kestrel Health)', 'Dana Reyes', null, 'Kestrel Health'],
    ['Dana Reyes at Kestrel', 'Dana Reyes', null, 'Kestrel'],
    ['Dana at Kestrel', 'Dana', null, 'Kestrel'],
    ['Dana Reyes @ Kestrel', 'Dana Reyes', null, 'Kestrel'],
    ['Dana Reyes - Kestrel', 'Dana Reyes', null, 'Kestrel'],
    ['Dana Reyes – Kestrel Health', 'Dana Reyes', null, 'Kestrel Health'],
    ['Dana Reyes — research lead', 'Dana Reyes', 'research lead', null],
    ['Dana Reyes - Kestrel - research lead', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Dana Reyes - research lead at Kestrel', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Dana Reyes, research lead', 'Dana Reyes', 'research lead', null],
    ['Dana, CTO', 'Dana', 'CTO', null],
    ['Dana Reyes, research lead, Kestrel Health', 'Dana Reyes', 'research lead', 'Kestrel Health'],
    ['Dana Reyes, Kestrel Health, research lead', 'Dana Reyes', 'research lead', 'Kestrel Health'],
    ['Dana Reyes (research lead at Kestrel)', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Dana Reyes (research lead, Kestrel)', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Dana Reyes (CTO)', 'Dana Reyes', 'CTO', null],
    ['Dana Reyes, research lead (Kestrel)', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Dana Reyes at Kestrel, research lead', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Magnus Eberhardt, Ticketing at Obermeer', 'Magnus Eberhardt', 'Ticketing', 'Obermeer'],
    ['Magnus Eberhardt, Product Marketing at Obermeer', 'Magnus Eberhardt', 'Product Marketing', 'Obermeer'],
    ['Dana Reyes, Head of Research at iRobot', 'Dana Reyes', 'Head of Research', 'iRobot'],
    ['Dana Reyes, editor at 4AD', 'Dana Reyes', 'editor', '4AD'],
  ])('says in %j who it is, what they do and where', (line, contact, role, company) => {
    expect(readNamedPerson(line)).toEqual({ contact, role, company })
  })

  it.each([
    ['Dana Reyes at Acme, Inc.', 'Dana Reyes', null, 'Acme, Inc.'],
    ['Dana Reyes, research lead at Acme, Inc.', 'Dana Reyes', 'research lead', 'Acme, Inc.'],
    ['Dana Reyes (Acme, Inc.)', 'Dana Reyes', null, 'Acme, Inc.'],
    ['Dana Reyes - Acme, Inc.', 'Dana Reyes', null, 'Acme, Inc.'],
    ['Dana Reyes, Acme, Inc.', 'Dana Reyes', null, 'Acme, Inc.'],
    ['Dana Reyes, Acme, Inc., research lead', 'Dana Reyes', 'research lead', 'Acme, Inc.'],
    ['Dana Reyes at Smith, Jones & Partners', 'Dana Reyes', null, 'Smith, Jones & Partners'],
    ['Dana Reyes, Kiel University', 'Dana Reyes', null, 'Kiel University'],
  ])('keeps the comma of a company: %j', (line, contact, role, company) => {
    expect(readNamedPerson(line)).toEqual({ contact, role, company })
  })

  it.each([
    ['Anke van der Berg, curator at Wattenhaus', 'Anke van der Berg', 'curator', 'Wattenhaus'],
    ['Dr. Dana Reyes, research lead at Kestrel', 'Dr. Dana Reyes', 'research lead', 'Kestrel'],
    ['Prof. Dr. Müller (Universität Kiel)', 'Prof. Dr. Müller', null, 'Universität Kiel'],
    ['Dana Reyes, PhD, research lead at Kestrel', 'Dana Reyes, PhD', 'research lead', 'Kestrel'],
    ['Dana Reyes, PhD at Kestrel', 'Dana Reyes, PhD', null, 'Kestrel'],
    ['Dana Reyes, PhD', 'Dana Reyes, PhD', null, null],
    ["Siobhán O'Neill at Kestrel", "Siobhán O'Neill", null, 'Kestrel'],
    ['Jean-Luc d’Arc, ingénieur chez Rhône', 'Jean-Luc d’Arc', 'ingénieur', 'Rhône'],
    ['J. R. Baker at Kestrel', 'J. R. Baker', null, 'Kestrel'],
    ['Dana Reyes (she/her), research lead at Kestrel', 'Dana Reyes', 'research lead', 'Kestrel'],
    ['Dana Reyes (they/them)', 'Dana Reyes', null, null],
    ['Dana Reyes (she/her) (Kestrel)', 'Dana Reyes', null, 'Kestrel'],
    [
      'Jörg Müller, Leiter Fahrgastinformation bei Obermeer',
      'Jörg Müller',
      'Leiter Fahrgastinformation',
      'Obermeer',
    ],
  ])('knows names of many kinds: %j', (line, contact, role, company) => {
    expect(readNamedPerson(line)).toEqual({ contact, role, company })
  })

  it.each([
    ['田中太郎（ソニー）', '田中太郎', null, 'ソニー'],
    ['ليان حداد (كيسترل)', 'ليان حداد', null, 'كيسترل'],
    ['Ольга Иванова - Кестрел', 'Ольга Иванова', null, 'Кестрел'],
    ['שרה כהן at Kestrel', 'שרה כהן', null, 'Kestrel'],
    ['김민준 (삼성)', '김민준', null, '삼성'],
  ])('knows names in other scripts: %j', (line, contact, role, company) => {
    expect(readNamedPerson(line)).toEqual({ contact, role, company })
  })

  it.each([
    ['[[Dana Reyes]]', '[[Dana Reyes]]', null, null],
    [
      '[[People/Dana Reyes|Dana]], research lead at Kestrel',
      '[[People/Dana Reyes|Dana]]',
      'research lead',
      'Kestrel',
    ],
    ['[[Dana Reyes]] at [[Kestrel Health|Kestrel]]', '[[Dana Reyes]]', null, '[[Kestrel Health|Kestrel]]'],
    ['Dana Reyes ([[Kestrel, Inc.]])', 'Dana Reyes', null, '[[Kestrel, Inc.]]'],
    ['[[Reyes, Dana]] - Kestrel', '[[Reyes, Dana]]', null, 'Kestrel'],
  ])('leaves links as they are: %j', (line, contact, role, company) => {
    expect(readNamedPerson(line)).toEqual({ contact, role, company })
  })

  it.each([
    'Reyes, Dana',
    'Reyes, Dana (Kestrel)',
    'Reyes, Dana at Kestrel',
    'Dana Reyes, Sam Lee at Kestrel',
    'Dana Reyes, Senior Manager, R&D at Kestrel',
    'Dana Reyes, su antigua profesora',
    'Dana Reyes, Sam Lee',
    'Dana Reyes and Sam Lee at Kestrel',
    'Dana & Sam at Kestrel',
    'Dana Reyes, Berlin',
    'Dana Reyes, Kestrel Health',
    'Somebody from metering. Name to follow.',
    'Somebody at Kestrel',
    'The CTO at Kestrel',
    'Research Lead at Kestrel',
    'her boss at Kestrel',
    'Head of research at Kestrel',
    'Ask Jörg at Obermeer',
    'Dana Reyes from Kestrel',
    'Dana Reyes, met at Kestrel',
    'Dana Reyes, her boss at Kestrel',
    'Dana Reyes, used to work at Kestrel',
    'Dana Reyes, formerly at Kestrel',
    'Dana Reyes at work',
    'Dana Reyes at the library',
    'Dana Reyes at Kestrel, knows everybody',
    'Dana Reyes at Kestrel at Boston',
    'Dana Reyes - she knows everybody',
    'Dana Reyes (née Smith)',
    'Dana Reyes (Jörg’s boss)',
    'Dana Reyes (met at the sauna)',
    'Ines at Brackwater (she knows her already, small world)',
    'Dana Reyes, dana@kestrel.example',
    'Dana Reyes?',
    'Robert (Bob) Smith',
    'the puppet builder',
    '{{contact}} at {{company}}',
    '',
  ])('that may be read in several ways stays whole: %j', (line) => {
    expect(readNamedPerson(line)).toEqual({ contact: line, role: null, company: null })
  })

  it('may have spaces too many', () => {
    expect(readNamedPerson('  Dana   Reyes ,  research  lead at  Kestrel ')).toEqual({
      contact: 'Dana Reyes',
      role: 'research lead',
      company: 'Kestrel',
    })
  })
})

test('no word is made up, and none but pronouns and signs is lost', () => {
  const word = fc.constantFrom(
    'Dana',
    'Reyes',
    'lead',
    'Kestrel',
    'Inc.',
    'at',
    '-',
    ',',
    '(',
    ')',
    '[[A, b|C]]',
    'and',
    'PhD',
    '李雷',
  )
  const wordsOf = (text: string) => text.split(/[\s,()（）-]+/).filter((part) => part !== '' && part !== 'at')
  let apart = 0
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const line = words.join(' ').replace(/ ,/g, ',').replace(/\( /g, '(').replace(/ \)/g, ')')
      const { contact, role, company } = readNamedPerson(line)
      if (role !== null || company !== null) apart += 1
      const found = [contact, role ?? '', company ?? ''].flatMap(wordsOf)
      expect(found.sort()).toEqual(wordsOf(line).sort())
      expect(contact).not.toBe('')
    }),
    { numRuns: 2000 },
  )
  expect(apart).toBeGreaterThan(20)
})

it.each(['a, ', 'A ', ' at A', '(', '((', ' - ', '[[', '[[a]]', '、', '(she/', 'she/'])(
  'reads 100 KB of %j in no time',
  (piece) => {
    const long = piece.repeat(100_000 / piece.length).trim()
    expect(readNamedPerson(long)).toEqual({ contact: long.replace(/\s+/g, ' '), role: null, company: null })
  },
)
