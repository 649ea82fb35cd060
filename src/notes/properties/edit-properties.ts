import { planAddTag } from './add-tag'
import { planAppend } from './append'
import { readBlock, type Block } from './block'
import { planClear } from './clear'
import { BYTE_ORDER_MARK, type FindBlock } from '../fences'
import type { Plan } from './planned-splices'
import { checkEdit } from './post-condition'
import type { PropertyEdit } from './property-edit'
import { newlineOf } from '../line-endings'
import type { Refusal } from '../refusal'
import type { Replaced } from './replaced'
import { planSet } from './set'
import { applySplices } from './splice'
import { recordUndo, type UndoRecord } from './undo-record'

export type EditResult =
  /** `changed` is false where the note already said all of it; then `text` is the text that was given. */
  | { ok: true; text: string; changed: boolean; undo: UndoRecord; replaced: readonly Replaced[] }
  | { ok: false; refusal: Refusal }

/**
 * Makes edits to a note's properties in one go: all of them or none. Every byte outside the edited keys stays.
 * Takes the note's whole text, gives the new one and what it needs to be undone, or the reason why not.
 */
export function editProperties(
  text: string,
  edits: readonly PropertyEdit[],
  findBlock: FindBlock,
): EditResult {
  const before = readBlock(text, findBlock)
  if ('refusal' in before) return { ok: false, refusal: before.refusal }

  const expected = new Map<string, unknown>()
  const replaced: Replaced[] = []
  let now = text
  for (const edit of edits) {
    const block = before.found || now !== text ? null : emptyBlock(text)
    const reading = block ? { found: true as const, block } : readBlock(now, findBlock)
    if ('refusal' in reading) return refused(reading.refusal, expected)
    if (!reading.found) return refused(null, expected)
    const plan = planEdit(edit, reading.block)
    if ('refusal' in plan) return { ok: false, refusal: plan.refusal }
    if (plan.plans.length === 0) continue
    now = applySplices(
      reading.block.text,
      plan.plans.flatMap(({ splices }) => splices),
    )
    for (const one of plan.plans) {
      // What an earlier edit of these wrote was never the user's.
      if (one.replaced && !expected.has(one.key)) replaced.push(one.replaced)
      expected.set(one.key, one.expected)
    }
  }
  const result = finishEdit(text, before.found ? before.block : null, now, expected, findBlock)
  return result.ok ? { ...result, replaced } : result
}

/** Checks a text that was edited and records how to take the edit back. */
export function finishEdit(
  text: string,
  before: Block | null,
  edited: string,
  expected: ReadonlyMap<string, unknown>,
  findBlock: FindBlock,
): EditResult {
  if (edited === text) {
    return {
      ok: true,
      text,
      changed: false,
      undo: { head: { before: '', after: '' }, keys: [] },
      replaced: [],
    }
  }
  const after = readBlock(edited, findBlock)
  if ('refusal' in after) return refused(after.refusal, expected)
  if (!after.found) return refused(null, expected)
  const refusal = checkEdit(before, after.block, expected)
  if (refusal) return { ok: false, refusal }
  return {
    ok: true,
    text: edited,
    changed: true,
    undo: recordUndo(text, before, after.block, [...expected.keys()]),
    replaced: [],
  }
}

function planEdit(edit: PropertyEdit, block: Block): Plan {
  switch (edit.op) {
    case 'set':
      return planSet(edit, block)
    case 'append':
      return planAppend(edit, block)
    case 'clear':
      return planClear(edit, block)
    case 'add-tag':
      return planAddTag(edit, block)
  }
}

/** A note without properties, as it would be with an empty block at its top. */
function emptyBlock(text: string): Block {
  const top = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  // Obsidian sees no properties whose lines end in a lone carriage return.
  const newline = newlineOf(text) === '\r\n' ? '\r\n' : '\n'
  const opening = `${top}---${newline}`
  const closing = `---${newline}`
  return {
    text: opening + closing + text.slice(top.length),
    from: opening.length,
    to: opening.length,
    end: opening.length + closing.length,
    newline,
    indent: '',
    entries: [],
  }
}

/** The text that an edit made does not read, which is not the user's mistake: the edit is not safe. */
function refused(reason: Refusal | null, expected: ReadonlyMap<string, unknown>): EditResult {
  const [key] = expected.keys()
  const why = reason?.message ?? 'Obsidian would not see the properties.'
  return {
    ok: false,
    refusal: { code: 'unsafe', message: `Nothing was written: afterwards, ${why}`, ...(key && { key }) },
  }
}
