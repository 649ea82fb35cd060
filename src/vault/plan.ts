import type { NewInterview } from '../interviews/new-interview'
import type { NoteEdit } from '../notes/edit-note'

/** Edits to the properties and sections of one note. */
export interface NoteChange {
  readonly path: string
  readonly edits: readonly NoteEdit[]
  /** Further edits, in which there are links to what is created with them. */
  readonly linking?: (to: LinkToCreated) => readonly NoteEdit[]
}

/** A link to the file that is the `index`th to be created, written as the user has links, which reads `alias`. */
export type LinkToCreated = (index: number, alias: string) => string

/** A file that is to be made, at a path that is free: an interview note from its template, or one whose text is known. */
export type NewFile =
  | { readonly as: 'interview'; readonly interview: NewInterview }
  | {
      readonly as: 'file'
      readonly folder: string
      readonly name: string
      readonly extension: 'md' | 'ics' | 'svg'
      readonly text: string
      /** Whether a file of that name is an older state of this one, which is then written anew. */
      readonly isSame?: (text: string) => boolean
    }

/** A file that was created, with its text and where in it to begin to write. */
export interface CreatedFile {
  readonly path: string
  /** Its name without folder and extension. */
  readonly title: string
  readonly text: string
  /** The offset in `text`. */
  readonly cursor: number
  /** What the user should know of it besides. */
  readonly remark: string | null
}

/** What is wrong with one field of a form, as the user reads it. */
export interface FieldProblem {
  readonly field: string
  readonly message: string
  /** What the note says there by now, where that is what is wrong: the user chooses between it and what they typed. */
  readonly noteSays?: string
}

/** Why nothing is written. */
export interface Refusal {
  readonly ok: false
  readonly message: string
  /** Set where the notes say it already, which is no error. */
  readonly already?: true
  /** What is wrong with which field, where that is the reason. */
  readonly problems?: readonly FieldProblem[]
  /** The ids of actions that would do instead. */
  readonly offers?: readonly string[]
}

/** What an action is about to write, all of it or nothing. Nothing has been written yet. */
export interface Writing {
  readonly ok: true
  /** What was done once it is done, as the user reads it; of files by the names that they got. */
  readonly label: string | ((created: readonly CreatedFile[]) => string)
  readonly changes?: readonly NoteChange[]
  readonly creates?: readonly NewFile[]
}

/** What an action is about to write, or why it writes nothing. */
export type Plan = Writing | Refusal
