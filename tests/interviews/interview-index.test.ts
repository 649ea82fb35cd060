import { beforeEach, describe, expect, test } from 'vitest'
import { InterviewIndex, type IndexRules, type NoteProperties } from '../../src/interviews/interview-index'
import { marked, RULES, type Properties } from './builders'
import { FakeVault } from './fake-vault'

const JANE = 'Interviews/Jane Doe interview.md'
const SAM = 'Interviews/Sam Lee interview.md'
const PERSON = 'People/Jane Doe.md'
const DIARY = 'Diary/Monday.md'

let vault: FakeVault
let index: InterviewIndex

function indexOf(notes: Record<string, NoteProperties>, rules: IndexRules = RULES): void {
  vault = new FakeVault(notes)
  index = new InterviewIndex(vault, rules)
  index.scan()
  vault.forgetCounts()
}

const note = (path: string) => index.notes.get(path)
const company = (path: string) => note(path)?.reading.interview.company
const codes = (path: string) => note(path)?.reading.problems.map(({ code }) => code)

/** Whether `event` has made something different that could be shown. */
function dirties(event: () => void): boolean {
  const before = index.version
  event()
  return index.version !== before
}

function change(path: string, properties: NoteProperties): void {
  vault.put(path, properties)
  index.changed(path)
}

beforeEach(() => {
  indexOf({
    [JANE]: marked({ contact: '[[Jane Doe]]', company: 'Acme', introduced_by: ['[[Sam Lee]]'] }),
    [SAM]: marked({ contact: 'Sam Lee' }),
    [PERSON]: { last_contact: '2026-01-05', aliases: ['JD'] },
    [DIARY]: { mood: 'fine' },
    'Templates/Interview.md': marked({ contact: 'Somebody' }),
    'Interviews/Plan.md': marked({ contact: '{{contact}}' }),
    'Interviews/Broken.md': 'unreadable',
    'Diary/Broken.md': 'unreadable',
    'Diary/Text.md': 'none',
  })
})

describe('a scan', () => {
  test('finds the interview notes, and no template and no note with a placeholder', () => {
    expect([...index.notes.keys()].sort()).toEqual(['Interviews/Broken.md', JANE, SAM])
  })

  test('asks for the properties of every note once, and resolves only the links of interviews', () => {
    const counted = new InterviewIndex(vault, RULES)
    counted.scan()
    expect(vault.asked).toEqual(vault.paths)
    expect(vault.resolvedLinks).toEqual([`Jane Doe from ${JANE}`, `Sam Lee from ${JANE}`])
  })

  test('reads a person note once more, when it is asked for, and then no more', () => {
    index.person(PERSON)
    index.person(PERSON)
    expect(vault.asked).toEqual([PERSON])
  })

  test('knows where links lead', () => {
    expect(note(JANE)).toMatchObject({ contactTarget: PERSON, introducerTargets: [null] })
    expect(note(SAM)).toMatchObject({ contactTarget: null, introducerTargets: [] })
  })

  test('takes broken properties for a problem in the folder of interviews alone', () => {
    expect(note('Interviews/Broken.md')?.reading).toMatchObject({
      interview: { contact: null },
      problems: [{ path: 'Interviews/Broken.md', property: null, code: 'unreadable-properties' }],
    })
    expect(note('Diary/Broken.md')).toBeUndefined()
  })

  test('counts no folder where the folder of interviews is the whole vault', () => {
    indexOf({ 'Broken.md': 'unreadable', 'a/Broken.md': 'unreadable' }, { ...RULES, interviewFolder: '' })
    expect(index.notes.size).toBe(0)
  })

  test('does not take a folder for another that begins alike', () => {
    indexOf({ 'Interviews 2025/Broken.md': 'unreadable', 'Interviews.md': 'unreadable' })
    expect(index.notes.size).toBe(0)
  })

  test('leaves broken templates out', () => {
    indexOf({ 'Templates/T.md': 'unreadable' }, { ...RULES, interviewFolder: 'Templates' })
    expect(index.notes.size).toBe(0)
  })

  test('anew, under other rules, is all that counts', () => {
    index.scan({ ...RULES, marker: 'talk', isLeftOut: () => false })
    expect([...index.notes.keys()]).toEqual(['Interviews/Broken.md'])
    change(SAM, { tags: ['talk'], contact: 'Sam Lee' })
    expect(note(SAM)).toBeDefined()
  })

  test('anew reads person notes anew', () => {
    index.person(PERSON)
    vault.put(PERSON, { last_contact: '2026-02-05' })
    index.scan()
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-02-05')
  })

  test('keeps what a broken note was known to say', () => {
    change(JANE, 'unreadable')
    index.scan()
    expect(company(JANE)).toBe('Acme')
    expect(codes(JANE)).toEqual(['unreadable-properties'])
  })
})

