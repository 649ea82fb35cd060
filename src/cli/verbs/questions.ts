import { suggestQuestions } from '../../prep/choosing'
import { findTarget } from '../find-target'
import { CallError, text } from '../parameters'
import { answer, WHO, type Verb, type VerbPorts } from '../verb'

export function questions({ overview, questions: known }: VerbPorts): Verb {
  return {
    name: 'questions',
    description: 'List the questions for an interview, or add to them',
    flags: {
      ...WHO,
      add: { value: '<question>', description: 'A question to add; several separated by |' },
      suggest: { value: '<number>', description: 'How many of the question bank to add' },
    },
    run: async (parameters) => {
      const target = findTarget(parameters, overview())
      const added = text(parameters, 'add')
        .split('|')
        .map((question) => question.trim())
        .filter((question) => question !== '')
      const suggest = text(parameters, 'suggest')
      if (suggest !== '' && !/^[1-9]\d?$/.test(suggest))
        throw new CallError(`suggest=${suggest} is no number of questions. Write suggest=7, say.`)
      const suggested =
        suggest === '' ? [] : suggestQuestions((await known.choices(target)).themes, Number(suggest))
      if (suggest !== '' && suggested.length === 0)
        throw new CallError(`You have asked ${target.name} everything in your bank.`)
      const all = [...new Set([...suggested, ...added])]
      if (all.length > 0) return answer(await known.add(target, all))
      const tasks = await known.inNote(target)
      if (tasks.length === 0) return `No questions for ${target.name} yet.`
      return tasks.map(({ text: question, isTicked }) => `[${isTicked ? 'x' : ' '}] ${question}`).join('\n')
    },
  }
}
