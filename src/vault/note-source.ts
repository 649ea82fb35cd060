import { getLinkpath, type App, type CachedMetadata } from 'obsidian'
import type { NoteProperties, NoteSource } from '../interviews/interview-index'
import { foldHeading } from '../notes/body/sections'

/**
 * Reads notes as Obsidian has parsed them: no file is opened and nothing is parsed here. `questions` gives the headings under which
 * a note has its questions.
 */
export function noteSource(app: App, questions: () => readonly string[]): NoteSource {
  // The tasks of a note are asked for right after its properties, and one look at it serves both.
  let last: { readonly path: string; readonly cache: CachedMetadata | null } | null = null
  const look = (path: string) => {
    const file = app.vault.getFileByPath(path)
    return file === null ? null : app.metadataCache.getFileCache(file)
  }
  return {
    properties(path) {
      const file = app.vault.getFileByPath(path)
      if (file === null) return 'none'
      last = { path, cache: app.metadataCache.getFileCache(file) }
      return propertiesIn(last.cache)
    },
    tasks(path) {
      const cache = last?.path === path ? last.cache : look(path)
      last = null
      return cache === null ? 0 : tasksUnder(cache, questions())
    },
    resolve(linkpath, from) {
      return app.metadataCache.getFirstLinkpathDest(getLinkpath(linkpath), from)?.path ?? null
    },
  }
}

function propertiesIn(cache: CachedMetadata | null): NoteProperties {
  if (cache === null) return 'pending'
  if (cache.frontmatter) return cache.frontmatter
  return holdsUnreadBlock(cache) ? 'unreadable' : 'none'
}

/** A block of properties that is more than blank lines between its two fences, and still gave no properties. */
function holdsUnreadBlock({ sections }: CachedMetadata): boolean {
  const block = sections?.[0]
  if (block?.type !== 'yaml') return false
  const { start, end } = block.position
  const lineBreaks = end.line - start.line
  return end.offset - start.offset > '---'.length * 2 + '\r\n'.length * lineBreaks
}

/** A task of which there is no more than its bullet and its box, `1. [ ] `, is there to be filled in. */
const LONGEST_EMPTY_TASK = 7

function tasksUnder({ headings = [], listItems = [] }: CachedMetadata, wanted: readonly string[]): number {
  for (const one of wanted.map(foldHeading)) {
    const at = headings.findIndex(({ heading }) => foldHeading(heading) === one)
    const found = headings[at]
    if (!found) continue
    const next = headings.slice(at + 1).find(({ level }) => level <= found.level)
    const [from, to] = [found.position.end.offset, next?.position.start.offset ?? Infinity]
    return listItems.filter(
      ({ task, position: { start, end } }) =>
        task !== undefined &&
        start.offset >= from &&
        start.offset < to &&
        end.offset - start.offset > LONGEST_EMPTY_TASK,
    ).length
  }
  return 0
}
