import { companyName } from '../contacts/company-name'
import { wordsToFind } from '../contacts/fold-text'
import { WordIndex } from './word-index'

/** Which company has which people. Companies are known by the key that all their spellings share. */
export class CompanyIndex {
  private readonly words = new WordIndex<string>()
  private readonly people = new Map<string, number[]>()
  private readonly spellings = new Map<string, string>()

  /** The key of a company, which is known from then on; '' for none. */
  add(company: string | null): string {
    const { key, words } = companyName(company ?? '')
    if (company === null || key === '' || this.spellings.has(key)) return key
    this.spellings.set(key, company)
    for (const word of new Set([...words, ...wordsToFind(words.join(' '))])) this.words.add(word, key)
    return key
  }

  /** `person` is at `company`. Gives the key. */
  addPerson(company: string | null, person: number): string {
    const key = this.add(company)
    const there = this.people.get(key)
    if (there) there.push(person)
    else this.people.set(key, [person])
    return key
  }

  /** Those who are there, in their order. */
  peopleAt(key: string): readonly number[] {
    return this.people.get(key) ?? NOBODY
  }

  /** How a company was spelled first; null for one that is not known here. */
  spellingOf(key: string): string | null {
    return this.spellings.get(key) ?? null
  }

  /** The companies with `word` among their words: never one that only begins with it, which is another company. */
  holding(word: string, isClose: boolean): Set<string> {
    const found = new Set(this.words.holding(word, 'whole'))
    if (isClose) for (const key of this.words.holding(word, 'close')) found.add(key)
    return found
  }

  /** The companies whose name begins as `key` does, and goes on. */
  begunBy(key: string): string[] {
    return [...this.spellings].flatMap(([other, spelling]) =>
      other.length > key.length && other.startsWith(key) ? spelling : [],
    )
  }
}

const NOBODY: readonly number[] = []
