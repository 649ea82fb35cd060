import { expect } from 'vitest'
import { editNote, type NoteEdit } from '../../../src/notes/edit-note'
import { blockFinder } from '../../../src/notes/fences'
import type { SectionContent } from '../../../src/notes/body/section-edit'
import {
  USUAL_HEADINGS,
  type SectionHeadings,
  type SectionName,
} from '../../../src/notes/body/section-headings'
import { undoNote } from '../../../src/notes/undo-note'

export const findBlock = blockFinder({ pastByteOrderMark: true, pastTrailingSpace: true })

/** The edit that adds `content` to a section: text as text, a list as tasks. */
export function added(
  section: SectionName,
  content: string | readonly string[] | SectionContent,
  headings: SectionHeadings = USUAL_HEADINGS,
): NoteEdit {
  return { op: 'append-to-section', section, headings, content: contentOf(content) }
}

function contentOf(content: string | readonly string[] | SectionContent): SectionContent {
  if (typeof content === 'string') return { as: 'text', text: content }
  return 'as' in content ? content : { as: 'tasks', items: content }
}

/** The note after the edits; they are undone and made again on the way, as a check. */
export function edited(text: string, ...edits: NoteEdit[]): string {
  const result = editNote(text, edits, findBlock)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  expect(result.changed).toBe(result.text !== text)
  const undone = undoNote(result.text, result.undo, findBlock)
  expect(undone).toMatchObject({ ok: true, text })
  if (undone.ok) expect(undoNote(text, undone.undo, findBlock)).toMatchObject({ ok: true, text: result.text })
  return result.text
}

/** Why the edits are refused. */
export function refused(text: string, ...edits: NoteEdit[]) {
  const result = editNote(text, edits, findBlock)
  if (result.ok) throw new Error(`edited to ${result.text}`)
  return result.refusal
}
