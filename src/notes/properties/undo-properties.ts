import { linesOf, readBlock, type Block } from './block'
import { deepEqual } from '../deep-equal'
import { finishEdit, type EditResult } from './edit-properties'
import { BYTE_ORDER_MARK, type FindBlock } from '../fences'
import { applySplices, type Splice } from './splice'
import type { KeyUndo, UndoRecord } from './undo-record'

/**
 * Puts the old source text of the edited keys back where they still hold what was written, and refuses otherwise.
 * Other keys and the body keep what was changed in between; where nothing was, the note is what it was, to the byte.
 * The result can be undone in turn.
 */
export function undoProperties(text: string, record: UndoRecord, findBlock: FindBlock): EditResult {
  if (record.keys.length === 0) return { ok: true, text, changed: false, undo: record, replaced: [] }
  const reading = readBlock(text, findBlock)
  if ('refusal' in reading) return { ok: false, refusal: reading.refusal }
  const block = reading.found ? reading.block : null
  const expected = new Map(record.keys.map(({ key, before }) => [key, before?.value]))

  const { head } = record
  const untouched = block === null ? isTop(head.after) : text.slice(0, block.end) === head.after
  if (untouched) {
    const restored = head.before + text.slice(head.after.length)
    return isTop(head.before)
      ? takeBlockAway(restored, record)
      : finishEdit(text, block, restored, expected, findBlock)
  }
  if (block === null) return changedSince(record.keys[0]?.key ?? '')

  const splices: Splice[] = []
  // In the order of the note, so that lines that go back to one place come in theirs.
  for (const key of [...record.keys].sort((a, b) => a.above.length - b.above.length)) {
    const splice = restoreKey(block, key)
    if (splice === null) return changedSince(key.key)
    splices.push(splice)
  }
  return finishEdit(text, block, applySplices(text, splices), expected, findBlock)
}

function restoreKey(block: Block, { key, before, after, above, gap }: KeyUndo): Splice | null {
  const entry = block.entries.find((candidate) => candidate.key === key)
  const lines = before?.lines.replace(/\r?\n/g, block.newline)
  if (after === null) {
    if (entry || lines === undefined) return null
    const neighbour = above
      .map((name) => block.entries.find((one) => one.key === name))
      .find((one) => one !== undefined)
    const below = neighbour ? linesOf(block, neighbour).to : block.from
    const at = block.text.startsWith(gap, below) ? below + gap.length : below
    return { from: at, to: at, insert: lines + block.newline }
  }
  if (!entry || !deepEqual(entry.value, after.value)) return null
  return lines === undefined
    ? { ...linesOf(block, entry), insert: '' }
    : { from: entry.lineStart, to: entry.lineEnd, insert: lines }
}

/** Whether a note's head is the top of one without properties. */
function isTop(head: string): boolean {
  return head === '' || head === BYTE_ORDER_MARK
}

/** The block was made by the edit and holds nothing else, so that nothing is left that could read differently. */
function takeBlockAway(restored: string, record: UndoRecord): EditResult {
  const head = { before: record.head.after, after: record.head.before }
  const keys = record.keys.map(({ before, after, ...place }) => ({
    ...place,
    before: after,
    after: before,
  }))
  return { ok: true, text: restored, changed: true, undo: { head, keys }, replaced: [] }
}

function changedSince(key: string): EditResult {
  const message = `\`${key}\` has been changed since, so it was left as it is.`
  return { ok: false, refusal: { code: 'changed-since', key, message } }
}
