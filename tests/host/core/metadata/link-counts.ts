import type { CachedMetadata } from 'obsidian'
import { getLinkpath } from '../text/link-text'
import type { TFile } from '../vault/files'

export interface LinkCounts {
  resolved: Record<string, Record<string, number>>
  unresolved: Record<string, Record<string, number>>
}

/** How often each note links to which files, and to which names that no file has. */
export function linkCounts(
  caches: ReadonlyMap<string, CachedMetadata>,
  resolve: (linkpath: string, source: string) => TFile | null,
): LinkCounts {
  const counts: LinkCounts = { resolved: {}, unresolved: {} }
  for (const [source, cache] of caches) {
    const resolved = (counts.resolved[source] = {} as Record<string, number>)
    const unresolved = (counts.unresolved[source] = {} as Record<string, number>)
    for (const { link } of [
      ...(cache.links ?? []),
      ...(cache.embeds ?? []),
      ...(cache.frontmatterLinks ?? []),
    ]) {
      const linkpath = getLinkpath(link)
      const target = resolve(linkpath, source)
      if (target) resolved[target.path] = (resolved[target.path] ?? 0) + 1
      else unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1
    }
  }
  return counts
}
