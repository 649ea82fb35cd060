import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, fileNameOf, nextFreePath, notePath } from '../../src/notes/file-name'

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('the name of a note', () => {
  it.each([
    ['Jane Doe', 'Jane Doe'],
    ['Jane: the CTO', 'Jane- the CTO'],
    ['Jane "JD" Doe', "Jane 'JD' Doe"],
    ['[[Jane Doe]]', '(Jane Doe)'],
    ['C# at Acme', 'C at Acme'],
    ['a/b\\c|d', 'a-b-c-d'],
    ['What? *Really* <now> ^ref', 'What Really now ref'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['.hidden', 'hidden'],
    ['Acme Inc.', 'Acme Inc'],
    ['two\nlines\tand  spaces ', 'two lines and spaces'],
    ['Zoe\u0308', 'Zoë'],
    ['👩‍💻 Jane 🎉', '👩‍💻 Jane 🎉'],
    ['نور الهدى', 'نور الهدى'],
    ['exe\u202Efdp', 'exefdp'],
    ['a\uD800b', 'ab'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['com1', 'com1_'],
    ['LPT¹', 'LPT¹_'],
    ['Conrad', 'Conrad'],
    ['', 'Interview'],
    ['...', 'Interview'],
    ['???', 'Interview'],
  ])('made of %j is %j', (typed, name) => {
    expect(cleanFileName(typed)).toBe(name)
  })

  it('is cut between characters as people see them', () => {
    const name = cleanFileName('👩‍👩‍👧‍👦'.repeat(30))
    expect(bytes(name)).toBeLessThanOrEqual(190)
    expect(name).toBe('👩‍👩‍👧‍👦'.repeat(7))
  })

  it('keeps the rest of the pattern when a contact has a name of 300 characters', () => {
    const name = fileNameOf('{{contact}} interview', { contact: 'é'.repeat(300) })
    expect(name).toMatch(/^é+ interview$/)
    expect(bytes(name)).toBeLessThanOrEqual(190)
    expect(bytes(name)).toBeGreaterThan(180)
  })

  it('does not expand what a value holds', () => {
    const name = fileNameOf('{{contact}} at {{ company }} {{nobody}}', {
      contact: '{{company}}',
      company: 'Acme',
    })
    expect(name).toBe('{{company}} at Acme')
  })

  it('can be held by every file system and by a link, whatever was typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'./\\:*?"<>|[]#^ aCON') }),
    )
    fc.assert(
      fc.property(anything, (typed) => {
        const name = cleanFileName(typed)
        // What Windows documents, and what breaks a link.
        expect(name).not.toMatch(/[/\\?<>:*|"[\]#^\p{Cc}]|^\.|[. ]$|^ /u)
        expect(name).not.toBe('')
        expect(bytes(name)).toBeLessThanOrEqual(200)
        expect(cleanFileName(name)).toBe(name)
      }),
    )
  })
})

describe('the path of a note', () => {
  it.each([
    ['Interviews', 'Jane', 'Interviews/Jane.md'],
    ['/Interviews/', 'Jane', 'Interviews/Jane.md'],
    ['', 'Jane', 'Jane.md'],
    ['/', 'Jane', 'Jane.md'],
    ['Work\\Interviews', 'Jane', 'Work/Interviews/Jane.md'],
    ['../../outside', 'Jane', 'outside/Jane.md'],
    ['a/.. /b', 'Jane', 'a/b/Jane.md'],
    ['.obsidian/plugins', 'Jane', 'obsidian/plugins/Jane.md'],
    ['C:\\Users', 'Jane', 'Users/Jane.md'],
    ['#People [1]', 'Jane', '#People [1]/Jane.md'],
    ['Interviews', '../Jane', 'Interviews/-Jane.md'],
  ])('in %j for %j is %j', (folder, name, path) => {
    expect(notePath(folder, name)).toBe(path)
  })

  it('gets a number where it is taken', () => {
    const taken = new Set(['interviews/jane.md', 'interviews/jane 1.md'])
    expect(nextFreePath('Interviews', 'Jane', (path) => taken.has(path.toLowerCase()))).toBe(
      'Interviews/Jane 2.md',
    )
    expect(nextFreePath('Interviews', 'CON', (path) => path === 'Interviews/CON_.md')).toBe(
      'Interviews/CON_ 1.md',
    )
  })
})
