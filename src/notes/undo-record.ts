/** What one edit did to one key, enough to take it back when other keys have changed in between. */
export interface KeyUndo {
  /** The key as the note spells it. */
  key: string
  before: KeySource | null
  after: KeySource | null
  /** The keys above it in the block, the nearest first: where a line that was removed goes back to. */
  above: readonly string[]
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
