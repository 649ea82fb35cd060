import { PathsByKey } from './paths-by-key'
import { fileName } from './wikilink'

/** Which interview notes link where: by the note that a link leads to, and by the name that a link bears. */
export class LinkMap {
  private readonly byTarget = new PathsByKey()
  private readonly byName = new PathsByKey()
  private readonly kept = new Map<string, { readonly names: string[]; readonly targets: string[] }>()

  /** The note at `path` holds `links` (targets as written), and they lead to `targets` (paths, null for no note). */
  add(path: string, links: readonly string[], targets: readonly (string | null)[]): void {
    const entry = {
      names: links.map((link) => fileName(link).toLowerCase()),
      targets: targets.filter((target) => target !== null),
    }
    if (entry.names.length === 0) return
    this.kept.set(path, entry)
    for (const name of entry.names) this.byName.add(name, path)
    for (const target of entry.targets) this.byTarget.add(target, path)
  }

  remove(path: string): void {
    const entry = this.kept.get(path)
    if (!entry) return
    this.kept.delete(path)
    for (const name of entry.names) this.byName.delete(name, path)
    for (const target of entry.targets) this.byTarget.delete(target, path)
  }

  clear(): void {
    this.byTarget.clear()
    this.byName.clear()
    this.kept.clear()
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
