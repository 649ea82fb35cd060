/** Replaces the characters from `from` up to `to` by `insert`. */
export interface Splice {
  from: number
  to: number
  insert: string
}

/** Makes the replacements, which may not overlap, in one text. Insertions at one place come out in the order given. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = ''
  let at = 0
  for (const splice of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, splice.from) + splice.insert
    at = splice.to
  }
  return result + text.slice(at)
}