describe('while Obsidian has not parsed every note', () => {
  test('the index tells which ones it waits for', () => {
    indexOf({ [JANE]: 'pending', [DIARY]: 'pending', [SAM]: marked({ contact: 'Sam Lee' }) })
    expect([...index.pending]).toEqual([JANE, DIARY])
    change(DIARY, 'none')
    expect([...index.pending]).toEqual([JANE])
    change(JANE, marked({ contact: 'Jane Doe' }))
    expect([...index.pending]).toEqual([])
    expect([...index.notes.keys()].sort()).toEqual([JANE, SAM])
  })

  test('a new note is waited for, until it is parsed or gone', () => {
    vault.put('Interviews/New.md', 'pending')
    index.created('Interviews/New.md')
    expect([...index.pending]).toEqual(['Interviews/New.md'])
    vault.remove('Interviews/New.md')
    index.deleted('Interviews/New.md')
    expect([...index.pending]).toEqual([])
  })

  test('a note that moves is waited for under its new path', () => {
    indexOf({ [JANE]: 'pending' })
    vault.move(JANE, SAM)
    index.renamed(JANE, SAM)
    expect([...index.pending]).toEqual([SAM])
  })

  test('a person note that is parsed late dirties the contact', () => {
    indexOf({ [JANE]: marked({ contact: '[[Jane Doe]]' }), [PERSON]: 'pending' })
    expect(index.person(PERSON)).toBeNull()
    expect(dirties(() => change(PERSON, { last_contact: '2026-01-05' }))).toBe(true)
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-01-05')
  })
})

