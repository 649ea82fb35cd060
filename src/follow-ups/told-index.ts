import type { FoundIn } from './found-people'
import { isLike, WordIndex, type Likeness } from './word-index'

/** Something that is told of a person, with its words. */
interface Told extends FoundIn {
  readonly words: readonly string[]
}

/** What is told of people, by its words. People are numbers. */
export class ToldIndex {
  private readonly byBeginning = new WordIndex<number>()
  private readonly byWhole = new WordIndex<number>()
  private readonly byPerson: Told[][] = []

  /** `words` takes a text apart. */
  constructor(private readonly words: (text: string) => readonly string[]) {}

  add(person: number, field: FoundIn['field'], text: string | null): void {
    if (text === null) return
    const words = this.words(text)
    // A text of many words begins with nearly everything.
    const index = field === 'property' ? this.byWhole : this.byBeginning
    for (const word of words) index.add(word, person)
    ;(this.byPerson[person] ??= []).push({ field, text, words })
  }

  /** Of whom something is told that holds `typed`; `isClose` for words with a typing error too. */
  holding(typed: string, isClose: boolean): Set<number> {
    const found = new Set<number>()
    this.byBeginning.collect(typed, 'beginning', found)
    this.byWhole.collect(typed, 'whole', found)
    if (isClose) this.byBeginning.collect(typed, 'close', found)
    return found
  }

  /** How many words were compared with what was typed since it was made. */
  get wordsCompared(): number {
    return this.byBeginning.wordsCompared + this.byWhole.wordsCompared
  }

  /** What is told of `person` that holds one of the words. */
  toldOf(person: number, typed: readonly string[], isClose: boolean): FoundIn[] {
    const isFound = ({ field, words }: Told) => {
      const likeness: Likeness = field === 'property' ? 'whole' : 'beginning'
      const holds = (one: string, word: string) =>
        isLike(one, word, likeness) || (isClose && field !== 'property' && isLike(one, word, 'close'))
      return typed.some((one) => words.some((word) => holds(one, word)))
    }
    return (this.byPerson[person] ?? []).filter(isFound).map(({ field, text }) => ({ field, text }))
  }
}
