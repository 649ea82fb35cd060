import { describe, expect, it } from 'vitest'
import { fill, field, pressButton } from '../ui/form-hands'
import { due, hosts, interview } from '../ui/hands'

const start = hosts()

const linking = (name: string) => interview(name, 'company: "[[Globex]]"')
const plain = (name: string) => interview(name, 'company: Initech')
const NEW = 'Interviews/Kim interview.md'

describe('the company of a new note', () => {
  it.each([
    [
      'is a link where most notes link',
      { 'a.md': linking('Ann'), 'b.md': plain('Bob'), 'c.md': linking('Cy') },
      'Acme',
      '"[[Acme]]"',
    ],
    [
      'is text where as many have text as link',
      { 'a.md': linking('Ann'), 'b.md': plain('Bob') },
      'Acme',
      'Acme',
    ],
    [
      'is a link where a note links to this one',
      { 'a.md': linking('Ann'), 'b.md': plain('Bob'), 'c.md': plain('Cy') },
      'globex',
      '"[[Globex]]"',
    ],
    ['is text where most notes have text', { 'a.md': plain('Ann') }, 'Acme', 'Acme'],
    ['is text where it has no note', { 'a.md': linking('Ann') }, 'Umbrella', 'Umbrella'],
    [
      'is text where the note of that name is an interview',
      { 'Kim Poe.md': linking('Ann') },
      'Kim Poe',
      'Kim Poe',
    ],
    ['stays the link that was typed', { 'a.md': plain('Ann') }, '[[Acme|ACME]]', '"[[Acme|ACME]]"'],
  ] as [string, Record<string, string>, string, string][])('%s', async (_, files, typed, written) => {
    const host = await start({ ...files, 'Companies/Acme.md': '', 'Companies/Globex.md': '' })
    await host.cli('new', { contact: 'Kim', company: typed })
    expect(await host.read(NEW)).toContain(`\ncompany: ${written}\n`)
  })

  it('is a link where it was picked from the suggestions and has a note', async () => {
    const host = await start({ 'a.md': interview('Ann', 'company: Acme'), 'Companies/Acme.md': '' })
    await host.command('new-interview')
    await fill(host, 'Contact', 'Kim')
    // What is suggested belongs to the field that has the focus.
    field(host, 'Company').focus()
    await fill(host, 'Company', 'ac')
    const suggested = host.document.body.find('.suggestion-item')
    expect(suggested.getText()).toBe('Acme')
    suggested.click()
    expect(field(host, 'Company').value).toBe('[[Acme]]')
    await pressButton(host, 'Create note')
    expect(await host.read(NEW)).toContain('\ncompany: "[[Acme]]"\n')
  })

  it('is the same, linked or not', async () => {
    const host = await start({ 'a.md': interview('Ann', 'company: Globex'), 'b.md': linking('Bob') })
    const { followUps } = await due(host, { kind: 'to-ask' })
    expect(followUps.map(({ company }) => company)).toEqual(['Globex', 'Globex'])
  })
})
