import { getLinkpath, type App, type CachedMetadata } from 'obsidian'
import type { NoteProperties, NoteSource } from '../../interviews/interview-index'

/** Reads notes as Obsidian has parsed them: no file is opened and nothing is parsed here. */
export function noteSource(app: App): NoteSource {
  return {
    properties(path) {
      const file = app.vault.getFileByPath(path)
      return file === null ? 'none' : propertiesIn(app.metadataCache.getFileCache(file))
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
