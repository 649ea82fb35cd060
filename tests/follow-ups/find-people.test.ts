import { describe, expect, test } from 'vitest'
import { findPeople } from '../../src/follow-ups/find-people'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import { found, names, people, sourceOf, told, type Given } from './people-of'

const JANE: Given = {
  notes: {
    'Interviews/Jane.md': { contact: 'Jané Müller', company: 'Acme GmbH', role: 'Design lead' },
    'Interviews/Sam.md': { contact: 'Sam O’Connor-Ito', company: 'Globex', role: 'Engineer' },
  },
  tags: { 'Interviews/Jane.md': ['#mentor/senior'] },
  texts: { 'Interviews/Jane.md': ['Met at the harbour fair'] },
}

describe('somebody is found', () => {
  test.each([
    ['by name', 'Jané Müller'],
    ['without accents', 'jane muller'],
    ['with ue for ü', 'Mueller'],
    ['in any order', 'müller jane'],
    ['by the beginning of a name, as it is typed', 'mül ja'],
    ['by company', 'acme'],
    ['by company with another legal form', 'Acme Inc.'],
    ['by company as a link', '[[Acme]]'],
    ['by a link with another text', '[[Jane note|Jane]]'],
    ['by role', 'design'],
    ['by role and company, as it is said', 'the design lead at Acme'],
    ['by name and company', 'acme jane'],
    ['by a tag', 'mentor'],
    ['by a tag with its sign', '#mentor'],
    ['by a part of a nested tag', 'senior'],
    ['by the words of another property', 'harbour'],
    ['with a letter too many', 'Muuller'],
    ['with a letter missing', 'Muler'],
    ['with another letter', 'Mullar'],
    ['with two letters changed', 'Mullre'],
  ])('%s', (_, typed) => {
    expect(names(typed, JANE)).toEqual(['Jané Müller'])
  })

  test.each(['oconnor', 'o’connor', "O'Connor", 'connor', 'ito', 'sam ito'])(
    '%s, with an apostrophe or not',
    (typed) => {
      expect(names(typed, JANE)).toEqual(['Sam O’Connor-Ito'])
    },
  )

  test('only with all of what was typed', () => {
    expect(names('jane globex', JANE)).toEqual([])
    expect(names('jane lead harbour acme', JANE)).toEqual(['Jané Müller'])
  })

  test('and it is told by what', () => {
    const by = (typed: string) => people(found(typed, JANE)).flatMap((person) => person.found)
    expect(by('jane acme')).toEqual([
      { field: 'name', text: 'Jané Müller' },
      { field: 'company', text: 'Acme GmbH' },
    ])
    expect(by('mentor harbour lead')).toEqual([
      { field: 'role', text: 'Design lead' },
      { field: 'tag', text: '#mentor/senior' },
      { field: 'property', text: 'Met at the harbour fair' },
    ])
    expect(by('mullre')).toEqual([{ field: 'name', text: 'Jané Müller' }])
  })
})

