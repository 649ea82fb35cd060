import { wordsToFind } from '../contacts/fold-text'
import type { FoundIn } from './found-people'
import { WordIndex, type Likeness } from './word-index'

/** Something that is told of a person, by which they can be found. */
interface Told {
  readonly person: number
  readonly told: FoundIn
}

/** What is told of people, by its words. People are numbers, in the order in which they are to be shown. */
export class ToldIndex {
  private readonly byBeginning = new WordIndex<Told>()
  private readonly byWhole = new WordIndex<Told>()

  constructor(private readonly words: (text: string) => readonly string[] = wordsToFind) {}

  add(person: number, field: FoundIn['field'], text: string | null): void {
    if (text === null) return
    const told = { person, told: { field, text } }
    // A text of many words begins with nearly everything.
    const index = field === 'property' ? this.byWhole : this.byBeginning
    for (const word of this.words(text)) index.add(word, told)
  }

  /** Of whom something is told that holds `word`, and what; `isClose` for words with a typing error. */
  holding(word: string, isClose: boolean): Map<number, Set<FoundIn>> {
    const found = new Map<number, Set<FoundIn>>()
    const look = (index: WordIndex<Told>, likeness: Likeness) => {
      for (const { person, told } of index.holding(word, likeness)) {
        const all = found.get(person)
        if (all) all.add(told)
        else found.set(person, new Set([told]))
      }
    }
    look(this.byBeginning, 'beginning')
    look(this.byWhole, 'whole')
    if (isClose) look(this.byBeginning, 'close')
    return found
  }
}
