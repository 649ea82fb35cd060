import type { SectionHeadings } from '../notes/body/section-headings'
import type { Action } from './perform'
import { noteToPrepare, nothingAhead } from './prepare'

/** Writes questions as tasks behind those that the note of the contact's next talk has. */
export function addQuestions(questions: readonly string[], headings: SectionHeadings): Action {
  return (target, { today }) => {
    const note = noteToPrepare(target, today)
    if (note === null) return { label: '', plan: { ok: false, message: nothingAhead(target) } }
    const content = { as: 'tasks', items: questions } as const
    return {
      label: `Added ${questions.length === 1 ? '1 question' : `${questions.length} questions`} for ${target.name}`,
      namesNextDay: true,
      plan: {
        ok: true,
        changes: [
          { path: note.path, edits: [{ op: 'append-to-section', section: 'questions', headings, content }] },
        ],
      },
    }
  }
}