describe('a note that changes', () => {
  test('is read anew', () => {
    expect(dirties(() => change(JANE, marked({ contact: '[[Jane Doe]]', company: 'Initech' })))).toBe(true)
    expect(company(JANE)).toBe('Initech')
  })

  test('becomes an interview note when it is marked, and is none any more when it is not', () => {
    expect(dirties(() => change(DIARY, marked({ contact: 'Ann' })))).toBe(true)
    expect(note(DIARY)).toBeDefined()
    expect(dirties(() => change(DIARY, { contact: 'Ann' }))).toBe(true)
    expect(note(DIARY)).toBeUndefined()
    change(DIARY, marked({ contact: 'Ann' }))
    expect(dirties(() => change(DIARY, 'none'))).toBe(true)
    expect(note(DIARY)).toBeUndefined()
  })

  test('is none while its contact is a placeholder', () => {
    change(JANE, marked({ contact: '<% tp.file.title %>' }))
    expect(note(JANE)).toBeUndefined()
  })

  test('dirties nothing where its record stays the same', () => {
    const same = { contact: '[[Jane Doe]]', company: 'Acme', introduced_by: ['[[Sam Lee]]'] }
    expect(dirties(() => index.changed(JANE))).toBe(false)
    expect(dirties(() => change(JANE, marked({ ...same, mood: 'fine' })))).toBe(false)
    expect(dirties(() => change('Interviews/Broken.md', 'unreadable'))).toBe(false)
  })

  test('is told under its new key where only the key has changed', () => {
    change(JANE, marked({ contact: 'Jane Doe', last_contact: '2026-01-05' }))
    expect(dirties(() => change(JANE, marked({ contact: 'Jane Doe', 'Last Contact': '2026-01-05' })))).toBe(
      true,
    )
    expect(note(JANE)?.reading.keys.get('last_contact')).toBe('Last Contact')
  })

  test('costs one look and nothing else where it is neither interview nor person note', () => {
    expect(dirties(() => change(DIARY, { mood: 'better', contact: '[[Jane Doe]]' }))).toBe(false)
    expect(dirties(() => change('Diary/Broken.md', 'unreadable'))).toBe(false)
    expect(dirties(() => change('Diary/Text.md', 'pending'))).toBe(false)
    expect(vault.asked).toEqual([DIARY, 'Diary/Broken.md', 'Diary/Text.md'])
    expect(vault.resolvedLinks).toEqual([])
  })

  test('keeps what it said where its properties break, with the problem, and is well again when they are', () => {
    expect(dirties(() => change(JANE, 'unreadable'))).toBe(true)
    expect(company(JANE)).toBe('Acme')
    expect(note(JANE)?.contactTarget).toBe(PERSON)
    expect(codes(JANE)).toEqual(['unreadable-properties'])
    expect(dirties(() => index.changed(JANE))).toBe(false)
    change(JANE, marked({ contact: '[[Jane Doe]]', company: 'Acme' }))
    expect(codes(JANE)).toEqual([])
  })

  test('says when it breaks whether what it said before still counts', () => {
    change(JANE, 'unreadable')
    const message = (path: string) => note(path)?.reading.problems[0]?.message
    expect(message(JANE)).toMatch(/Until then what they said before counts\.$/)
    expect(message('Interviews/Broken.md')).toMatch(/Until then nothing in them counts\.$/)
    index.changed(JANE)
    expect(message(JANE)).toMatch(/Until then what they said before counts\.$/)
    index.changed('Interviews/Broken.md')
    expect(message('Interviews/Broken.md')).toMatch(/Until then nothing in them counts\.$/)
  })

  test('stays as it was while Obsidian has not parsed it', () => {
    expect(dirties(() => change(JANE, 'pending'))).toBe(false)
    expect(company(JANE)).toBe('Acme')
  })

  test('leads elsewhere when its link does', () => {
    vault.put('People/Ann.md', 'none')
    change(JANE, marked({ contact: '[[Ann]]' }))
    expect(note(JANE)?.contactTarget).toBe('People/Ann.md')
    expect(dirties(() => change(PERSON, { last_contact: '2026-02-05' }))).toBe(false)
  })
})

