import { USUAL_NAMES, type PropertyName } from './property-names'

export type ProblemCode =
  | 'bad-date'
  | 'future-day'
  | 'bad-cadence'
  | 'bad-outcome'
  | 'no-contact'
  | 'same-name'
  | 'several-values'
  | 'two-spellings'
  | 'unreadable-properties'

/** Something in a note that cannot be understood. It is shown with its reason and never removes the note. */
export interface Problem {
  readonly path: string
  /** Our name for the property; null where the note's properties cannot be read at all. */
  readonly property: PropertyName | null
  readonly code: ProblemCode
  /** What was found and what would be understood, as one plain text. */
  readonly message: string
}

/** Problems that say how a value was read; after every other one, the value counts as not given. */
export function stillCounts(code: ProblemCode): boolean {
  return code === 'several-values' || code === 'two-spellings' || code === 'same-name'
}

const ORDER = Object.keys(USUAL_NAMES)

/** Problems in the order in which the properties are told. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ property }: Problem) => (property === null ? -1 : ORDER.indexOf(property))
  return problems.length < 2 ? [...problems] : [...problems].sort((a, b) => place(a) - place(b))
}
