import { BUILT_IN_BANK } from '../prep/question-bank'
import { bankNote } from '../prep/question-bank-note'
import type { Action } from './action'

/** Makes the built-in question bank a note of the user's and opens it, unless they have one already. */
export const createQuestionBank: Action<true> = {
  id: 'create-question-bank',
  name: 'Create question bank',
  icon: 'library',
  places: ['palette'],
  dots: false,
  applies: () => true,
  ask(_, { ask, notes, now }) {
    const { questionBank } = now.settings
    if (questionBank === '' || !notes.exists(questionBank)) return true
    return ask.open(questionBank)
  },
  plan(_, __, { templateFolder, settings }) {
    return {
      ok: true,
      label: ([created]) => `Created “${created?.title ?? ''}”`,
      namesNextDay: true,
      adds: 'Your questions come from it from now on.',
      becomes: 'questionBank',
      opens: true,
      creates: [
        {
          as: 'file',
          folder: templateFolder || settings.interviewFolder,
          name: 'Question bank',
          extension: 'md',
          text: bankNote(BUILT_IN_BANK),
        },
      ],
    }
  },
}
