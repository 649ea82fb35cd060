import type { NoteEdit } from '../notes/edit-note'

/** Edits to the properties and sections of one note. */
export interface NoteChange {
  readonly path: string
  readonly edits: readonly NoteEdit[]
}

/** What an action is about to write, or why it writes nothing. Nothing has been written yet. */
export type Plan =
  | { readonly ok: true; readonly changes: readonly NoteChange[] }
  /** `already` is set where the notes say it already, which is no error. */
  | { readonly ok: false; readonly message: string; readonly already?: true }
