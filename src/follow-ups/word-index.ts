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
  /** All words in order, so that those with one beginning stand together. Made when they are first looked for. */
  private sorted: string[] | null = null
  /** How many words were compared with what was typed since it was made. */
  wordsCompared = 0

  add(word: string, of: Of): void {
    const found = this.byWord.get(word)
    if (found) {
      if (found[found.length - 1] !== of) found.push(of)
      return
    }
    this.byWord.set(word, [of])
    this.sorted = null
  }

  /** Adds what holds `typed` to `found`. */
  collect(typed: string, likeness: Likeness, found: Set<Of>): void {
    const candidates =
      likeness === 'whole' ? [typed] : likeness === 'close' ? this.byWord.keys() : this.from(typed)
    for (const word of candidates) {
      this.wordsCompared++
      if (isLike(typed, word, likeness)) for (const of of this.byWord.get(word) ?? []) found.add(of)
      else if (likeness === 'beginning') return
    }
  }

  /** The words from the first on that does not stand before `typed`. */
  private *from(typed: string): Generator<string, void> {
    const words = (this.sorted ??= [...this.byWord.keys()].sort())
    let [at, end] = [0, words.length]
    while (at < end) {
      const middle = (at + end) >> 1
      this.wordsCompared++
      if ((words[middle] ?? '') < typed) at = middle + 1
      else end = middle
    }
    for (; at < words.length; at++) yield words[at] ?? ''
  }
}
