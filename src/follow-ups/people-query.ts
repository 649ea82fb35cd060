import { companyName, isLegalForm } from '../contacts/company-name'
import { wordsOf } from '../contacts/fold-text'
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
  /** The company that it is, where it is one. */
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

/** People, what is told of them, and where they are. */
export interface Side {
  readonly told: ToldIndex
  readonly companies: CompanyIndex
  /** The key of a person's company. */
  readonly companyOf: (person: number) => string
}

/** Who was found on one side, and what with; and which companies hold one of the words, or all of them. */
export interface Matches {
  readonly people: ReadonlyMap<number, ReadonlySet<FoundIn>>
  readonly named: ReadonlySet<string>
  readonly whole: ReadonlySet<string>
}

/** Finds the people with whom every word is found. `isClose` allows a typing error in each long word. */
export function matchesOf({ words, forms, company }: PeopleQuery, side: Side, isClose: boolean): Matches {
  const exact = company !== '' && side.companies.spellingOf(company) !== null ? [company] : []
  const perWord = words.map((word) => ({
    told: side.told.holding(word, isClose),
    companies: side.companies.holding(word, isClose),
  }))
  const named = new Set([...exact, ...perWord.flatMap(({ companies }) => [...companies])])
  const whole = new Set([...named].filter((key) => perWord.every(({ companies }) => companies.has(key))))
  for (const key of exact) whole.add(key)

  const candidates = new Set<number>()
  const [first] = perWord
  for (const person of first?.told.keys() ?? []) candidates.add(person)
  for (const key of [...(first?.companies ?? []), ...exact])
    for (const person of side.companies.peopleAt(key)) candidates.add(person)

  const perForm = forms.map((form) => side.told.holding(form, false))
  const people = new Map<number, ReadonlySet<FoundIn>>()
  for (const person of candidates) {
    const key = side.companyOf(person)
    const isNamed = named.has(key)
    const isFound =
      whole.has(key) ||
      (perWord.every(({ told, companies }) => told.has(person) || companies.has(key)) &&
        perForm.every((told) => isNamed || told.has(person)))
    if (!isFound) continue
    const found = new Set(perWord.flatMap(({ told }) => [...(told.get(person) ?? [])]))
    const spelling = isNamed ? side.companies.spellingOf(key) : null
    if (spelling !== null) found.add({ field: 'company', text: spelling })
    people.set(person, found)
  }
  return { people, named, whole }
}
