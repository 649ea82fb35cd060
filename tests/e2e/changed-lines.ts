const linesOf = (text: string | undefined): string[] => text?.replace(/\r/g, '\\r').split('\n') ?? []

/** The lines of a file that went (`- `) and that came (`+ `), in the order of the file; carriage returns are shown. */
function linesChanged(before: string | undefined, after: string | undefined): string[] {
  const old = linesOf(before)
  const now = linesOf(after)
  // How long the longest common rest is from each place on.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    const row = common[i]
    for (let j = now.length - 1; row && j >= 0; j--)
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const changed: string[] = []
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i += 1
      j += 1
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) changed.push(`- ${old[i++] ?? ''}`)
    else changed.push(`+ ${now[j++] ?? ''}`)
  }
  return changed
}

/** What changed in a folder: for each file that did, its lines; a file that is new or gone has all of them. */
export function changedLines(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    paths
      .filter((path) => before[path] !== after[path])
      .map((path) => [path, linesChanged(before[path], after[path])]),
  )
}
