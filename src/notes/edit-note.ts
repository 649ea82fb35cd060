import type { BodyUndo } from './body-undo'
import type { PropertyEdit } from './property-edit'
import type { Refusal } from './refusal'
import type { SectionEdit } from './section-edit'
import type { UndoRecord } from './undo-record'

/** An edit to a note's properties or to a section of its body. */
export type NoteEdit = PropertyEdit | SectionEdit

/** What edits did to a note. Hand it to `undoNote`; nobody else needs to look inside. */
export interface NoteUndo {
  properties: UndoRecord
  /** In the order in which they were made. */
  body: readonly BodyUndo[]
}

export type NoteEditResult =
  /** `changed` is false where the note already said all of it; then `text` is the text that was given. */
  { ok: true; text: string; changed: boolean; undo: NoteUndo } | { ok: false; refusal: Refusal }