describe('nobody is found', () => {
  const METAPLAN: Given = {
    notes: {
      'Interviews/a.md': { contact: 'Ann', company: 'Metaplan' },
      'Interviews/b.md': { contact: 'Bea', company: 'Applebee’s' },
      'Interviews/c.md': { contact: 'Cid', company: 'Oxford' },
    },
    linkedIn: ['Dot,Ho,,,Metaplan,Lead,', 'Eve,Ho,,,Seashell,Lead,'],
    texts: { 'Interviews/a.md': ['Metallurgy'] },
  }

  test.each(['Meta', 'Apple', 'Ford', 'Shell', 'plan', 'Metap Inc'])(
    '%s is no part of another company',
    (typed) => {
      expect(told(typed, METAPLAN)).toEqual([])
    },
  )

  test('but what the name may become is told', () => {
    expect(found('meta', METAPLAN).companiesBegun).toEqual(['Metaplan'])
    expect(found('m', METAPLAN).companiesBegun).toEqual([])
    expect(found('metaplan', METAPLAN).companiesBegun).toEqual([])
  })

  test('by a typing error in a short word, or by two in a long one', () => {
    const notes = { 'Interviews/a.md': { contact: 'Ann Walker', company: 'Stripe', role: 'Coach' } }
    expect(names('Anm', { notes })).toEqual([])
    expect(names('Coahc', { notes })).toEqual([])
    expect(names('Wakler', { notes })).toEqual(['Ann Walker'])
    expect(names('Wlkaer', { notes })).toEqual([])
    expect(names('Stripes', { notes })).toEqual(['Ann Walker'])
  })

  test('by a typing error in a number', () => {
    expect(
      names('Studio1235', { notes: { 'Interviews/a.md': { contact: 'Ann', company: 'Studio1234' } } }),
    ).toEqual([])
  })

  test('by a typing error while somebody is called so', () => {
    const notes = {
      'Interviews/a.md': { contact: 'Ole Hansen' },
      'Interviews/b.md': { contact: 'Kai Jansen' },
    }
    expect(names('Hansen', { notes })).toEqual(['Ole Hansen'])
    expect(people(found('Jansen', { notes })).map(({ isClose }) => isClose)).toEqual([false])
    expect(people(found('Kansen', { notes })).map(({ isClose }) => isClose)).toEqual([true, true])
  })

  test('where there is nobody', () => {
    expect(found('Jane', {})).toEqual({
      companies: [],
      more: 0,
      people: 0,
      connections: 0,
      companiesBegun: [],
    })
    expect(findPeople('Jane', new PeopleIndex()).companies).toEqual([])
  })
})

describe('a legal form', () => {
  const notes = {
    'Interviews/a.md': { contact: 'Agnes Cooper', company: 'Acme' },
    'Interviews/b.md': { contact: 'Agnes Ling', company: 'Acme AG' },
  }

  test('beside a company says nothing', () => {
    expect(names('Acme AG', { notes })).toEqual(['Agnes Cooper', 'Agnes Ling'])
    expect(names('Acme GmbH & Co. KG', { notes })).toEqual(['Agnes Cooper', 'Agnes Ling'])
  })

  test('may be the beginning of a name', () => {
    expect(names('ag', { notes })).toEqual(['Agnes Cooper', 'Agnes Ling'])
    expect(names('agnes co', { notes })).toEqual(['Agnes Cooper'])
  })

  test('alone finds no company', () => {
    expect(names('GmbH', { notes })).toEqual([])
  })
})

describe('the order', () => {
  const notes = {
    'Interviews/1.md': { contact: 'Zoe', company: 'Acme', last_contact: '2026-02-01' },
    'Interviews/2.md': { contact: 'Émile', company: 'Acme', last_contact: '2026-02-02' },
    'Interviews/3.md': { contact: 'Ann', company: 'Acme Inc.', last_contact: '2025-09-01' },
    'Interviews/4.md': { contact: 'Bea', company: 'Acme', last_contact: '2024-09-01' },
    'Interviews/5.md': { contact: 'Cid', company: 'Acme', asked_on: '2026-03-05' },
    'Interviews/6.md': { contact: 'Dot', company: 'Acme' },
    'Interviews/7.md': { contact: 'Eve', company: 'Acme', asked_on: '2026-01-05', outcome: 'declined' },
    'Interviews/8.md': { contact: 'Flo', company: 'Acme Health', last_contact: '2026-03-09' },
    'Interviews/9.md': { contact: 'Gus', company: 'Zenith', role: 'Acme liaison' },
    'Interviews/10.md': { contact: 'Hal', role: 'Acme watcher' },
    'Interviews/11.md': { contact: 'Ida', company: 'Beta', role: 'Acme liaison' },
  }

  test('is the company that was meant, then the warmest, then by name', () => {
    expect(told('acme', { notes, linkedIn: ['Kim,Ho,,,Acme Labs,Lead,'] })).toEqual([
      'Acme: Émile, Zoe, Ann, Bea, Cid, Dot, Eve',
      'Acme Health: Flo',
      'Beta: Ida',
      'Zenith: Gus',
      'no company: Hal',
      'Acme Labs:  · works-there Kim Ho',
    ])
  })

  test('has a company first that is named beside other words', () => {
    const { companies } = found('acme liaison', { notes })
    expect(companies.map(({ company, isExact }) => `${company} ${isExact}`)).toEqual([
      'Beta false',
      'Zenith false',
    ])
    const [first] = found('who is in acme', {
      notes: { 'Interviews/a.md': { contact: 'Isa', company: 'Acme' } },
    }).companies
    expect(first?.isExact).toBe(true)
  })

  test('tells each how warm it is', () => {
    expect(
      people(found('acme', { notes }))
        .slice(0, 7)
        .map(({ contact, warmth }) => `${contact.name} ${warmth}`),
    ).toEqual([
      'Émile in-touch-this-quarter',
      'Zoe in-touch-this-quarter',
      'Ann this-year',
      'Bea long-ago',
      'Cid asked',
      'Dot not-asked',
      'Eve closed',
    ])
  })

  test('ends where no more was asked for, and says how many there are', () => {
    const all = found('acme', { notes })
    const index = new PeopleIndex()
    expect(findPeople('acme', index.prepare(sourceOf({ notes })), 2)).toEqual({
      ...all,
      companies: all.companies.slice(0, 2),
      more: all.companies.length - 2,
    })
  })

  test('of everybody, where nothing was typed', () => {
    expect(told('  ', { notes, linkedIn: ['Kim,Ho,,,Acme,Lead,'] }).slice(0, 2)).toEqual([
      'Acme: Émile, Zoe, Ann, Bea, Cid, Dot, Eve',
      'Acme Health: Flo',
    ])
    expect(names('', { notes })).toHaveLength(11)
  })
})

