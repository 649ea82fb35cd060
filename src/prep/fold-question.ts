import { foldName } from '../interviews/wikilink'
import { unescaped } from '../notes/typed-text'

const AROUND = /^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu

/** A question as it is compared: folded as a name, without escapes, and without the signs at its ends. */
export function foldQuestion(question: string): string {
  const words = foldName(unescaped(question))
  const bare = words.replace(AROUND, '')
  return bare === '' ? words : bare
}
