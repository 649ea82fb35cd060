import { foldName } from '../interviews/wikilink'
import { foldQuestion } from './fold-question'
import type { QuestionBank } from './question-bank'

/** What one note says to a question. */
export interface Answer {
  readonly question: string
  /** One or more lines, as plain text. */
  readonly lines: readonly string[]
  readonly contact: string
  readonly company: string | null
  readonly role: string | null
  readonly path: string
  /** The line of the note, from 1; null for a property. */
  readonly line: number | null
  /** Whom and what its links and words name. */
  readonly names: readonly string[]
}

/** A question that somebody's notes answer, with all answers to it. */
export interface Question {
  readonly question: string
  readonly answers: readonly Answer[]
}

/** What is compared: one question, or all those of a theme that are answered. */
export interface Compared {
  readonly theme: string | null
  /** One or more. */
  readonly questions: readonly Question[]
}

export const titleOf = ({ theme, questions }: Compared): string => theme ?? questions[0]?.question ?? ''

export const answersOf = ({ questions }: Compared): Answer[] => questions.flatMap(({ answers }) => answers)

/** Somebody or something that two people or more named. */
export interface NamedByMany {
  readonly name: string
  readonly by: readonly string[]
}

export const GROUPINGS = ['company', 'role'] as const

export type Grouping = (typeof GROUPINGS)[number]

/** The questions, each with its answers, those with the most answers first; what differs only in its marks is one question. */
export function questionsOf(answers: readonly Answer[]): Question[] {
  const byKey = new Map<string, Answer[]>()
  for (const answer of answers) {
    const key = foldQuestion(answer.question)
    if (!/[\p{L}\p{N}]/u.test(key) || answer.lines.length === 0) continue
    byKey.set(key, [...(byKey.get(key) ?? []), answer])
  }
  return [...byKey.values()]
    .map((of) => ({ question: of[0]?.question ?? '', answers: of }))
    .sort((a, b) => b.answers.length - a.answers.length)
}

/** The themes of the bank of which a question is answered, each with those that are, in the order of the bank. */
export function themesOf(bank: QuestionBank, answered: readonly Question[]): Compared[] {
  const byKey = new Map(answered.map((one) => [foldQuestion(one.question), one]))
  return bank
    .map(({ name, questions }) => ({
      theme: name,
      questions: questions.flatMap((question) => byKey.get(foldQuestion(question)) ?? []),
    }))
    .filter(({ questions }) => questions.length > 0)
}

/** The answers by company or role, where there are most first, then by name; who has none stands last, under ''. */
export function groupedAnswers(
  answers: readonly Answer[],
  by: Grouping,
): { readonly heading: string; readonly answers: readonly Answer[] }[] {
  const groups = new Map<string, { heading: string; answers: Answer[] }>()
  for (const answer of answers) {
    const heading = answer[by] ?? ''
    const key = foldName(heading)
    const group = groups.get(key) ?? { heading, answers: [] }
    group.answers.push(answer)
    groups.set(key, group)
  }
  const rank = ([key, { answers: of }]: [string, { answers: Answer[] }]) => (key === '' ? 0 : of.length)
  return [...groups].sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? -1 : 1)).map(([, group]) => group)
}

/** Who and what was named by two or more, the most often named first. Nobody counts for naming themselves. */
export function namedByMany(answers: readonly Answer[]): NamedByMany[] {
  const found = new Map<string, { name: string; by: Set<string> }>()
  for (const { names, contact } of answers) {
    for (const name of names) {
      const key = foldName(name)
      if (key === '' || key === foldName(contact)) continue
      const one = found.get(key) ?? { name, by: new Set<string>() }
      one.by.add(contact)
      found.set(key, one)
    }
  }
  return [...found.values()]
    .filter(({ by }) => by.size > 1)
    .map(({ name, by }) => ({ name, by: [...by] }))
    .sort((a, b) => b.by.length - a.by.length)
}

/** The answers as the text of a note, each with a link to where it stands. `linkTo` gives how other notes link to the one at a path. */
export function answersAsNote(
  compared: Compared,
  by: Grouping,
  linkTo: (path: string) => string | null,
): string {
  const isTheme = compared.theme !== null
  const level = isTheme ? '###' : '##'
  const groups = (answers: readonly Answer[]) =>
    groupedAnswers(answers, by).flatMap(({ heading, answers: of }) => [
      `${level} ${heading === '' ? `No ${by}` : oneLine(heading)}`,
      '',
      ...of.flatMap(({ contact, lines, path }) => {
        const link = linkTo(path)
        const who =
          link === null ? oneLine(contact) : `[[${link}|${oneLine(contact).replace(/[[\]|]/g, ' ')}]]`
        return [`${level}# ${who}`, '', ...lines.map((line) => `> ${oneLine(line)}`), '']
      }),
    ])
  const all = compared.questions.flatMap(({ question, answers }) => [
    ...(isTheme ? [`## ${oneLine(question)}`, ''] : []),
    ...groups(answers),
  ])
  const named = namedByMany(answersOf(compared)).map(
    ({ name, by: who }) => `- ${oneLine(name)}: ${who.join(', ')}`,
  )
  const many = named.length === 0 ? [] : ['## Named by two or more', '', ...named, '']
  return [`# ${oneLine(titleOf(compared))}`, '', ...all, ...many].join('\n').trimEnd() + '\n'
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
