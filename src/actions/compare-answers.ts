import {
  groupedAnswers,
  GROUPINGS,
  namedByMany,
  answersAsNote,
  questionsOf,
  type Grouping,
  type Question,
} from '../prep/answers'
import { foldQuestion } from '../prep/fold-question'
import { cleanFileName } from '../notes/file-name'
import type { Action } from './action'
import { answersTold } from './answers-told'
import { CallError, choice, text } from './parameters'

interface Answers {
  readonly question: Question
  readonly by: Grouping
  /** How other notes link to those that answer, by path. */
  readonly links: ReadonlyMap<string, string | null>
}

/** Reads what everybody said to one question side by side, and saves it as a note on request. */
export const compareAnswers: Action<Answers> = {
  id: 'compare-answers',
  name: 'Compare answers',
  icon: 'columns-3',
  places: ['palette'],
  applies: () => true,
  async ask(_, { ask, now, notes }, send) {
    const questions = questionsOf(await answersTold({ now, notes }))
    if (questions.length === 0) return ask.tell(NOTHING)
    const question = await ask.choice({
      title: 'Which question?',
      choices: questions.map((one) => ({
        value: one,
        name: one.question,
        detail: one.answers.length === 1 ? '1 answer' : `${one.answers.length} answers`,
      })),
      nothing: 'No question that is answered reads so.',
    })
    if (question === null) return
    const links = new Map(question.answers.map(({ path }) => [path, notes.linkTo(path)]))
    ask.compare({ question, save: (by) => send({ question, by, links }) })
  },
  plan: (_, { question, by, links }, { settings }) => ({
    ok: true,
    label: 'Saved the answers as a note',
    creates: [
      {
        as: 'file',
        folder: settings.interviewFolder,
        name: cleanFileName(`Answers to ${question.question}`),
        extension: 'md',
        text: answersAsNote(question, by, (path) => links.get(path) ?? null),
      },
    ],
  }),
  verb: {
    name: 'answers',
    description: 'Compare what everybody said to a question',
    isAboutNobody: true,
    parameters: {
      question: { value: '<words>', description: 'Words of the question' },
      group: { value: '<group>', description: GROUPINGS.join(', ') },
      format: { value: '<format>', description: 'text or json' },
    },
    async read(given, _, at) {
      const by = choice(given, 'group', GROUPINGS, 'company')
      const format = choice(given, 'format', ['text', 'json'], 'text')
      const words = foldQuestion(text(given, 'question'))
      const questions = questionsOf(await answersTold(at))
      const found = questions.filter(({ question }) => foldQuestion(question).includes(words))
      if (questions.length === 0) return { tells: NOTHING }
      if (found.length === 0)
        throw new CallError(`No question that is answered reads “${text(given, 'question')}”.`)
      if (format === 'json') return { tells: JSON.stringify(words === '' ? found : found[0], null, 1) }
      const [question] = found
      if (words === '' || question === undefined)
        return { tells: found.map((one) => `${one.question}\t${one.answers.length}`).join('\n') }
      return { tells: asText(question, by) }
    },
  },
}

const NOTHING = 'No note answers a question yet: in its preparation, or under a question of its list.'

function asText({ question, answers }: Question, by: Grouping): string {
  const groups = groupedAnswers(answers, by).flatMap(({ heading, answers: of }) => [
    heading === '' ? `No ${by}` : heading,
    ...of.map(({ contact, lines, path }) => `  ${contact}\t${lines.join(' / ')}\t${path}`),
  ])
  const named = namedByMany(answers).map(
    ({ name, by: who }) => `Named by ${who.length}: ${name} (${who.join(', ')})`,
  )
  return [question, ...groups, ...named].join('\n')
}
