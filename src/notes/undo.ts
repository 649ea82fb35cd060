import type { EditResult } from './edit'
import type { FindBlock } from './fences'
import type { UndoRecord } from './undo-record'

/**
 * Puts the old source text of the edited keys back where they still hold what was written, and refuses otherwise.
 * Other keys and the body keep what was changed in between; where nothing was, the note is what it was, to the byte.
 */
export declare function undoProperties(text: string, record: UndoRecord, findBlock: FindBlock): EditResult
