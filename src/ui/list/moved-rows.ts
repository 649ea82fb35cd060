import type { Row, SectionRows } from './rows'

/**
 * The keys of rows that are about the same as before, but are known by another note: it was renamed, or the oldest one of a contact was
 * deleted. A row goes on as another where what it is about, name and company tell no other from it. From the key before to the key now.
 */
export function movedRows(
  before: readonly SectionRows[],
  after: readonly SectionRows[],
): ReadonlyMap<string, string> {
  const [old, now] = [rowsByKey(before), rowsByKey(after)]
  const gone = [...old.values()].filter(({ key }) => !now.has(key))
  if (gone.length === 0) return new Map()
  const come = [...now.values()].filter(({ key }) => !old.has(key))
  return new Map(
    gone.flatMap((row) => {
      const same = come.filter((one) => saysSame(one, row))
      const [only] = same
      return only && same.length === 1 && gone.filter((one) => saysSame(one, row)).length === 1
        ? [[row.key, only.key]]
        : []
    }),
  )
}

function rowsByKey(sections: readonly SectionRows[]): ReadonlyMap<string, Row> {
  return new Map(sections.flatMap(({ rows }) => rows.map((row) => [row.key, row])))
}

function saysSame(a: Row, b: Row): boolean {
  return a.kind === b.kind && a.who === b.who && a.company === b.company
}