describe('what comes next', () => {
  test('is the first thing that there is to do about them', () => {
    const notes = {
      'Interviews/1.md': { contact: 'Ann', company: 'Acme', interview_on: '2026-04-01' },
      'Interviews/2.md': { contact: 'Bea', company: 'Acme', asked_on: '2026-01-05', outcome: 'no reply' },
    }
    const next = people(found('acme', { notes })).map((person) => person.next?.kind ?? null)
    expect(next).toEqual(['interview', null])
  })
})

describe('who could introduce one there', () => {
  const notes = {
    'Interviews/Jane.md': {
      contact: 'Jane Doe',
      company: 'Acme',
      introduced_by: 'Sam Lee',
      last_contact: '2026-03-01',
    },
    'Interviews/Kai.md': { contact: 'Kai Ro', company: 'Acme', introduced_by: 'Jane Doe' },
    'Interviews/Sam.md': { contact: 'Sam Lee', company: 'Globex' },
    'Interviews/Old.md': { contact: 'Bea Orr', company: 'Acme Inc.', interview_on: '2024-01-01' },
    'Interviews/New.md': { contact: 'Bea Orr', company: 'Initech', interview_on: '2025-01-01' },
  }
  const linkedIn = [
    'Ana,Ruiz,,,"ACME, Inc.",Designer,12 Mar 2019',
    'Jane,Doe,,,Acme,,',
    'Tom,Ho,,,Acme Health,,',
  ]

  test('is whoever introduced somebody, works there by LinkedIn, or did before', () => {
    expect(told('Acme', { notes, linkedIn })).toEqual([
      'Acme: Jane Doe, Kai Ro · introduced-somebody Sam Lee · works-there Ana Ruiz · worked-there-before Bea Orr',
      'Acme Health:  · works-there Tom Ho',
    ])
  })

  test('is told with whom they introduced, and with the note that says where they were', () => {
    const ways = found('Acme', { notes }).companies[0]?.waysIn ?? []
    const [introducer, former] = ways
    expect(
      introducer?.how === 'introduced-somebody' && introducer.introduced.map(({ name }) => name),
    ).toEqual(['Jane Doe'])
    expect(former?.how === 'worked-there-before' && former.path).toBe('Interviews/Old.md')
    expect(ways.every(({ person }) => person?.found.length === 0)).toBe(true)
  })

  test.each([
    ['the note', { worked_at: 'Acme' }, {}, 'Interviews/Bea.md'],
    ['the note, among others', { 'Former Companies': ['Hooli', '[[Acme Inc.]]'] }, {}, 'Interviews/Bea.md'],
    ['the person note', {}, { worked_at: ['Acme'] }, 'People/Bea Orr.md'],
  ])('did before by %s, which is told', (_, note, person, path) => {
    const ways = (typed: string) =>
      found(typed, {
        notes: {
          'Interviews/Bea.md': { contact: '[[Bea Orr]]', company: 'Initech', ...note },
          'People/Bea Orr.md': person,
        },
      }).companies.flatMap(({ waysIn }) => waysIn)
    expect(ways('acme gmbh')).toMatchObject([{ how: 'worked-there-before', path }])
    expect(ways('Initech')).toEqual([])
  })

  test('is told with an older note about the time there rather than with a list', () => {
    const both = { ...notes, 'Interviews/New.md': { ...notes['Interviews/New.md'], worked_at: ['Acme'] } }
    const ways = found('Acme', { notes: both }).companies[0]?.waysIn ?? []
    expect(ways.filter(({ how }) => how === 'worked-there-before')).toMatchObject([
      { path: 'Interviews/Old.md' },
    ])
  })

  test('did before is nobody who is there again', () => {
    const back = { 'Interviews/Bea.md': { contact: 'Bea Orr', company: 'Acme', worked_at: ['Acme Inc'] } }
    expect(told('acme', { notes: back })).toEqual(['Acme: Bea Orr'])
  })

  test('is nobody where a person was looked for', () => {
    expect(told('jane', { notes, linkedIn })).toEqual(['Acme: Jane Doe'])
    expect(told('bea', { notes, linkedIn })).toEqual(['Initech: Bea Orr'])
  })

  test('are found though nobody is there now', () => {
    const only = {
      'Interviews/Old.md': notes['Interviews/Old.md'],
      'Interviews/New.md': notes['Interviews/New.md'],
    }
    expect(told('acme', { notes: only })).toEqual(['Acme Inc.:  · worked-there-before Bea Orr'])
  })
})

