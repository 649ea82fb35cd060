import { PathsByKey } from './paths-by-key'
import { fileName } from './wikilink'

/** Which interview notes link where: by the note that a link leads to, and by the name that a link bears. */
export class LinkMap {
  private readonly byTarget = new PathsByKey()
  private readonly byName = new PathsByKey()

  /** The note at `path` holds `links` (targets as written), and they lead to `targets` (paths, null for no note). */
  add(path: string, links: readonly string[], targets: readonly (string | null)[]): void {
    for (const link of links) this.byName.add(nameIn(link), path)
    for (const target of targets) if (target !== null) this.byTarget.add(target, path)
  }

  /** The note does so no longer. It has to be told what it held: to keep it twice would be a tenth of all that is kept. */
  remove(path: string, links: readonly string[], targets: readonly (string | null)[]): void {
    for (const link of links) this.byName.delete(nameIn(link), path)
    for (const target of targets) if (target !== null) this.byTarget.delete(target, path)
  }

  clear(): void {
    this.byTarget.clear()
    this.byName.clear()
  }

  isTarget(path: string): boolean {
    return this.byTarget.has(path)
  }

  /** Every note that a link leads to. */
  targets(): string[] {
    return [...this.byTarget.keys()]
  }

  /** The notes with a link that leads to `target` now. */
  leadingTo(target: string): Iterable<string> {
    return this.byTarget.of(target)
  }

  /** The notes with a link that bears `name`, in any case, or leads to `target` now. */
  linking(name: string, target: string): string[] {
    return [...new Set([...this.byName.of(name.toLowerCase()), ...this.byTarget.of(target)])]
  }
}

const nameIn = (link: string) => fileName(link).toLowerCase()
