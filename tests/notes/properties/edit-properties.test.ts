import { describe, expect, it } from 'vitest'
import { editProperties } from '../../../src/notes/properties/edit-properties'
import { blockFinder, type FenceReading } from '../../../src/notes/fences'
import type { PropertyEdit, PropertyValue } from '../../../src/notes/properties/property-edit'
import { undoProperties } from '../../../src/notes/properties/undo-properties'

const LENIENT: FenceReading = { pastByteOrderMark: true, pastTrailingSpace: true }
const STRICT: FenceReading = { pastByteOrderMark: false, pastTrailingSpace: false }
const findBlock = blockFinder(LENIENT)

const LAST_CONTACT = { key: 'last_contact', spellings: ['last_contact', 'last_contacted'] }
const CHECK_INS = { key: 'check_ins', spellings: ['check_ins'] }
const day = (value: PropertyValue): PropertyEdit => ({ op: 'set', ...LAST_CONTACT, value })
const checkIn = (value: string): PropertyEdit => ({ op: 'append', ...CHECK_INS, value })
const clear = (key: string, remove = false): PropertyEdit => ({ op: 'clear', key, spellings: [key], remove })

/** The properties after the edits, for a note with these properties; the edits are undone on the way, as a check. */
function edited(properties: string, ...edits: PropertyEdit[]): string {
  const text = `---\n${properties}\n---\nbody`
  const result = editProperties(text, edits, findBlock)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  expect(undoProperties(result.text, result.undo, findBlock)).toMatchObject({ ok: true, text })
  expect(result.changed).toBe(result.text !== text)
  return result.text.slice(4, -'\n---\nbody'.length)
}

function refused(properties: string, ...edits: PropertyEdit[]) {
  const result = editProperties(`---\n${properties}\n---\nbody`, edits, findBlock)
  if (result.ok) throw new Error(`edited to ${result.text}`)
  return result.refusal
}

