import { keptNote, type KeptNote } from './kept-note'
import { PathsByKey } from './paths-by-key'
import { fileName, foldName } from './wikilink'

/** What is kept for people and companies, found by a name. */
export interface KeptByName {
  /** What is kept under a folded name: the name that is written, or that of the file that a link leads to. */
  under(folded: string): readonly KeptNote[]
  /** All such names, as they are written: how a company is written may tell its legal form. */
  names(): Iterable<string>
}

/** The notes with a property `for`, by the names in it, so that what is kept for one is found without going through all. */
export class KeptNotes implements KeptByName {
  private readonly byPath = new Map<string, KeptNote>()
  private readonly paths = new PathsByKey()
  /** Each name as it was written first, by its folded form. */
  private readonly written = new Map<string, string>()

  /** `counts` tells whether the note at a path is one that counts. */
  constructor(private readonly counts: (path: string) => boolean) {}

  /** Takes note of what the properties of a note say; null where it has none. */
  look(path: string, properties: Readonly<Record<string, unknown>> | null): void {
    const kept = properties === null ? null : keptNote(path, properties)
    if (this.byPath.size > 0) this.delete(path)
    if (kept !== null) this.add(kept)
  }

  renamed(from: string, to: string): void {
    const kept = this.byPath.get(from)
    this.delete(from)
    if (kept) this.add({ ...kept, path: to })
  }

  delete(path: string): void {
    const kept = this.byPath.get(path)
    if (!kept) return
    this.byPath.delete(path)
    for (const key of namesIn(kept).map(foldName)) {
      this.paths.delete(key, path)
      if (!this.paths.has(key)) this.written.delete(key)
    }
  }

  clear(): void {
    this.byPath.clear()
    this.paths.clear()
    this.written.clear()
  }

  allPaths(): Iterable<string> {
    return this.byPath.keys()
  }

  under(folded: string): KeptNote[] {
    return [...this.paths.of(folded)].flatMap((path) => {
      const kept = this.byPath.get(path)
      return kept && this.counts(path) ? [kept] : []
    })
  }

  names(): Iterable<string> {
    return this.written.values()
  }

  private add(kept: KeptNote): void {
    this.byPath.set(kept.path, kept)
    for (const name of namesIn(kept)) {
      const key = foldName(name)
      this.paths.add(key, kept.path)
      if (!this.written.has(key)) this.written.set(key, name)
    }
  }
}

/** The names that are written, and those of the files that links lead to. */
function namesIn({ forWhom }: KeptNote): string[] {
  const names: string[] = []
  for (const { name, link } of forWhom) {
    names.push(name)
    const file = link === null ? name : fileName(link)
    if (file !== name) names.push(file)
  }
  return names
}
