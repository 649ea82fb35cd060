import { foldQuestion } from './fold-question'
import type { QuestionBank } from './question-bank'

/** A question in the questions section of a note. Ticked means asked. */
export interface PutQuestion {
  readonly text: string
  readonly isTicked: boolean
}

/** A question that may be put to a contact. */
export interface Choice {
  readonly text: string
  /** Whether nobody at the company has been asked it yet. */
  readonly isNewAtCompany: boolean
}

export interface ThemeChoices {
  readonly name: string
  readonly choices: readonly Choice[]
}

/** How many questions fit into one talk. */
const ENOUGH = 7

/**
 * What is left of the bank for a contact, theme by theme: without the questions that stand in their notes already, ticked or not.
 * `atCompany` are the questions in the notes of all who work there.
 */
export function choicesFor(
  bank: QuestionBank,
  toContact: readonly PutQuestion[],
  atCompany: readonly PutQuestion[],
): ThemeChoices[] {
  const put = new Set(toContact.map(({ text }) => foldQuestion(text)))
  const asked = new Set(atCompany.filter(({ isTicked }) => isTicked).map(({ text }) => foldQuestion(text)))
  return bank.map(({ name, questions }) => ({
    name,
    choices: questions
      .filter((question) => !put.has(foldQuestion(question)))
      .map((text) => ({ text, isNewAtCompany: !asked.has(foldQuestion(text)) })),
  }))
}

/**
 * Suggests questions for a talk, in the order of the themes: from as many themes as can be, those from the first to the last where
 * there are more themes than questions, and in each what is new at the company first. The last theme closes the talk with one question.
 */
export function suggestQuestions(themes: readonly ThemeChoices[], count = ENOUGH): string[] {
  const queues = themes.map(({ choices }) => [
    ...choices.filter(({ isNewAtCompany }) => isNewAtCompany),
    ...choices.filter(({ isNewAtCompany }) => !isNewAtCompany),
  ])
  const closing = queues.length > 1 ? queues[queues.length - 1]?.shift() : undefined
  const closingTheme = queues.length > 1 ? queues.pop() : undefined
  const wanted = Math.max(0, count - (closing ? 1 : 0))
  const chosen = new Set<Choice>()
  while (chosen.size < wanted) {
    const next = nextRound(queues, wanted - chosen.size)
    if (next.length === 0) break
    for (const choice of next) chosen.add(choice)
  }
  const more = closingTheme?.slice(0, wanted - chosen.size) ?? []
  const inOrder = themes.flatMap(({ choices }) => choices).filter((choice) => chosen.has(choice))
  return [...inOrder, ...more, ...(closing && count > 0 ? [closing] : [])].map(({ text }) => text)
}

/** Takes one question from each theme, or where that is more than `wanted`, from some themes, evenly and the new ones first. */
function nextRound(queues: readonly Choice[][], wanted: number): Choice[] {
  const left = queues.filter((queue) => queue.length > 0)
  const fresh = left.filter(([first]) => first?.isNewAtCompany)
  const stale = left.filter(([first]) => !first?.isNewAtCompany)
  const taken = [...spread(fresh, wanted), ...spread(stale, Math.max(0, wanted - fresh.length))]
  return taken.flatMap((queue) => queue.shift() ?? [])
}

/** At most `count` of them, from the first to the last at even distances. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all]
  const distance = count > 1 ? (all.length - 1) / (count - 1) : 0
  const places = new Set(Array.from({ length: count }, (_, at) => Math.round(at * distance)))
  return all.filter((_, place) => places.has(place))
}