describe('a person note', () => {
  test('tells its properties and its other names', () => {
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-01-05')
    expect(index.person(PERSON)?.aliases).toEqual(['JD'])
    expect(index.person('Diary/Text.md')).toBeNull()
    expect(index.person('Nowhere.md')).toBeNull()
  })

  test('dirties its contacts when what it says of them changes', () => {
    index.person(PERSON)
    expect(dirties(() => change(PERSON, { last_contact: '2026-02-05', aliases: ['JD'] }))).toBe(true)
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-02-05')
    expect(dirties(() => change(PERSON, { last_contact: '2026-02-05', aliases: ['Janey'] }))).toBe(true)
    expect(index.person(PERSON)?.aliases).toEqual(['Janey'])
    expect(dirties(() => change(PERSON, 'none'))).toBe(true)
    expect(index.person(PERSON)).toBeNull()
  })

  test('dirties nothing where that stays the same', () => {
    index.person(PERSON)
    expect(dirties(() => change(PERSON, { last_contact: '2026-01-05', aliases: ['JD'], mood: 1 }))).toBe(
      false,
    )
  })

  test('is not resolved again for a change of its own', () => {
    index.person(PERSON)
    change(PERSON, { last_contact: '2026-02-05' })
    expect(vault.resolvedLinks).toEqual([])
  })

  test('that becomes an interview note is one, and dirties', () => {
    index.person(PERSON)
    expect(dirties(() => change(PERSON, marked({ contact: 'Jane Doe' })))).toBe(true)
    expect(note(PERSON)).toBeDefined()
  })

  test('is read anew where it changed while nobody linked to it', () => {
    const linked = marked({ contact: '[[Jane Doe]]' })
    change(JANE, linked)
    index.person(PERSON)
    change(JANE, marked({ contact: 'Somebody' }))
    change(PERSON, { last_contact: '2026-02-05' })
    change(JANE, linked)
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-02-05')
  })

  test.each([
    [{ aliases: ['JD', 'Janey'] }, ['JD', 'Janey']],
    [{ aliases: 'JD, Janey' }, ['JD', ' Janey']],
    [{ alias: 'JD' }, ['JD']],
    [{ aliases: null }, []],
    [{ aliases: [1, null, 'JD'] }, ['JD']],
    [{}, []],
  ] satisfies [Properties, string[]][])('%j has other names %j', (properties, aliases) => {
    indexOf({ [PERSON]: properties })
    expect(index.person(PERSON)?.aliases).toEqual(aliases)
  })
})

describe('a note that appears', () => {
  test('is an interview note once it is parsed', () => {
    vault.put('Interviews/New.md', 'pending')
    index.created('Interviews/New.md')
    expect(note('Interviews/New.md')).toBeUndefined()
    change('Interviews/New.md', marked({ contact: 'New' }))
    expect(note('Interviews/New.md')).toBeDefined()
  })

  test('takes the links under its name, in any case', () => {
    change(JANE, marked({ contact: '[[ANN]]', introduced_by: ['[[bo]]'] }))
    vault.forgetCounts()
    vault.put('People/Ann.md', 'pending')
    expect(dirties(() => index.created('People/Ann.md'))).toBe(true)
    expect(note(JANE)).toMatchObject({ contactTarget: 'People/Ann.md', introducerTargets: [null] })
    vault.put('People/Bo.md', 'pending')
    index.created('People/Bo.md')
    expect(note(JANE)?.introducerTargets).toEqual(['People/Bo.md'])
  })

  test('costs nothing where no link bears its name', () => {
    vault.put('Diary/Tuesday.md', 'none')
    expect(dirties(() => index.created('Diary/Tuesday.md'))).toBe(false)
    expect(vault.resolvedLinks).toEqual([])
  })

  test('dirties nothing where the links still lead where they did', () => {
    vault.put('Old/People/Archive/Jane Doe.md', 'none')
    expect(dirties(() => index.created('Old/People/Archive/Jane Doe.md'))).toBe(false)
    expect(note(JANE)?.contactTarget).toBe(PERSON)
  })

  test('takes a link over from a note further away', () => {
    vault.put('Interviews/Jane Doe.md', 'none')
    expect(dirties(() => index.created('Interviews/Jane Doe.md'))).toBe(true)
    expect(note(JANE)?.contactTarget).toBe('Interviews/Jane Doe.md')
  })
})

