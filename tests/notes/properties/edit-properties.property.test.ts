import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editProperties, type EditResult } from '../../../src/notes/properties/edit-properties'
import { blockFinder } from '../../../src/notes/fences'
import type { PropertyEdit } from '../../../src/notes/properties/property-edit'
import { undoProperties } from '../../../src/notes/properties/undo-properties'
import { generatedNote, type GeneratedNote } from '../generated-note'

const findBlock = blockFinder({ pastByteOrderMark: true, pastTrailingSpace: true })
const SPELLINGS = ['check_ins', 'Check Ins', 'check-ins', '"check_ins"', "'checkIns'"]

const named = { key: 'check_ins', spellings: ['check_ins'] }
const day = fc.constantFrom('2026-03-01', '2026-03-02')
const anyText = fc.oneof(
  day,
  fc.constantFrom(
    'true',
    '123',
    'null',
    '~',
    '0x1F',
    '# x',
    'a: b',
    '[[Jane Doe]]',
    '{{contact}}',
    '@x',
    '`x`',
    ' x ',
    '---',
  ),
  fc.constantFrom(
    'a\nb',
    'a\n\n  b',
    '\na',
    'a\n',
    'a\n---\nb',
    'a\r\nb',
    '<% tp.x %>',
    '\u0085\u2028\u2029',
    '\uD800',
    '\u0000\u0007\u009F',
  ),
  fc.constantFrom(
    '<<',
    '- a',
    '? a',
    '*a',
    '&a',
    '!a',
    '%a',
    'a #b',
    'a,b',
    ']',
    'a:',
    "it's",
    'say "hi"',
    `'"`,
    '\\',
    '\t',
  ),
  fc.string({ unit: 'binary' }).filter((text) => text.trim() !== ''),
)
const set = anyText.map((value): PropertyEdit => ({ op: 'set', ...named, value }))
const append = anyText.map((value): PropertyEdit => ({ op: 'append', ...named, value }))
const clear = fc.boolean().map((remove): PropertyEdit => ({ op: 'clear', ...named, remove }))

const plainNote = generatedNote({ spellings: SPELLINGS, plain: true })
const anyNote = generatedNote({ spellings: SPELLINGS, plain: false })

describe.each([
  ['setting', set],
  ['appending', append],
  ['clearing', clear],
])('%s a property', (_, edits) => {
  it('changes its own lines alone, and is undone to the byte', () => {
    fc.assert(
      fc.property(anyNote, edits, (note, edit) => {
        const result = editProperties(note.text, [edit], findBlock)
        if (!result.ok) return
        expectOnlyOurLinesChanged(note, result.text)
        expectReads(note, edit, result)
        expect(undoProperties(result.text, result.undo, findBlock)).toMatchObject({
          ok: true,
          text: note.text,
        })
      }),
    )
  })

  it('is undone beside another property that was written in between', () => {
    fc.assert(
      fc.property(anyNote, edits, (note, edit) => {
        const result = editProperties(note.text, [edit], findBlock)
        if (!result.ok || !result.changed) return
        const later = withAnotherKey(result.text)
        const undone = undoProperties(later, result.undo, findBlock)
        if (!undone.ok) throw new Error(undone.refusal.message)
        const wanted = withAnotherKey(note.text)
        expect(properties(undone.text)).toEqual(properties(wanted))
        if (edit.op !== 'clear' || !edit.remove) expect(undone.text).toBe(wanted)
      }),
    )
  })
})

describe('an ordinary note', () => {
  it.each([
    ['set', set],
    ['cleared', clear],
  ])('has its property %s, unless it holds several values', (_, edits) => {
    fc.assert(
      fc.property(plainNote, edits, (note, edit) => {
        const result = editProperties(note.text, [edit], findBlock)
        if (!result.ok && result.refusal.code !== 'several-values') throw new Error(result.refusal.message)
      }),
    )
  })

  it('has a value added to its list', () => {
    fc.assert(
      fc.property(plainNote, append, (note, edit) => {
        const result = editProperties(note.text, [edit], findBlock)
        if (!result.ok) throw new Error(result.refusal.message)
      }),
    )
  })
})

function expectOnlyOurLinesChanged({ text, ours, fence }: GeneratedNote, edited: string) {
  const { from, to } = ours ?? { from: fence, to: fence }
  expect(edited.slice(0, from)).toBe(text.slice(0, from))
  expect(edited.length).toBeGreaterThanOrEqual(from + text.length - to)
  expect(edited.slice(edited.length - (text.length - to))).toBe(text.slice(to))
}

function expectReads(note: GeneratedNote, edit: PropertyEdit, result: EditResult & { ok: true }) {
  const before = properties(note.text)
  const after = properties(result.text)
  const ours = [...after.keys()].find((key) => key.toLowerCase().replace(/[-_ ]/g, '') === 'checkins')
  const held = ours === undefined ? undefined : after.get(ours)
  if (edit.op === 'set') expect([edit.value, [edit.value]]).toContainEqual(held)
  if (edit.op === 'append') expect([held].flat()).toContainEqual(edit.value)
  if (edit.op === 'clear' && edit.remove && result.changed) expect(ours).toBeUndefined()
  if (edit.op === 'clear' && !edit.remove) expect([null, undefined, '', []]).toContainEqual(held)
  for (const map of [before, after]) {
    for (const key of map.keys()) if (key.toLowerCase().replace(/[-_ ]/g, '') === 'checkins') map.delete(key)
  }
  expect([...after]).toEqual([...before])
}

/** The properties as `yaml` reads them without any of our code, in order. */
function properties(text: string): Map<string, unknown> {
  const [, block = ''] = /^\uFEFF?--- ?\r?\n([^]*?)^--- ?$/m.exec(text.replace(/\r\n/g, '\n')) ?? []
  return (parse(block, { mapAsMap: true }) as Map<string, unknown> | null) ?? new Map<string, unknown>()
}

function withAnotherKey(text: string): string {
  const { from } = findBlock(text)
  const newline = text.slice(0, from).endsWith('\r\n') ? '\r\n' : '\n'
  return `${text.slice(0, from)}another: 1${newline}${text.slice(from)}`
}
