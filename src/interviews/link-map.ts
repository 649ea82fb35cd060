import { fileName } from './wikilink'

/** Which interview notes link where: by the note that a link leads to, and by the name that a link bears. */
export class LinkMap {
  private readonly byTarget = new Map<string, Set<string>>()
  private readonly byName = new Map<string, Set<string>>()
  private readonly kept = new Map<string, { readonly names: string[]; readonly targets: string[] }>()

  /** The note at `path` holds `links` (targets as written), and they lead to `targets` (paths, null for no note). */
  add(path: string, links: readonly string[], targets: readonly (string | null)[]): void {
    const entry = {
      names: links.map((link) => fileName(link).toLowerCase()),
      targets: targets.filter((target) => target !== null),
    }
    if (entry.names.length === 0) return
    this.kept.set(path, entry)
    for (const name of entry.names) put(this.byName, name, path)
    for (const target of entry.targets) put(this.byTarget, target, path)
  }

  remove(path: string): void {
    const entry = this.kept.get(path)
    if (!entry) return
    this.kept.delete(path)
    for (const name of entry.names) take(this.byName, name, path)
    for (const target of entry.targets) take(this.byTarget, target, path)
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

  /** The notes with a link that bears `name`, in any case, or leads to `target` now. */
  linking(name: string, target: string): string[] {
    return [
      ...new Set([...(this.byName.get(name.toLowerCase()) ?? []), ...(this.byTarget.get(target) ?? [])]),
    ]
  }
}

function put(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key)
  if (paths) paths.add(path)
  else map.set(key, new Set([path]))
}

function take(map: Map<string, Set<string>>, key: string, path: string): void {
  const paths = map.get(key)
  paths?.delete(path)
  if (paths?.size === 0) map.delete(key)
}
