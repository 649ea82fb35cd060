import { linesOf, type Block } from './block'

/** What one edit did to one key, enough to take it back when other keys have changed in between. */
export interface KeyUndo {
  /** The key as the note spells it. */
  key: string
  before: KeySource | null
  after: KeySource | null
  /** The keys above it in the block, the nearest first: where a line that was removed goes back to. */
  above: readonly string[]
  /** The comments and blank lines between the key above, or the opening fence, and this one. */
  gap: string
}

/** A key's value as it read, and its source text. */
export interface KeySource {
  value: unknown
  /** All of the key's lines, without the last line ending. */
  lines: string
}

/** What an edit did to a note. Hand it to `undoProperties`; nobody else needs to look inside. */
export interface UndoRecord {
  /** The note from its first character to the end of the closing fence. The rest was not touched. */
  head: { before: string; after: string }
  keys: readonly KeyUndo[]
}

/** Records what became of the keys from one state of a note to the next. `before` is null where there was no block. */
export function recordUndo(
  text: string,
  before: Block | null,
  after: Block,
  keys: readonly string[],
): UndoRecord {
  const body = after.text.slice(after.end)
  return {
    head: { before: text.slice(0, text.length - body.length), after: after.text.slice(0, after.end) },
    keys: keys.map((key) => ({
      key,
      before: sourceOf(before, key),
      after: sourceOf(after, key),
      ...placeOf(before, key),
    })),
  }
}

function sourceOf(block: Block | null, key: string): KeySource | null {
  const entry = block?.entries.find((candidate) => candidate.key === key)
  return block && entry
    ? { value: entry.value, lines: block.text.slice(entry.lineStart, entry.lineEnd) }
    : null
}

function placeOf(block: Block | null, key: string): Pick<KeyUndo, 'above' | 'gap'> {
  const entries = block?.entries ?? []
  const at = entries.findIndex((entry) => entry.key === key)
  const entry = entries[at]
  if (!block || !entry) return { above: [], gap: '' }
  const neighbour = entries[at - 1]
  const from = neighbour ? linesOf(block, neighbour).to : block.from
  return {
    above: entries
      .slice(0, at)
      .map((one) => one.key ?? '')
      .reverse(),
    gap: block.text.slice(from, entry.lineStart),
  }
}
