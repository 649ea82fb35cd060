import type { FindBlock } from './fences'
import type { PropertyEdit } from './property-edit'
import type { Refusal } from './refusal'
import type { UndoRecord } from './undo-record'

export type EditResult =
  /** `changed` is false where the note already said all of it; then `text` is the text that was given. */
  { ok: true; text: string; changed: boolean; undo: UndoRecord } | { ok: false; refusal: Refusal }

/**
 * Makes edits to a note's properties in one go: all of them or none. Every byte outside the edited keys stays.
 * Takes the note's whole text, gives the new one and what it needs to be undone, or the reason why not.
 */
export declare function editProperties(
  text: string,
  edits: readonly PropertyEdit[],
  findBlock: FindBlock,
): EditResult
