import { ChangeSet, Text } from '@codemirror/state'

interface Change {
  from: number
  to: number
  insert: string
}

const LIMIT = 4_000_000

const linesOf = (text: string): string[] => text.split(/(?<=\n)/)

/** The longest common subsequence of two lists of lines, as the pairs of their indices. */
function common(a: string[], b: string[]): [number, number][] {
  // A table of this size would cost more than a coarser merge does harm.
  if (a.length * b.length > LIMIT) return []
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const length =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
      const line = lengths[row]
      if (line) line[column] = length
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < a.length && column < b.length;) {
    if (a[row] === b[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

/** The parts of two texts that differ, without what is the same at the ends of each. */
function trimmed(from: number, before: string, after: string): Change | null {
  if (before === after) return null
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  const room = Math.min(before.length, after.length) - start
  while (end < room && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return {
    from: from + start,
    to: from + before.length - end,
    insert: after.slice(start, after.length - end),
  }
}

/** What turns one text into the other, line by line. */
export function changesBetween(before: string, after: string): Change[] {
  const whole = trimmed(0, before, after)
  if (!whole) return []
  const [a, b] = [linesOf(before), linesOf(after)]
  const same: [number, number][] = [...common(a, b), [a.length, b.length]]
  const changes: Change[] = []
  let [row, column, offset] = [0, 0, 0]
  for (const [nextRow, nextColumn] of same) {
    const old = a.slice(row, nextRow).join('')
    const change = trimmed(offset, old, b.slice(column, nextColumn).join(''))
    if (change) changes.push(change)
    offset += old.length + (a[nextRow]?.length ?? 0)
    row = nextRow + 1
    column = nextColumn + 1
  }
  return changes
}

// Line ends are kept as they are: to the merge they are characters like others.
const textOf = (text: string) => Text.of(text.split('\n'))

/** Applies what others did to `base` to our own version of it. Where both changed a place, both stay. */
export function mergeTexts(base: string, ours: string, theirs: string): string {
  const doc = textOf(base)
  const set = (after: string) =>
    ChangeSet.of(
      changesBetween(base, after).map(({ from, to, insert }) => ({ from, to, insert: textOf(insert) })),
      doc.length,
    )
  const own = set(ours)
  return set(theirs).map(own).apply(own.apply(doc)).toString()
}
