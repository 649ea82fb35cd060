import type { NoteChange } from '../vault/plan'
import type { PropertyEdits } from './property-edits'

/** A note that is to become an interview note, and whom it is with; null where the note itself says that already. */
export interface TurnedNote {
  readonly path: string
  readonly contact: string | null
}

/** Adds the marker to a note, and the contact where it names nobody; nothing else of it changes. */
export function planTurn({ path, contact }: TurnedNote, marker: string, edits: PropertyEdits): NoteChange {
  const named = contact === null ? [] : [edits.set('contact', contact)]
  return { path, edits: [...named, { op: 'add-tag', tag: marker }] }
}
