import { isOneTypoApart } from '../contacts/one-typo-apart'

/** How a word is looked for: as it is, as the beginning of one, or with a typing error. */
export type Likeness = 'whole' | 'beginning' | 'close'

/** Whether `word` is what was typed. */
export function isLike(typed: string, word: string, likeness: Likeness): boolean {
  if (likeness === 'close') return isOneTypoApart(typed, word)
  return likeness === 'beginning' ? word.startsWith(typed) : word === typed
}

/** What holds which words. Texts are taken apart before, so that looking one up compares words alone. */
export class WordIndex<Of> {
  private readonly byWord = new Map<string, Of[]>()

  add(word: string, of: Of): void {
    const found = this.byWord.get(word)
    if (!found) this.byWord.set(word, [of])
    else if (found[found.length - 1] !== of) found.push(of)
  }

  /** Adds what holds `typed` to `found`. */
  collect(typed: string, likeness: Likeness, found: Set<Of>): void {
    if (likeness === 'whole') {
      for (const of of this.byWord.get(typed) ?? []) found.add(of)
      return
    }
    for (const [word, all] of this.byWord)
      if (isLike(typed, word, likeness)) for (const of of all) found.add(of)
  }
}
