import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanFileName,
  fileNameOf,
  freePath,
  MOST_NAMES,
  nextFreePath,
  notePath,
  pathsToTry,
  takenAmong,
  type WantedFile,
} from '../../src/notes/file-name'

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

describe('a free path for a new file', () => {
  const free = (wanted: Partial<WantedFile>, ...taken: string[]) =>
    freePath({ folder: '', name: 'Jane', extension: 'md', ...wanted }, takenAmong(taken))

  it('is the wanted one, else the first with a number that is free', () => {
    expect(free({ folder: '/Cal/', extension: 'ics' })).toEqual({ ok: true, path: 'Cal/Jane.ics' })
    expect(free({}, 'Jane.md', 'Jane 1.md', 'Jane 3.md')).toEqual({ ok: true, path: 'Jane 2.md' })
    expect(free({ name: 'Jane.' }, 'Jane.md')).toEqual({ ok: true, path: 'Jane 1.md' })
  })

  it('is one that no disk takes for a file that is there, whatever its case and composition', () => {
    expect(free({ name: 'Zoe\u0308' }, 'ZOË.MD')).toEqual({ ok: true, path: 'Zoë 1.md' })
    expect(free({ folder: 'Talks' }, 'TALKS/jane.md')).toEqual({ ok: true, path: 'Talks/Jane 1.md' })
  })

  it('keeps its number where the name is as long as a name may be', () => {
    const name = 'x'.repeat(400)
    expect(free({ name }, `${'x'.repeat(190)}.md`)).toEqual({ ok: true, path: `${'x'.repeat(190)} 1.md` })
  })

  it('keeps the start of a single character that is too long for a name', () => {
    const towering = `e${'\u0317'.repeat(300)}`
    expect(cleanFileName(towering)).toMatch(/^e\u0317+$/)
  })

  it('is refused in words, and not sought for ever, where all names are taken', () => {
    let asked = 0
    const found = freePath({ folder: 'Interviews', name: 'Jane', extension: 'md' }, () => ++asked > 0)
    expect(asked).toBe(MOST_NAMES)
    expect(found).toEqual({
      ok: false,
      problem: 'There are 1000 files named “Jane” already. Choose another name, or move some of them.',
    })
    expect(() => nextFreePath('Interviews', 'Jane', () => true)).toThrow('There are 1000 files')
  })

  it('is refused where the folder’s name is longer than a disk takes', () => {
    const refused = free({ folder: `a/${'ü'.repeat(128)}` })
    expect(refused.ok ? '' : refused.problem).toMatch(/^The name of the folder “ü{20}…” is too long/)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }),
    fc.string({ unit: 'binary', maxLength: 400, size: 'max' }),
    fc
      .tuple(fc.constantFrom('a', 'é', '日', 'नि', '👩‍👩‍👧‍👦', '\u0301', ' ', '.', 'CON'), fc.nat(300))
      .map(([part, times]) => part.repeat(times)),
  )

  it('comes after as many names as are taken, fits every disk and stays in its folder, whatever was typed', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.oneof(fc.constantFrom('', 'Interviews', '../..', 'C:\\x', '面談'), fc.string({ unit: 'binary' })),
        fc.constantFrom('md', 'ics', 'svg'),
        fc.nat(12),
        (name, folder, extension, occupied) => {
          const wanted = { folder, name, extension }
          const taken = new Set<string>()
          for (const path of pathsToTry(wanted))
            if (taken.size < occupied) taken.add(path.toLowerCase().normalize('NFD'))
          const found = freePath(wanted, takenAmong(taken))
          if (!found.ok) throw new Error(found.problem)
          expect(takenAmong(taken)(found.path)).toBe(false)
          const last = found.path.split('/').pop() ?? ''
          expect(last.endsWith(`${occupied === 0 ? '' : ` ${occupied}`}.${extension}`)).toBe(true)
          expect(bytes(last)).toBeLessThanOrEqual(200)
          expect(last).not.toMatch(/\p{Surrogate}/u)
          expect(found.path).not.toMatch(/(?:^|\/)\.|[\\\p{Cc}]/u)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is sought among paths that are all different', () => {
    const paths = [...pathsToTry({ folder: 'a', name: 'x'.repeat(300), extension: 'md' })]
    expect(paths).toHaveLength(MOST_NAMES)
    expect(new Set(paths).size).toBe(MOST_NAMES)
  })
})
