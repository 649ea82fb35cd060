import { isOneTypoApart } from '../contacts/one-typo-apart'

/** How a word is looked for: as it is, as the beginning of one, or with a typing error. */
export type Likeness = 'whole' | 'beginning' | 'close'

/** What holds which words. Texts are taken apart once, when they are added, so that looking one up compares words alone. */
export class WordIndex<Of> {
  private readonly byWord = new Map<string, Of[]>()

  add(word: string, of: Of): void {
    const found = this.byWord.get(word)
    if (!found) this.byWord.set(word, [of])
    else if (found[found.length - 1] !== of) found.push(of)
  }

  /** What holds `word`, in the order in which words came; a thing may be given twice. */
  *holding(word: string, likeness: Likeness): Generator<Of, void> {
    if (likeness === 'whole') return yield* this.byWord.get(word) ?? []
    for (const [other, found] of this.byWord)
      if (likeness === 'beginning' ? other.startsWith(word) : isOneTypoApart(word, other)) yield* found
  }
}
