import { describe, expect, it } from 'vitest'
import { contacts } from '../../src/cli/contacts'
import { sourceOf } from '../follow-ups/people-of'
import { hosts, interview } from '../ui/hands'

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
      },
    ])
    expect(await host.cli('contacts', { query: 'dot', format: 'tsv' })).toBe(
      'contact\tcompany\trole\tstatus\tlastTouch\tnext\tdue\tpath\nDot Lim\t\t\tnot-asked\t\tto-ask\t\tInterviews/Dot.md',
    )
  })

  it('says which words it knows', async () => {
    const host = await start(VAULT)
    expect(await host.cli('contacts', { status: 'warm' })).toMatch(
      /^Error: status=warm .* in-touch-this-quarter/,
    )
    expect(await host.cli('contacts', { name: 'Ann' })).toMatch(/^Error: contacts knows no name\./)
  })

  it('finds by tags, and by what LinkedIn tells, where they are at hand', async () => {
    const source = sourceOf({
      notes: { 'Interviews/a.md': { contact: 'Ann Ito', company: 'Acme' } },
      linkedIn: ['Ann,Ito,,,Acme,Head of Growth,'],
      tags: { 'Interviews/a.md': ['mentor'] },
    })
    const ports = { now: () => source, language: 'en' }
    const { connections, told } = source
    const asked = (verb: ReturnType<typeof contacts>, query: string) => verb.answer({ query, format: 'text' })
    const withBoth = contacts({ ...ports, connections: () => connections, told })
    expect(await asked(withBoth, 'mentor')).toContain('Ann Ito')
    expect(await asked(withBoth, 'growth')).toContain('Ann Ito')
    expect(await asked(contacts(ports), 'growth')).toBe('Nobody is found.')
  })
})
