import { describe, expect, it } from 'vitest'
import { HEADER } from '../follow-ups/people-of'
import { hosts, interview, note } from '../ui/hands'

const start = hosts()

const VAULT = {
  'Interviews/Ann.md': interview('Ann Ito', 'company: Acme GmbH', 'role: Lead', 'last_contact: 2026-11-01'),
  'Interviews/Bea.md': interview('Bea Orr', 'company: Acme', 'asked_on: 2026-11-20'),
  'Interviews/Cid.md': interview('Cid Ho', 'company: Acme Health'),
  'Interviews/Dot.md': interview('Dot Lim'),
}
const found = async (parameters: Record<string, string>) => {
  const host = await start(VAULT)
  const answer: unknown = JSON.parse(await host.cli('contacts', { ...parameters, format: 'json' }))
  return (answer as { contact: string }[]).map(({ contact }) => contact)
}

describe('contacts', () => {
  it.each<[Record<string, string>, string[]]>([
    [{}, ['Ann Ito', 'Bea Orr', 'Cid Ho', 'Dot Lim']],
    [{ query: 'acme' }, ['Ann Ito', 'Bea Orr', 'Cid Ho']],
    [{ query: 'orr bea' }, ['Bea Orr']],
    [{ company: 'ACME Inc.' }, ['Ann Ito', 'Bea Orr']],
    [{ company: 'Acm' }, []],
    [{ status: 'asked' }, ['Bea Orr']],
    [{ company: 'acme', status: 'in-touch-this-quarter' }, ['Ann Ito']],
    [{ query: 'acme', status: 'not-asked' }, ['Cid Ho']],
  ])('%j are those who are meant', async (parameters, names) => {
    expect(await found(parameters)).toEqual(names)
  })

  it('answers for people, for programs and for tables', async () => {
    const host = await start(VAULT)
    expect(await host.cli('contacts', { query: 'ann' })).toBe(
      'Ann Ito · Lead · Acme GmbH\tin touch this quarter\tInterviews/Ann.md',
    )
    expect(await host.cli('contacts', { query: 'nobody' })).toBe('Nobody is found.')
    expect(JSON.parse(await host.cli('contacts', { query: 'dot', format: 'json' }))).toEqual([
      {
        contact: 'Dot Lim',
        company: null,
        role: null,
        status: 'not-asked',
        lastTouch: null,
        next: 'to-ask',
        due: null,
        path: 'Interviews/Dot.md',
        linkedin: null,
        connectedOn: null,
        nowAt: null,
      },
    ])
    expect(await host.cli('contacts', { query: 'dot', format: 'tsv' })).toBe(
      'contact\tcompany\trole\tstatus\tlastTouch\tnext\tdue\tpath\tlinkedin\tconnectedOn\tnowAt\n' +
        'Dot Lim\t\t\tnot-asked\t\tto-ask\t\tInterviews/Dot.md\t\t\t',
    )
  })

  it('says which words it knows', async () => {
    const host = await start(VAULT)
    expect(await host.cli('contacts', { status: 'warm' })).toMatch(
      /^Error: status=warm .* in-touch-this-quarter/,
    )
    expect(await host.cli('contacts', { name: 'Ann' })).toMatch(/^Error: contacts knows no name\./)
  })

  it('finds by tags and other properties, and by what LinkedIn tells', async () => {
    const host = await start({
      'Interviews/Ann.md': interview(
        'Ann Ito',
        'company: Acme',
        'topics: Heat pumps',
        'email: ann@oak.example',
      ),
      'Interviews/Bea.md': note('contact: Bea Orr', 'tags: [informational-interview, mentor]'),
      'LinkedIn/Connections.csv': [HEADER, 'Ann,Ito,,,Acme,Head of Growth,'].join('\n'),
    })
    const asked = async (query: string) => (await host.cli('contacts', { query })).split(' ·')[0]
    expect(await asked('pumps')).toBe('Ann Ito')
    expect(await asked('growth')).toBe('Ann Ito')
    expect(await asked('mentor')).toMatch(/^Bea Orr\t/)
    // What is on every note, and an address, tell nothing of anybody.
    expect(await asked('informational')).toBe('Nobody is found.')
    expect(await asked('oak')).toBe('Nobody is found.')
  })

  it('lists who is on LinkedIn alone where they are looked for', async () => {
    const host = await start({
      ...VAULT,
      'Connections.csv': [
        HEADER,
        'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme,Designer,12 Mar 2019',
        'Bea,Orr,,,Acme,,01 Feb 2020',
        'Eli,Fox,,,Globex,,',
      ].join('\n'),
    })
    const names = async (parameters: Record<string, string>) => {
      const answer: unknown = JSON.parse(await host.cli('contacts', { ...parameters, format: 'json' }))
      return (answer as { contact: string }[]).map(({ contact }) => contact)
    }
    expect(await host.cli('contacts', { query: 'ana' })).toBe(
      'Ana Ruiz · Designer · Acme\tconnected on LinkedIn\thttps://www.linkedin.com/in/ana-ruiz',
    )
    expect(await names({})).toEqual(['Ann Ito', 'Bea Orr', 'Cid Ho', 'Dot Lim'])
    expect(await names({ company: 'acme inc' })).toEqual(['Ann Ito', 'Bea Orr', 'Ana Ruiz'])
    expect(await names({ query: 'acme', status: 'connected' })).toEqual(['Ana Ruiz'])
    expect(await names({ query: 'fox' })).toEqual(['Eli Fox'])
  })
  describe('lists a contact whom LinkedIn has at another company', () => {
    const MOVED = {
      ...VAULT,
      'Connections.csv': [
        HEADER,
        'Ann,Ito,,,Globex Inc.,Director,03 Apr 2024',
        'Bea,Orr,,,ACME Ltd,,',
        'Dot,Lim,,,Globex,Editor,',
        'Eli,Fox,,,Globex,,',
        'Flo,Ray,,,Globex Health,,',
      ].join('\n'),
    }

    it.each([
      ['that company', { company: 'globex' }, ['Ann Ito', 'Dot Lim', 'Eli Fox']],
      ['the company of the note', { company: 'acme' }, ['Ann Ito', 'Bea Orr']],
      ['that company and a name', { company: 'globex', query: 'ann' }, ['Ann Ito']],
      ['that company and how near they are', { company: 'globex', status: 'not-asked' }, ['Dot Lim']],
      ['a name, once', { query: 'ito' }, ['Ann Ito']],
      ['neither', { company: 'Initech' }, []],
    ])('where they are asked for by %s', async (_, parameters, names) => {
      const host = await start(MOVED)
      const answer: unknown = JSON.parse(await host.cli('contacts', { ...parameters, format: 'json' }))
      expect((answer as { contact: string }[]).map(({ contact }) => contact)).toEqual(names)
    })

    it('and says so', async () => {
      const host = await start(MOVED)
      expect(await host.cli('contacts', { company: 'Globex' })).toBe(
        [
          'Ann Ito · Lead · Acme GmbH · now at Globex Inc., according to LinkedIn\tin touch this quarter\tInterviews/Ann.md',
          'Dot Lim · now at Globex, according to LinkedIn\tnot asked yet\tInterviews/Dot.md',
          'Eli Fox · Globex\tconnected on LinkedIn\t',
        ].join('\n'),
      )
      const answer: unknown = JSON.parse(await host.cli('contacts', { query: 'ann', format: 'json' }))
      expect(answer).toMatchObject([{ company: 'Acme GmbH', role: 'Lead', nowAt: 'Globex Inc.' }])
      expect(await host.cli('contacts', { company: 'acme', query: 'bea' })).toBe(
        'Bea Orr · Acme\tasked\tInterviews/Bea.md',
      )
    })
  })
})
