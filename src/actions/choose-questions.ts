import { firstName } from '../contacts/person-names'
import { suggestQuestions } from '../prep/choosing'
import { aboutContact } from './action'
import { questionsInNote, questionsToChoose } from './known-questions'
import { CallError, text } from './parameters'
import { noteToPrepare, nothingAhead } from './which-note'

/** Writes questions as tasks behind those that the note of the contact's next talk has. */
export const chooseQuestions = aboutContact<{ questions: readonly string[] }>({
  id: 'choose-questions',
  name: 'Choose questions',
  icon: 'message-circle-question',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => noteToPrepare(target, today) !== null,
  async ask({ target }, at, send) {
    const { ask, now } = at
    const note = noteToPrepare(target, now.today)
    if (note === null) return ask.tell(nothingAhead(target).message)
    const { themes, isKnownThere } = await questionsToChoose({ ...target, path: note.path }, at)
    ask.questions({
      title: `Questions for ${target.name}`,
      nothingLeft: `You have asked ${firstName(target.name)} everything in your bank. What do you still wonder about?`,
      company: isKnownThere ? (target.contact?.company ?? '') : '',
      themes,
      send: (questions) => send({ questions }),
    })
  },
  plan({ target }, { questions }, { today, headings }) {
    const note = noteToPrepare(target, today)
    if (note === null) return nothingAhead(target)
    const content = { as: 'tasks', items: questions } as const
    return {
      ok: true,
      label: `Added ${questions.length === 1 ? '1 question' : `${questions.length} questions`} for ${target.name}`,
      namesNextDay: true,
      changes: [
        { path: note.path, edits: [{ op: 'append-to-section', section: 'questions', headings, content }] },
      ],
    }
  },
  verb: {
    name: 'questions',
    description: 'List the questions for an interview, or add to them',
    parameters: {
      add: { value: '<question>', description: 'A question to add; several separated by |' },
      suggest: { value: '<number>', description: 'How many of the question bank to add' },
    },
    async read(given, { target }, at) {
      const added = text(given, 'add')
        .split('|')
        .map((question) => question.trim())
        .filter((question) => question !== '')
      const suggest = text(given, 'suggest')
      if (suggest !== '' && !/^[1-9]\d?$/.test(suggest))
        throw new CallError(`suggest=${suggest} is no number of questions. Write suggest=7, say.`)
      const suggested =
        suggest === '' ? [] : suggestQuestions((await questionsToChoose(target, at)).themes, Number(suggest))
      if (suggest !== '' && suggested.length === 0)
        throw new CallError(`You have asked ${target.name} everything in your bank.`)
      const questions = [...new Set([...suggested, ...added])]
      if (questions.length > 0) return { answers: { questions } }
      const tasks = await questionsInNote(target, at)
      if (tasks.length === 0) return { tells: `No questions for ${target.name} yet.` }
      return {
        tells: tasks
          .map(({ text: question, isTicked }) => `[${isTicked ? 'x' : ' '}] ${question}`)
          .join('\n'),
      }
    },
  },
})
