import type { NoteProperties } from '../../src/interviews/interview-index'

/** What the app keeps of a note. */
interface Cached {
  readonly frontmatter?: Readonly<Record<string, unknown>>
}

/**
 * A cache that is asked as the app's is, without the app's work around it: from the path to the note's hash, and from the hash to
 * what is known of its text.
 */
export function cacheOf(notes: ReadonlyMap<string, NoteProperties>) {
  const hashes: Record<string, { hash: string }> = {}
  const metadata: Record<string, Cached> = {}
  const set = (path: string, properties: unknown) => {
    const hash = `hash of ${path}`
    hashes[path] = { hash }
    metadata[hash] =
      typeof properties === 'string' ? {} : { frontmatter: properties as Record<string, unknown> }
  }
  for (const [path, properties] of notes) set(path, properties)
  return {
    set,
    getFileCache(path: string): Cached | null {
      const found = hashes[path]
      return found ? (metadata[found.hash] ?? null) : null
    },
  }
}
