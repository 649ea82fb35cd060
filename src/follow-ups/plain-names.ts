// A collator is a tenth of all the work at start, and nearly all names are of a kind that needs none. A property test holds that
// they are sorted as the collators of these languages sort them.

/** Languages that sort the letters of English as English does, as BCP 47 tags without more than a region. */
export const SORTS_PLAIN_NAMES = /^(?:de|en|fr|it|nl|pt)(?:-[A-Z]{2})?$/

/** Whether a name is made of nothing but the letters of English, digits and spaces. */
export function isPlain(name: string): boolean {
  return PLAIN.test(name)
}

const PLAIN = /^[ 0-9A-Za-z]*$/

/** Compares two plain names: spaces before digits before letters, and only where that is all the same, `a` before `A`. */
export function comparePlain(a: string, b: string): number {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()]
  if (first !== second) return first < second ? -1 : 1
  return a === b ? 0 : a > b ? -1 : 1
}