describe('a note that is gone', () => {
  test('is no interview any more', () => {
    vault.remove(JANE)
    expect(dirties(() => index.deleted(JANE))).toBe(true)
    expect(note(JANE)).toBeUndefined()
    vault.forgetCounts()
    expect(dirties(() => change(PERSON, { last_contact: '2026-02-05' }))).toBe(false)
  })

  test('leaves the links to it leading nowhere, or to the next note of that name', () => {
    vault.put('Old/Jane Doe.md', 'none')
    vault.remove(PERSON)
    expect(dirties(() => index.deleted(PERSON))).toBe(true)
    expect(note(JANE)?.contactTarget).toBe('Old/Jane Doe.md')
    vault.remove('Old/Jane Doe.md')
    index.deleted('Old/Jane Doe.md')
    expect(note(JANE)?.contactTarget).toBeNull()
  })

  test('says nothing of a person any more, and says it again when it comes back', () => {
    index.person(PERSON)
    vault.remove(PERSON)
    expect(dirties(() => index.deleted(PERSON))).toBe(true)
    vault.put(PERSON, { last_contact: '2026-03-05' })
    index.created(PERSON)
    expect(note(JANE)?.contactTarget).toBe(PERSON)
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-03-05')
  })

  test('goes with all others of a folder that is gone, of which Obsidian may tell alone', () => {
    index.person(PERSON)
    vault.put('Interviews/New.md', 'pending')
    index.created('Interviews/New.md')
    for (const path of vault.paths) if (/^(Interviews|People)\//.test(path)) vault.remove(path)
    expect(dirties(() => index.deleted('People', true))).toBe(true)
    expect(note(JANE)?.contactTarget).toBeNull()
    expect(index.person(PERSON)).toBeNull()
    index.deleted('Interviews', true)
    expect([...index.notes.keys()]).toEqual([])
    expect([...index.pending]).toEqual([])
  })

  test('leaves those in a folder that begins alike', () => {
    index.deleted('Inter', true)
    index.deleted('Interviews/Jane', true)
    expect(note(JANE)).toBeDefined()
  })

  test('costs nothing where it was neither', () => {
    vault.remove(DIARY)
    expect(dirties(() => index.deleted(DIARY))).toBe(false)
    expect(vault.resolvedLinks).toEqual([])
  })
})

describe('a note that is renamed', () => {
  function rename(from: string, to: string): void {
    vault.move(from, to)
    index.renamed(from, to)
  }

  test('moves, though Obsidian tells no change', () => {
    expect(dirties(() => rename(JANE, 'Talks/Jane.md'))).toBe(true)
    expect(note(JANE)).toBeUndefined()
    expect(note('Talks/Jane.md')).toMatchObject({
      reading: { interview: { path: 'Talks/Jane.md', company: 'Acme' } },
      contactTarget: PERSON,
    })
  })

  test('tells its problems under its new path', () => {
    change(JANE, marked({ contact: 'Jane Doe', cadence: 'x' }))
    rename(JANE, 'Talks/Jane.md')
    expect(note('Talks/Jane.md')?.reading.problems[0]?.path).toBe('Talks/Jane.md')
  })

  test.each(['pending', 'unreadable'] as const)(
    'keeps what it says where it is %s under its new path',
    (state) => {
      change(JANE, marked({ contact: '[[Jane Doe]]', company: 'Acme', cadence: 'x' }))
      vault.remove(JANE)
      vault.put('Talks/Jane.md', state)
      index.renamed(JANE, 'Talks/Jane.md')
      const moved = note('Talks/Jane.md')
      expect(moved?.reading.interview).toMatchObject({ path: 'Talks/Jane.md', company: 'Acme' })
      expect(moved?.reading.problems.map(({ path }) => path)).not.toContain(JANE)
      expect(moved?.contactTarget).toBe(PERSON)
    },
  )

  test('takes the links along that lead to it now, and leaves those that do not', () => {
    rename(PERSON, 'People/Jane Roe.md')
    expect(note(JANE)?.contactTarget).toBeNull()
    change(JANE, marked({ contact: '[[Jane Roe]]' }))
    expect(note(JANE)?.contactTarget).toBe('People/Jane Roe.md')
    rename('People/Jane Roe.md', 'Friends/JANE ROE.md')
    expect(note(JANE)?.contactTarget).toBe('Friends/JANE ROE.md')
  })

  test('is left out in a folder that is, and comes back from there', () => {
    rename(JANE, 'Templates/Jane.md')
    expect(note('Templates/Jane.md')).toBeUndefined()
    rename('Templates/Jane.md', JANE)
    expect(note(JANE)).toBeDefined()
  })

  test('with broken properties becomes a problem in the folder of interviews', () => {
    expect(dirties(() => rename('Diary/Broken.md', 'Interviews/Monday.md'))).toBe(true)
    expect(codes('Interviews/Monday.md')).toEqual(['unreadable-properties'])
  })

  test('costs no resolve where it is neither interview nor person note', () => {
    expect(dirties(() => rename(DIARY, 'Diary/Tuesday.md'))).toBe(false)
    expect(vault.resolvedLinks).toEqual([])
  })

  test('in a folder that is renamed moves with all others, whatever comes first', () => {
    for (const paths of [
      [PERSON, JANE, SAM],
      [SAM, JANE, PERSON],
    ]) {
      indexOf({
        [JANE]: marked({ contact: '[[Jane Doe]]' }),
        [SAM]: marked({ contact: '[[People/Jane Doe]]' }),
        [PERSON]: { last_contact: '2026-01-05' },
      })
      index.person(PERSON)
      for (const path of paths) vault.move(path, `Work/${path}`)
      for (const path of paths) index.renamed(path, `Work/${path}`)
      expect([...index.notes.keys()].sort()).toEqual([`Work/${JANE}`, `Work/${SAM}`])
      for (const { contactTarget } of index.notes.values()) expect(contactTarget).toBe(`Work/${PERSON}`)
      expect(index.person(PERSON)).toBeNull()
      expect(index.person(`Work/${PERSON}`)?.reading.interview.lastContact).toBe('2026-01-05')
    }
  })
})

describe('a note that was just written', () => {
  const written = marked({ contact: '[[Jane Doe]]', company: 'Initech' })

  test('is shown at once, before Obsidian has parsed it', () => {
    expect(dirties(() => index.wrote(JANE, written))).toBe(true)
    expect(company(JANE)).toBe('Initech')
    expect(vault.asked).toEqual([])
  })

  test('is confirmed when Obsidian has, which changes nothing', () => {
    index.wrote(JANE, written)
    expect(dirties(() => change(JANE, written))).toBe(false)
    expect(company(JANE)).toBe('Initech')
  })

  test('is what Obsidian parsed, where somebody else wrote it meanwhile', () => {
    index.wrote(JANE, written)
    expect(dirties(() => change(JANE, marked({ contact: '[[Jane Doe]]', company: 'Hooli' })))).toBe(true)
    expect(company(JANE)).toBe('Hooli')
  })

  test('counts in a scan that comes before Obsidian has parsed it, and no longer', () => {
    index.wrote(JANE, written)
    index.scan()
    expect(company(JANE)).toBe('Initech')
    index.changed(JANE)
    index.scan()
    expect(company(JANE)).toBe('Acme')
  })

  test('is an interview note from the start where it is new, and waited for no more', () => {
    const path = 'Interviews/Ann interview.md'
    vault.put(path, 'pending')
    index.wrote(path, marked({ contact: 'Ann' }))
    index.created(path)
    expect(note(path)).toBeDefined()
    expect(index.pending.size).toBe(0)
  })

  test('takes along what was written when it is renamed before Obsidian has parsed it', () => {
    index.wrote(JANE, written)
    vault.move(JANE, 'Talks/Jane.md')
    index.renamed(JANE, 'Talks/Jane.md')
    expect(company('Talks/Jane.md')).toBe('Initech')
  })

  test('is forgotten when it is deleted', () => {
    index.wrote(JANE, written)
    vault.remove(JANE)
    index.deleted(JANE)
    expect(note(JANE)).toBeUndefined()
    vault.put(JANE, 'none')
    index.scan()
    expect(note(JANE)).toBeUndefined()
  })

  test('may be a person note', () => {
    index.person(PERSON)
    expect(dirties(() => index.wrote(PERSON, { last_contact: '2026-02-05' }))).toBe(true)
    expect(index.person(PERSON)?.reading.interview.lastContact).toBe('2026-02-05')
  })
})
