import type { FindBlock } from '../notes/fences'
import { asRead, readBody } from '../notes/body/sections'
import { typedHeading, typedLine } from '../notes/body/typed-text'
import { foldQuestion } from './fold-question'
import type { QuestionBank } from './question-bank'

/** The theme of questions that stand above the first heading. */
const NO_THEME = 'Questions'

/** A question bank as a note of the user's: headings are themes, list items are questions. */
export function bankNote(bank: QuestionBank): string {
  return bank
    .map(({ name, questions }) => {
      const items = questions.map((question) => `- ${typedLine(question)}\n`)
      return `## ${typedHeading(name)}\n\n${items.join('')}`
    })
    .join('\n')
}

/**
 * Reads a question bank from a note: list items of any kind, nested ones and tasks too, are the questions of the heading above them,
 * whatever its level. All else in the note is left out, as are empty items, themes without questions, and a question that the bank
 * has already. Headings that read the same are one theme.
 */
export function readBankNote(text: string, findBlock: FindBlock): QuestionBank {
  const themes = new Map<string, { name: string; questions: string[] }>()
  const known = new Set<string>()
  let name = NO_THEME
  for (const block of readBody(text, findBlock).blocks) {
    if (block.kind === 'heading') name = squeezed(asRead(block.text)) || NO_THEME
    if (block.kind !== 'list') continue
    for (const item of block.items) {
      const question = squeezed(asRead(item.text))
      const folded = foldQuestion(question)
      if (question === '' || known.has(folded)) continue
      known.add(folded)
      const theme = themes.get(foldQuestion(name)) ?? { name, questions: [] }
      themes.set(foldQuestion(name), theme)
      theme.questions.push(question)
    }
  }
  return [...themes.values()]
}

const squeezed = (text: string) => text.trim().replace(/\s+/g, ' ')
