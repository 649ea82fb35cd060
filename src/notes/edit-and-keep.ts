import { editNote, type NoteEdit, type NoteEditResult } from './edit-note'
import type { SectionHeadings } from './body/section-headings'
import type { FindBlock } from './fences'
import type { Replaced } from './properties/replaced'

/**
 * Makes edits to a note as `editNote` does. A value of the user's that nobody could read, and that is longer than a word or a day,
 * moves into the note's text under "Notes" in the same edit, since it may say what stands nowhere else.
 */
export function editAndKeep(
  text: string,
  edits: readonly NoteEdit[],
  headings: SectionHeadings,
  findBlock: FindBlock,
): NoteEditResult {
  const result = editNote(text, edits, findBlock)
  if (!result.ok) return result
  const items = result.replaced.filter(isKept).map((one) => `${one.key}: ${wordsOf(one)}`)
  if (items.length === 0) return result
  const kept: NoteEdit = {
    op: 'append-to-section',
    section: 'notes',
    headings,
    content: { as: 'list', items },
  }
  return editNote(text, [...edits, kept], findBlock)
}

/** What an edit replaced that could not be understood: it is named to the user. */
export function notUnderstood(replaced: readonly Replaced[]): readonly Replaced[] {
  return replaced.filter(({ wasUnderstood }) => wasUnderstood === false)
}

/** Whether such a value was moved into the note's text. */
export function isKept(one: Replaced): boolean {
  return one.wasUnderstood === false && /\s/.test(wordsOf(one))
}

/** The value in one line. */
export function wordsOf({ text }: Replaced): string {
  return text.trim().replace(/\s+/g, ' ')
}
