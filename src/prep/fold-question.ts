import { foldName } from '../interviews/wikilink'
import { unescaped } from '../notes/body/typed-text'

const ENDS = ' .?!…,:;"\'“”‘’„«»¿¡。？！؟'

/** A question as it is compared: folded as a name, without escapes, and without the marks of a sentence at its ends. */
export function foldQuestion(question: string): string {
  const words = foldName(unescaped(question))
  let [from, to] = [0, words.length]
  while (from < to && ENDS.includes(words.charAt(from))) from++
  while (to > from && ENDS.includes(words.charAt(to - 1))) to--
  return from === to ? words : words.slice(from, to)
}
