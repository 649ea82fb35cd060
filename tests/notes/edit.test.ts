import { describe, expect, it } from 'vitest'
import { editProperties } from '../../src/notes/edit'
import { blockFinder } from '../../src/notes/fences'
import type { PropertyEdit } from '../../src/notes/property-edit'
import { undoProperties } from '../../src/notes/undo'

const findBlock = blockFinder({ pastByteOrderMark: true, pastTrailingSpace: true })

const snooze: PropertyEdit = {
  op: 'set',
  key: 'snoozed_until',
  spellings: ['snoozed_until'],
  value: '2026-03-01',
}

function edited(text: string, ...edits: PropertyEdit[]): string {
  const result = editProperties(text, edits, findBlock)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  const undone = undoProperties(result.text, result.undo, findBlock)
  expect(undone).toMatchObject({ ok: true, text })
  return result.text
}

describe('setting a property', () => {
  it('adds it as the last line of the block', () => {
    expect(edited('---\na: 1 # one\n---\nbody', snooze)).toBe(
      '---\na: 1 # one\nsnoozed_until: 2026-03-01\n---\nbody',
    )
  })
  it('puts a block at the top of a note that has none, in its own line ending', () => {
    expect(edited('# Jane\r\nbody', snooze)).toBe('---\r\nsnoozed_until: 2026-03-01\r\n---\r\n# Jane\r\nbody')
  })
})