describe('LinkedIn', () => {
  const notes = {
    'Interviews/Jane.md': {
      contact: 'Jane Doe',
      company: 'Acme',
      role: 'Lead',
      linkedin: 'linkedin.com/in/jd',
    },
  }
  const at = (company: string, role = 'Lead') =>
    `J.,Doe,https://www.linkedin.com/in/jd,,${company},${role},1 May 2020`

  test('tells of people whom no note is about', () => {
    const [company] = found('ruiz', { linkedIn: ['Ana,Ruiz,,,Acme,Designer,12 Mar 2019'] }).companies
    expect(company?.waysIn[0]).toMatchObject({
      how: 'works-there',
      connection: { name: 'Ana Ruiz', role: 'Designer', company: 'Acme', connectedOn: '2019-03-12' },
      person: null,
      found: [{ field: 'name', text: 'Ana Ruiz' }],
    })
  })

  test('lists nobody twice who is a contact there', () => {
    expect(told('acme', { notes, linkedIn: [at('Acme Inc.')] })).toEqual(['Acme: Jane Doe'])
  })

  test('finds a contact by what it knows of them', () => {
    const given = { notes, linkedIn: [at('Acme', 'Head of Growth')] }
    expect(told('growth', given)).toEqual(['Acme: Jane Doe'])
    expect(people(found('growth', given))[0]?.found).toEqual([{ field: 'role', text: 'Head of Growth' }])
    expect(found('growth', given).people).toBe(1)
  })

  test('tells who has moved, at both companies', () => {
    const given = { notes, linkedIn: [at('Globex')] }
    expect(told('acme', given)).toEqual(['Acme: Jane Doe'])
    expect(people(found('acme', given))[0]?.move).toMatchObject({ company: 'Globex', isNewCompany: true })
    expect(told('globex', given)).toEqual(['Globex:  · works-there J. Doe (Jane Doe)'])
  })

  test('is asked for a typing error only where nobody is found without one', () => {
    const linkedIn = ['Ole,Hansen,,,Acme,,']
    expect(told('Hanson', { linkedIn })).toEqual(['Acme:  · works-there Ole Hansen'])
    const known = { 'Interviews/a.md': { contact: 'Kai Hanson', company: 'Globex' } }
    expect(told('Hanson', { notes: known, linkedIn })).toEqual(['Globex: Kai Hanson'])
    expect(told('Hansen', { notes: known, linkedIn })).toEqual([
      'Globex: Kai Hanson',
      'Acme:  · works-there Ole Hansen',
    ])
  })
})
