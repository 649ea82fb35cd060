import { companyName, isLegalForm } from '../contacts/company-name'
import { speltOut, wordsOf } from '../contacts/fold-text'
import type { CompanyIndex } from './company-index'
import type { FoundIn } from './found-people'
import type { ToldIndex } from './told-index'

// "designer at Acme", "the Acme Company"
const PASSED_OVER = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'the',
  'who',
  'with',
])

/** What was typed, taken apart. */
export interface PeopleQuery {
  /** Each must be found with a person. */
  readonly words: readonly string[]
  /** Legal forms, which count as found with whoever is found by their company. */
  readonly forms: readonly string[]
  /** The key of the company that it is, where it is one. */
  readonly company: string
}

/** Takes apart what was typed. */
export function readQuery(typed: string): PeopleQuery {
  const all = [...new Set(wordsOf(typed))]
  const company = companyName(typed).key
  const meant = all.filter((word) => !PASSED_OVER.has(word))
  if (meant.length === 0) return { words: all, forms: [], company }
  const words = meant.filter((word) => !isLegalForm(word))
  if (words.length === 0) return { words: meant, forms: [], company }
  return { words, forms: meant.filter(isLegalForm), company }
}

/** Whether a company is named: it is what was typed, or each of its words is among it. */
export function namesCompany({ words, company }: PeopleQuery, spelling: string): boolean {
  const isNamed = (name: string) => {
    const own = companyName(name)
    return own.key === company || (own.words.length > 0 && own.words.every((word) => words.includes(word)))
  }
  const spelt = speltOut(spelling)
  return isNamed(spelling) || (spelt !== null && isNamed(spelt))
}

/** People, what is told of them, and where they are. */
export interface Side {
  readonly told: ToldIndex
  readonly companies: CompanyIndex
  /** The key of a person's company. */
  readonly companyOf: (person: number) => string
}

/** Who was found on one side, and how. */
export interface Matches {
  readonly people: ReadonlySet<number>
  /** The companies that hold one of the words, and those that hold all of them. */
  readonly named: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
  /** Whether it took a typing error. */
  readonly isClose: boolean
  /** What somebody was found by. */
  readonly foundOf: (person: number) => FoundIn[]
}

/** Finds the people with whom every word is found. `isClose` allows a typing error in each long word. */
export function matchesOf({ words, forms, company }: PeopleQuery, side: Side, isClose: boolean): Matches {
  const { told, companies } = side
  const exact = company !== '' && companies.spellingOf(company) !== null ? [company] : []
  const perWord = words.map((word) => ({
    told: told.holding(word, isClose),
    companies: companies.holding(word, isClose),
  }))
  const named = new Set([...exact, ...perWord.flatMap((found) => [...found.companies])])
  const whole = new Set([...named].filter((key) => perWord.every((found) => found.companies.has(key))))
  for (const key of exact) whole.add(key)
  const perForm = forms.map((form) => told.holding(form, false))

  const people = new Set<number>()
  for (const key of whole) for (const person of companies.peopleAt(key)) people.add(person)
  const isFound = (person: number) => {
    const key = side.companyOf(person)
    return (
      perWord.every((found) => found.told.has(person) || found.companies.has(key)) &&
      perForm.every((found) => named.has(key) || found.has(person))
    )
  }
  // Whoever is found holds every word: the one that the fewest hold leaves the fewest to be looked at.
  const holders = (found: (typeof perWord)[number]) =>
    [...found.companies].reduce((sum, key) => sum + companies.peopleAt(key).length, found.told.size)
  const [fewest] = perWord
    .map((found) => ({ found, count: holders(found) }))
    .sort((a, b) => a.count - b.count)
  for (const person of fewest?.found.told ?? []) if (isFound(person)) people.add(person)
  for (const key of fewest?.found.companies ?? [])
    for (const person of companies.peopleAt(key)) if (isFound(person)) people.add(person)

  const foundOf = (person: number): FoundIn[] => {
    const key = side.companyOf(person)
    const spelling = named.has(key) ? companies.spellingOf(key) : null
    const found = told.toldOf(person, words, isClose)
    return spelling === null ? found : [...found, { field: 'company', text: spelling }]
  }
  return { people, named, whole, isClose, foundOf }
}
