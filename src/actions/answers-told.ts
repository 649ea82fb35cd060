import { wordsOf } from '../contacts/fold-text'
import { plainText } from '../messages/plain-text'
import { answersUnder } from '../notes/body/answers-under'
import type { Answer } from '../prep/answers'
import { PREP_QUESTIONS } from '../prep/prep-questions'
import type { AtHand } from './action'

/** Everything that the user's notes answer: the six questions in their properties, and what stands under a question in their text. */
export async function answersTold({ now, notes }: Pick<AtHand, 'now' | 'notes'>): Promise<Answer[]> {
  const { contacts } = now.overview
  const known = new NamesInText(contacts.all.map(({ name }) => name))
  const answers: Answer[] = []
  for (const contact of contacts.all) {
    const { name, company, role } = contact
    const about = { contact: name, company: company && plainText(company), role }
    const newestFirst = [...contact.notes].reverse()
    for (const { property, question } of PREP_QUESTIONS) {
      const note = newestFirst.find(({ prep }) => prep[property] !== undefined)
      const said = note?.prep[property]?.trim() ?? ''
      if (note === undefined || said === '') continue
      const names = known.in([said])
      answers.push({ ...about, question, lines: [plainText(said)], path: note.path, line: null, names })
    }
    for (const { path } of newestFirst) {
      const text = await notes.read(path)
      for (const { question, answer, line } of answersUnder(text, now.headings.questions, notes.findBlock)) {
        const lines = answer.map(plainText).filter((one) => one !== '')
        answers.push({ ...about, question: plainText(question), lines, path, line, names: known.in(answer) })
      }
    }
  }
  return answers
}

const LINKS = /\[\[(?:[^[\]|#]*\/)?([^[\]|#/]+)(?:#[^[\]|]*)?(?:\|[^[\]]*)?\]\]/g

/** Whom and what texts name: what they link to, and contacts by their whole names. */
class NamesInText {
  private readonly byFirstWord = new Map<string, { readonly name: string; readonly words: string }[]>()

  constructor(names: readonly string[]) {
    for (const name of names) {
      const words = wordsOf(name)
      const [first = ''] = words
      // A first name alone may be anybody's.
      if (words.length < 2) continue
      this.byFirstWord.set(first, [...(this.byFirstWord.get(first) ?? []), { name, words: words.join(' ') }])
    }
  }

  in(lines: readonly string[]): string[] {
    const text = lines.join('\n')
    const found = [...text.matchAll(LINKS)].map(([, name = '']) => name.trim())
    const words = wordsOf(text)
    words.forEach((word, at) => {
      for (const { name, words: wanted } of this.byFirstWord.get(word) ?? [])
        if (`${words.slice(at).join(' ')} `.startsWith(`${wanted} `)) found.push(name)
    })
    return [...new Set(found.filter((name) => name !== ''))]
  }
}
