import {
  groupedAnswers,
  GROUPINGS,
  namedByMany,
  answersAsNote,
  answersOf,
  questionsOf,
  themesOf,
  titleOf,
  type Compared,
  type Grouping,
  type Question,
} from '../prep/answers'
import { foldQuestion } from '../prep/fold-question'
import { cleanFileName } from '../notes/file-name'
import type { Action, AtHand } from './action'
import { answersTold } from './answers-told'
import { questionBank } from './known-questions'
import { CallError, choice, text } from './parameters'

interface Answers {
  readonly compared: Compared
  readonly by: Grouping
  /** How other notes link to those that answer, by path. */
  readonly links: ReadonlyMap<string, string | null>
}

/** Reads what everybody said to one question, or to those of a theme, side by side, and saves it as a note on request. */
export const compareAnswers: Action<Answers> = {
  id: 'compare-answers',
  name: 'Compare answers',
  icon: 'columns-3',
  places: ['palette'],
  applies: () => true,
  async ask(_, { ask, now, notes }, send) {
    const { themes, questions } = await answered({ now, notes })
    if (questions.length === 0) return ask.tell(NOTHING)
    const compared = await ask.choice({
      title: 'Which question or theme?',
      choices: [...themes, ...questions.map((one) => ({ theme: null, questions: [one] }))].map((one) => ({
        value: one,
        name: titleOf(one),
        detail: [
          ...(one.theme === null ? [] : ['Theme', counted(one.questions.length, 'question')]),
          counted(answersOf(one).length, 'answer'),
        ].join(' · '),
      })),
      nothing: 'No question and no theme that is answered reads so.',
    })
    if (compared === null) return
    const links = new Map(answersOf(compared).map(({ path }) => [path, notes.linkTo(path)]))
    ask.compare({ compared, save: (by) => send({ compared, by, links }) })
  },
  plan: (_, { compared, by, links }, { settings }) => ({
    ok: true,
    label: 'Saved the answers as a note',
    creates: [
      {
        as: 'file',
        folder: settings.interviewFolder,
        name: cleanFileName(`Answers ${compared.theme === null ? 'to' : 'on'} ${titleOf(compared)}`),
        extension: 'md',
        text: answersAsNote(compared, by, (path) => links.get(path) ?? null),
      },
    ],
  }),
  verb: {
    name: 'answers',
    description: 'Compare what everybody said to a question, or to those of a theme',
    isAboutNobody: true,
    parameters: {
      question: { value: '<words>', description: 'Words of the question' },
      theme: { value: '<words>', description: 'A theme of the question bank, instead of a question' },
      group: { value: '<group>', description: GROUPINGS.join(', ') },
      format: { value: '<format>', description: 'text or json' },
    },
    async read(given, _, at) {
      const by = choice(given, 'group', GROUPINGS, 'company')
      const format = choice(given, 'format', ['text', 'json'], 'text')
      const words = foldQuestion(text(given, 'question'))
      const { themes, questions } = await answered(at)
      const found = questions.filter(({ question }) => foldQuestion(question).includes(words))
      if (questions.length === 0) return { tells: NOTHING }
      if (text(given, 'theme') !== '') {
        if (words !== '') throw new CallError('Give a question or a theme, not both.')
        const theme = themeNamed(text(given, 'theme'), themes)
        return {
          tells: format === 'json' ? JSON.stringify(theme, null, 1) : asText(theme, by),
        }
      }
      if (found.length === 0)
        throw new CallError(`No question that is answered reads “${text(given, 'question')}”.`)
      if (format === 'json') return { tells: JSON.stringify(words === '' ? found : found[0], null, 1) }
      const [question] = found
      if (words === '' || question === undefined)
        return { tells: found.map((one) => `${one.question}\t${one.answers.length}`).join('\n') }
      return { tells: asText({ theme: null, questions: [question] }, by) }
    },
  },
}

const NOTHING = 'No note answers a question yet: in its preparation, or under a question of its list.'

interface Answered {
  readonly themes: readonly Compared[]
  readonly questions: readonly Question[]
}

async function answered(at: Pick<AtHand, 'now' | 'notes'>): Promise<Answered> {
  const questions = questionsOf(await answersTold(at))
  return { themes: themesOf(await questionBank(at), questions), questions }
}

/** The theme that is called so, or else the first that has these words in its name. */
function themeNamed(name: string, themes: readonly Compared[]): Compared {
  const words = foldQuestion(name)
  const nameOf = (theme: Compared) => foldQuestion(titleOf(theme))
  const found =
    themes.find((one) => nameOf(one) === words) ?? themes.find((one) => nameOf(one).includes(words))
  if (found !== undefined) return found
  const others = themes.length === 0 ? 'None is.' : `Answered are: ${themes.map(titleOf).join(', ')}.`
  throw new CallError(`No theme that is answered reads “${name}”. ${others}`)
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

function asText(compared: Compared, by: Grouping): string {
  const all = compared.questions.flatMap(({ question, answers }) => [
    question,
    ...groupedAnswers(answers, by).flatMap(({ heading, answers: of }) => [
      heading === '' ? `No ${by}` : heading,
      ...of.map(({ contact, lines, path }) => `  ${contact}\t${lines.join(' / ')}\t${path}`),
    ]),
  ])
  const named = namedByMany(answersOf(compared)).map(
    ({ name, by: who }) => `Named by ${who.length}: ${name} (${who.join(', ')})`,
  )
  return [...(compared.theme === null ? [] : [compared.theme]), ...all, ...named].join('\n')
}