describe('setting a property', () => {
  it.each([
    ['last_contact: 2025-11-30', 'last_contact: 2026-03-01'],
    ['a: 1', 'a: 1\nlast_contact: 2026-03-01'],
    ['a: 1 # one\n# the end', 'a: 1 # one\n# the end\nlast_contact: 2026-03-01'],
    ['  a: 1', '  a: 1\n  last_contact: 2026-03-01'],
    ['Last Contacted: 2025-11-30   # why', 'Last Contacted: 2026-03-01   # why'],
    ["last-contact: '2025-11-30'", "last-contact: '2026-03-01'"],
    ['"lastContact": "2025-11-30"', '"lastContact": "2026-03-01"'],
    ['last_contact:\t2025-11-30', 'last_contact:\t2026-03-01'],
    ['last_contact:', 'last_contact: 2026-03-01'],
    ['last_contact: # YYYY-MM-DD', 'last_contact: 2026-03-01 # YYYY-MM-DD'],
    ['last_contact: null', 'last_contact: 2026-03-01'],
    ['last_contact: [] # none', 'last_contact: 2026-03-01 # none'],
    ['last_contact: ["2025-11-30"]', 'last_contact: ["2026-03-01"]'],
    ['last_contact:\n- 2025-11-30 # one', 'last_contact:\n- 2026-03-01 # one'],
    ['last_contact:\n  2025-11-30', 'last_contact:\n  2026-03-01'],
    ['last_contact: | # text\n  2025-11-30\n\na: 1', 'last_contact: 2026-03-01 # text\n\na: 1'],
    ['last_contact:\nlast_contacted: 2025-11-30', 'last_contact:\nlast_contacted: 2026-03-01'],
    [
      'last_contact: 2025-11-30\nlast_contacted: 2025-11-30',
      'last_contact: 2026-03-01\nlast_contacted: 2026-03-01',
    ],
    ['{last_contact: 1}: 2', '{last_contact: 1}: 2\nlast_contact: 2026-03-01'],
  ])('%j becomes %j', (before, after) => {
    expect(edited(before, day('2026-03-01'))).toBe(after)
  })

  it.each([
    ['true', '"true"'],
    ['0x1F', '"0x1F"'],
    ['~', '"~"'],
    ['007', '"007"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['[[Jane]]', '"[[Jane]]"'],
    ['{{contact}}', '"{{contact}}"'],
    ['say "hi"', 'say "hi"'],
    ['"hi": she said', `'"hi": she said'`],
    [' padded ', '" padded "'],
    ['<% tp.x %>', '"\\x3C% tp.x %>"'],
    ['\u0085\u2028\uFEFF\u0007', '"\\u0085\\u2028\\ufeff\\u0007"'],
    ['\uD800', '"\\ud800"'],
    ['two\nlines', '|-\n  two\n  lines'],
    ['---\n---', '|-\n  ---\n  ---'],
    [' begins\nwith a space', '" begins\\nwith a space"'],
    ['emoji 🎉 نور', 'emoji 🎉 نور'],
    ['', '""'],
    [90, '90'],
  ])('to %j writes %s', (value, source) => {
    expect(edited('a: 1', day(value))).toBe(`a: 1\nlast_contact: ${source}`)
  })

  it('writes text of several lines between quotes where something else stands on the line', () => {
    expect(edited('last_contact: x # why', day('a\nb'))).toBe('last_contact: "a\\nb" # why')
    expect(edited("last_contact: 'x'", day('a\nb'))).toBe('last_contact: "a\\nb"')
  })

  it('writes a list in the style that is there', () => {
    expect(edited('last_contact: [a] # c', day(['b', 'c, d']))).toBe('last_contact: [b, "c, d"] # c')
    expect(edited('last_contact: a # c', day(['b', 'c']))).toBe('last_contact: # c\n  - b\n  - c')
    expect(edited('last_contact: a', day([]))).toBe('last_contact: []')
  })

  it('takes a word for nothing, and another notation for the same day, where it is told to', () => {
    const never = { ...LAST_CONTACT, absent: (value: unknown) => value === 'never' }
    const set: PropertyEdit = { op: 'set', ...never, value: '2026-03-01' }
    expect(edited('last_contact: never\nlast_contacted: 2025-11-30', set)).toContain(
      'never\nlast_contacted: 2026-03-01',
    )

    const nothing = { ...LAST_CONTACT, absent: (value: unknown) => Array.isArray(value) && value[0] === null }
    const first: PropertyEdit = { op: 'set', ...nothing, value: '2026-03-01' }
    expect(edited('last_contact:\n  -\na: 1', first)).toBe('last_contact: 2026-03-01\na: 1')

    const same = (found: unknown) => found === '2026/03/01'
    expect(edited('last_contact: 2026/03/01', { ...set, same })).toBe('last_contact: 2026/03/01')
  })
})

describe('appending to a property', () => {
  it.each([
    ['a: 1', 'a: 1\ncheck_ins:\n  - 2026-03-01'],
    ['check_ins: # days', 'check_ins: # days\n  - 2026-03-01'],
    ['check_ins: []', 'check_ins:\n  - 2026-03-01'],
    ['check_ins: 2025-11-30 # first', 'check_ins:\n  - 2025-11-30 # first\n  - 2026-03-01'],
    ["check_ins: '2025-11-30'", "check_ins:\n  - '2025-11-30'\n  - '2026-03-01'"],
    ['check_ins:\n- a # c\n# end', 'check_ins:\n- a # c\n- 2026-03-01\n# end'],
    ['check_ins:\n    -   "a"\nb: 1', 'check_ins:\n    -   "a"\n    -   "2026-03-01"\nb: 1'],
    ['check_ins:\n  - - a\n    - b', 'check_ins:\n  - - a\n    - b\n  - 2026-03-01'],
    ['check_ins: [ a,b ] # c', 'check_ins: [ a,b, 2026-03-01 ] # c'],
    ['check_ins: [a,]', 'check_ins: [a, 2026-03-01,]'],
    ['check_ins: [a,\n  b, # c\n  c]', 'check_ins: [a,\n  b, # c\n  c,\n  2026-03-01]'],
    ['check_ins: [\n  a # ]\n  ]', 'check_ins: [\n  a, # ]\n  2026-03-01\n  ]'],
    ['check_ins: [\n  a, # c\n]', 'check_ins: [\n  a, # c\n  2026-03-01,\n]'],
    ['check_ins: [2026-03-01]', 'check_ins: [2026-03-01]'],
  ])('%j becomes %j', (before, after) => {
    expect(edited(before, checkIn('2026-03-01'))).toBe(after)
  })

  it('says that nothing changed where the value is there in other words', () => {
    const same = (found: unknown, wanted: unknown) => found === '[[2026-03-01]]' && wanted === '2026-03-01'
    const text = '---\ncheck_ins:\n  - "[[2026-03-01]]"\n---\n'
    const edit: PropertyEdit = { ...CHECK_INS, op: 'append', value: '2026-03-01', same }
    expect(editProperties(text, [edit], findBlock)).toMatchObject({ ok: true, changed: false, text })
  })

  it.each([
    'check_ins: |\n  a',
    'check_ins: {a: 1}',
    'check_ins: &days [a]',
    'a: &days [a]\ncheck_ins: *days',
    'check_ins: !!str a',
    'check_ins: "a\n  b"',
    '? check_ins\n: a',
  ])('refuses %j', (properties) => {
    expect(refused(properties, checkIn('2026-03-01'))).toMatchObject({
      code: 'unusual-value',
      key: 'check_ins',
    })
  })
})

describe('clearing a property', () => {
  it.each([
    ['next: 2026-03-01 # c', 'next: # c'],
    ['next: [a,\n  b]\nb: 1', 'next:\nb: 1'],
    ['next:\n  - a\n  - b\nb: 1', 'next:\nb: 1'],
    ['next: |\n  a\n\nb: 1', 'next:\n\nb: 1'],
    ['next: null', 'next: null'],
    ['a: 1', 'a: 1'],
  ])('empties %j to %j', (before, after) => {
    expect(edited(before, clear('next'))).toBe(after)
  })

  it.each([
    ['a: 1\nnext: 2 # c\n# d\nb: 1', 'a: 1\n# d\nb: 1'],
    ['a: 1\nnext:\n  - 1\n  - 2', 'a: 1'],
  ])('takes the lines away from %j, which leaves %j', (before, after) => {
    expect(edited(before, clear('next', true))).toBe(after)
  })

  it('is refused where another property would read differently without those lines', () => {
    const properties = 'a: |\n  text\nnext: 1\n  # a comment, unless it follows the text'
    expect(refused(properties, clear('next', true))).toMatchObject({ code: 'unsafe' })
  })

  it('keeps the fences when the last property goes', () => {
    const result = editProperties('---\nnext: 1\n---', [clear('next', true)], findBlock)
    expect(result).toMatchObject({ ok: true, text: '---\n---' })
  })
})

describe('adding a tag', () => {
  const mark: PropertyEdit = { op: 'add-tag', tag: '#informational-interview' }
  it.each([
    ['a: 1', 'a: 1\ntags:\n  - informational-interview'],
    ['tags:', 'tags:\n  - informational-interview'],
    ['tags: person', 'tags:\n  - person\n  - informational-interview'],
    ['tags: person, acme # c', 'tags: # c\n  - person\n  - acme\n  - informational-interview'],
    ['tags: "#person #acme"', 'tags:\n  - "#person"\n  - "#acme"\n  - informational-interview'],
    ['tags: [a, "b"]', 'tags: [a, "b", "informational-interview"]'],
    ['tags: [a, "#Informational-Interview/first"]', 'tags: [a, "#Informational-Interview/first"]'],
    ['tag: person', 'tag: person\ntags:\n  - informational-interview'],
  ])('to %j gives %j', (before, after) => {
    expect(edited(before, mark)).toBe(after)
  })

  it('is one edit with the contact', () => {
    const contact: PropertyEdit = {
      op: 'set',
      key: 'contact',
      spellings: ['contact', 'name'],
      value: '[[Jane Doe]]',
    }
    expect(edited('tags: [person]', mark, contact)).toBe(
      'tags: [person, informational-interview]\ncontact: "[[Jane Doe]]"',
    )
  })

  it('is refused where the note keeps its tags under another spelling', () => {
    expect(refused('Tags: [a]', mark)).toMatchObject({ code: 'two-spellings', key: 'Tags', line: 2 })
  })
})

describe('an edit of several properties', () => {
  it('is made as a whole, and undone as one', () => {
    const before =
      'last_contact: 2025-11-30 # c\nnext: 2026-02-01\nsnoozed_until: 2026-03-15\ncheck_ins: [2025-11-30]'
    const edits = [checkIn('2026-03-01'), day('2026-03-01'), clear('next'), clear('snoozed_until', true)]
    expect(edited(before, ...edits)).toBe(
      'last_contact: 2026-03-01 # c\nnext:\ncheck_ins: [2025-11-30, 2026-03-01]',
    )
  })

  it('is refused as a whole', () => {
    expect(refused('check_ins: {a: 1}', day('2026-03-01'), checkIn('2026-03-01'))).toMatchObject({ line: 2 })
  })
})

describe('a value that is replaced', () => {
  const replaced = (properties: string, ...edits: PropertyEdit[]) => {
    const result = editProperties(`---\n${properties}\n---\n`, edits, findBlock)
    return result.ok ? result.replaced : result.refusal
  }
  const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  const setDay: PropertyEdit = { op: 'set', ...LAST_CONTACT, value: '2026-03-01', understood: isDay }

  it('is told with its key, as it was written and as it reads', () => {
    expect(replaced('Last contacted: "03/04/2026 by mail" # why', setDay)).toEqual([
      {
        key: 'Last contacted',
        before: '"03/04/2026 by mail"',
        text: '03/04/2026 by mail',
        wasUnderstood: false,
      },
    ])
    expect(replaced('last_contact: 2026-02-01', setDay)).toMatchObject([{ wasUnderstood: true }])
    expect(replaced('last_contact: 2026-02-01', day('2026-03-01'))).toMatchObject([{ wasUnderstood: null }])
    expect(replaced('last_contact: [soon]', setDay)).toMatchObject([
      { before: '[soon]', text: '[soon]', wasUnderstood: false },
    ])
  })

  it('is told where it is taken away, with its line or without', () => {
    const told = { key: 'snoozed_until', before: 'spring', text: 'spring', wasUnderstood: null }
    expect(replaced('snoozed_until: spring', clear('snoozed_until'))).toEqual([told])
    expect(replaced('snoozed_until: spring', clear('snoozed_until', true))).toEqual([told])
  })

  it('is told in each spelling', () => {
    const both = replaced('last_contact: soon\nlast_contacted: soon', setDay)
    expect(both).toMatchObject([{ key: 'last_contact' }, { key: 'last_contacted' }])
  })

  it.each([
    ['nothing stood there', 'last_contact:', [setDay]],
    ['the key is new', 'a: 1', [setDay]],
    ['it says so already', 'last_contact: 2026-03-01', [setDay]],
    [
      'it counts as nothing',
      'last_contact: tbd',
      [{ ...setDay, absent: (value: unknown) => value === 'tbd' }],
    ],
    ['an edit before wrote it', 'last_contact:', [setDay, day('2026-04-01')]],
  ])('is none where %s', (_, properties, edits) => {
    expect(replaced(properties, ...edits)).toEqual([])
  })
})

describe('the note around the properties', () => {
  it.each([
    ['# Jane\r\nbody', '---\r\nlast_contact: 2026-03-01\r\n---\r\n# Jane\r\nbody'],
    ['', '---\nlast_contact: 2026-03-01\n---\n'],
    ['\uFEFFbody', '\uFEFF---\nlast_contact: 2026-03-01\n---\nbody'],
    ['---\n---\nbody', '---\nlast_contact: 2026-03-01\n---\nbody'],
    ['---\n\n\n---', '---\n\n\nlast_contact: 2026-03-01\n---'],
    ['---\r\na: 1\r\n---', '---\r\na: 1\r\nlast_contact: 2026-03-01\r\n---'],
    ['--- \na: |\n  ---\n---\t\n---\n', '--- \na: |\n  ---\nlast_contact: 2026-03-01\n---\t\n---\n'],
    ['----\na\n----', '---\nlast_contact: 2026-03-01\n---\n----\na\n----'],
  ])('stays when %j becomes %j', (before, after) => {
    const result = editProperties(before, [day('2026-03-01')], findBlock)
    expect(result).toMatchObject({ ok: true, text: after })
    if (result.ok)
      expect(undoProperties(after, result.undo, findBlock)).toMatchObject({ ok: true, text: before })
  })

  it.each([
    ['\uFEFF---\na: 1\n---\n', 'unseen-block', STRICT],
    ['\uFEFFbody', 'unsafe', STRICT],
    ['--- \na: 1\n---\n', 'unseen-block', STRICT],
    ['---\na: 1\nbody', 'unseen-block', LENIENT],
    ['---\na: 1\n...\nbody', 'unseen-block', LENIENT],
    ['---\ntags:\n\t- a\n---\n', 'unreadable', LENIENT],
    ['---\na: 1\na: 2\n---\n', 'unreadable', LENIENT],
    ['---\na: "x\n---\n', 'unreadable', LENIENT],
    ['---\na: *b\n---\n', 'unreadable', LENIENT],
    ['---\njust a text\n---\n', 'not-a-map', LENIENT],
    ['---\n- a\n---\n', 'not-a-map', LENIENT],
    ['---\n{"a": 1}\n---\n', 'not-a-map', LENIENT],
    ['---\nlast_contact: &day 2025-11-30\na: *day\n---\n', 'unusual-value', LENIENT],
    ['---\nlast_contact: {a: 1}\n---\n', 'unusual-value', LENIENT],
    ['---\nlast_contact: [a, b]\n---\n', 'several-values', LENIENT],
    ['---\nlast_contact: 2025-11-30\nlast_contacted: 2025-12-01\n---\n', 'two-spellings', LENIENT],
  ])('%j is refused as %s', (text, code, reading) => {
    const result = editProperties(text, [day('2026-03-01')], blockFinder(reading))
    expect(result).toMatchObject({ ok: false, refusal: { code } })
    if (!result.ok && code !== 'unsafe') expect(result.refusal.line).toBeGreaterThan(0)
    if (!result.ok) expect(result.refusal.message).toMatch(/^[^\n]+\.$/)
  })

  it('may be told with the line endings beside the fences left out', () => {
    const tight = (text: string) => {
      const block = findBlock(text)
      return block.exists
        ? { ...block, from: block.from - 1, to: Math.max(block.to - 1, block.from - 1) }
        : block
    }
    for (const before of ['---\na: 1\n---\nbody', '---\n---\nbody']) {
      expect(editProperties(before, [day('2026-03-01')], tight)).toMatchObject(
        editProperties(before, [day('2026-03-01')], findBlock),
      )
    }
  })
})

describe('undoing', () => {
  const text = '---\na: 1\n# why\nsnoozed_until: 2026-03-15 # c\nlast_contact: "2025-11-30"\n---\nbody'
  const result = editProperties(text, [day('2026-03-01'), clear('snoozed_until', true)], findBlock)
  if (!result.ok) throw new Error(result.refusal.message)
  const { text: after, undo } = result

  it('keeps what was written in between in other properties and below', () => {
    const later = after.replace('a: 1', 'a: 2\nb: 3').replace('body', 'body and more')
    const undone = undoProperties(later, undo, findBlock)
    const wanted = text.replace('a: 1', 'a: 2\nb: 3').replace('body', 'body and more')
    if (!undone.ok) throw new Error(undone.refusal.message)
    expect(undone.text).toBe(
      wanted.replace(
        'a: 2\nb: 3\n# why\nsnoozed_until: 2026-03-15 # c',
        'a: 2\nsnoozed_until: 2026-03-15 # c\nb: 3\n# why',
      ),
    )
  })

  it('brings the old source back where the value stands in other quotes', () => {
    const later = after.replace('"2026-03-01"', '2026-03-01').replace('\n# why', '')
    expect(undoProperties(later, undo, findBlock)).toMatchObject({
      ok: true,
      text: text.replace('\n# why', ''),
    })
  })

  it('puts removed lines back in their order', () => {
    const before = '---\na: 1\nb: 1\nc: 1\n---\n'
    const removed = editProperties(before, [clear('c', true), clear('b', true)], findBlock)
    if (!removed.ok) throw new Error(removed.refusal.message)
    const undone = undoProperties(removed.text.replace('a: 1', 'a: 2'), removed.undo, findBlock)
    expect(undone).toMatchObject({ ok: true, text: before.replace('a: 1', 'a: 2') })
  })

  it.each([
    ['another value', (note: string) => note.replace('2026-03-01', '2026-03-02')],
    ['the property gone', (note: string) => note.replace(/last_contact.*\n/, '')],
    ['a removed property back', (note: string) => note.replace('a: 1', 'a: 1\nsnoozed_until: 2027-01-01')],
  ])('is refused for %s', (_, change) => {
    const undone = undoProperties(change(after), undo, findBlock)
    expect(undone).toMatchObject({ ok: false, refusal: { code: 'changed-since' } })
  })

  it('can itself be undone', () => {
    const undone = undoProperties(after, undo, findBlock)
    expect(undone.ok && undoProperties(text, undone.undo, findBlock)).toMatchObject({ ok: true, text: after })
    const created = editProperties('body', [day('2026-03-01')], findBlock)
    const gone = created.ok && undoProperties(created.text, created.undo, findBlock)
    expect(gone && gone.ok && undoProperties('body', gone.undo, findBlock)).toMatchObject({
      text: '---\nlast_contact: 2026-03-01\n---\nbody',
    })
  })

  it('takes back two edits in either order', () => {
    const second = editProperties(after, [checkIn('2026-03-01')], findBlock)
    if (!second.ok) throw new Error(second.refusal.message)
    const first = undoProperties(second.text, undo, findBlock)
    expect(first.ok && undoProperties(first.text, second.undo, findBlock)).toMatchObject({ ok: true, text })
  })
})
