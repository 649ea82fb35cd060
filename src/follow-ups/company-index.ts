import { companyName } from '../contacts/company-name'
import { speltOut } from '../contacts/fold-text'
import { WordIndex } from './word-index'

/** Which company has which people. Companies are known by the key that all their spellings share. */
export class CompanyIndex {
  private readonly byWord = new WordIndex<string>()
  /** The spellings by the whole of their key. */
  private readonly byKey = new WordIndex<string>()
  private readonly people = new Map<string, number[]>()
  private readonly spellings = new Map<string, string>()

  /** The key of a company, which is known from then on; '' for none. */
  add(company: string | null): string {
    const { key, words } = companyName(company ?? '')
    if (company === null || key === '' || this.spellings.has(key)) return key
    this.spellings.set(key, company)
    this.byKey.add(key, company)
    for (const word of words) this.byWord.add(word, key)
    const spelt = speltOut(company)
    if (spelt !== null) for (const word of companyName(spelt).words) this.byWord.add(word, key)
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

  /** Those who are there. */
  peopleAt(key: string): readonly number[] {
    return this.people.get(key) ?? NOBODY
  }

  /** How a company was spelled first; null for one that is not known here. */
  spellingOf(key: string): string | null {
    return this.spellings.get(key) ?? null
  }

  /** The companies with `typed` among their words: never one of which a word only begins with it, which is another company. */
  holding(typed: string, isClose: boolean): Set<string> {
    const found = new Set<string>()
    this.byWord.collect(typed, 'whole', found)
    if (isClose) this.byWord.collect(typed, 'close', found)
    return found
  }

  /** The companies whose name begins as `key` does, and goes on, in the order of their keys. */
  begunBy(key: string): string[] {
    const found = new Set<string>()
    this.byKey.collect(key, 'beginning', found)
    found.delete(this.spellings.get(key) ?? '')
    return [...found]
  }

  /** How many words were compared with what was typed since it was made. */
  get wordsCompared(): number {
    return this.byWord.wordsCompared + this.byKey.wordsCompared
  }
}

const NOBODY: readonly number[] = []
