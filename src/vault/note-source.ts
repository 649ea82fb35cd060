import { getLinkpath, TFile, TFolder, type App, type CachedMetadata, type TAbstractFile } from 'obsidian'
import type { NoteProperties, NoteSource, NoteTasks } from '../interviews/interview-index'
import type { SectionHeadings } from '../notes/body/section-headings'
import { foldHeading } from '../notes/body/sections'

const NO_TASKS: NoteTasks = { questions: 0, promises: 0 }

/** So many files are looked at in one step: when they all are interviews, and none was read before, that takes a millisecond or two. */
const FILES_AT_ONCE = 32

/**
 * Reads notes as Obsidian has parsed them: no file is opened and nothing is parsed here. `headings` gives the headings under which
 * a note has its questions and its promises.
 */
export function noteSource(app: App, headings: () => SectionHeadings): NoteSource {
  // The tasks of a note are asked for right after its properties, and one look at it serves both.
  let lastPath: string | null = null
  let lastCache: CachedMetadata | null = null
  const fold = foldingOnce()
  const questions = foldedOnce(() => headings().questions)
  const promised = foldedOnce(() => headings().promised)
  const look = (path: string) => {
    const file = app.vault.getFileByPath(path)
    return file === null ? null : app.metadataCache.getFileCache(file)
  }
  return {
    properties(path) {
      const file = app.vault.getFileByPath(path)
      if (file === null) return 'none'
      lastPath = path
      lastCache = app.metadataCache.getFileCache(file)
      return propertiesIn(lastCache)
    },
    *each(visit, matters) {
      const folders = [app.vault.getRoot()]
      const lookAt = (file: TAbstractFile) => {
        if (!(file instanceof TFile)) {
          if (file instanceof TFolder) folders.push(file)
          return
        }
        if (file.extension !== 'md') return
        lastPath = file.path
        lastCache = app.metadataCache.getFileCache(file)
        if (lastCache?.frontmatter) visit(lastPath, lastCache.frontmatter)
        else if (lastCache === null || matters(lastPath)) visit(lastPath, propertiesIn(lastCache))
      }
      // Folder by folder: to ask for the list of all notes takes as long as all of this in a large vault, and in one go.
      for (let folder = folders.pop(); folder; folder = folders.pop()) {
        // What is made or moved between two steps is told by an event.
        const files = [...folder.children]
        for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
          // Not one by one in here: what is left and entered again and again is slow.
          files.slice(from, from + FILES_AT_ONCE).forEach(lookAt)
          yield
        }
      }
    },
    tasks(path) {
      const cache = lastPath === path ? lastCache : look(path)
      lastPath = lastCache = null
      if (!cache?.listItems) return NO_TASKS
      return {
        questions: tasksUnder(cache, questions(), fold, false),
        promises: tasksUnder(cache, promised(), fold, true),
      }
    },
    resolve(linkpath, from) {
      return app.metadataCache.getFirstLinkpathDest(getLinkpath(linkpath), from)?.path ?? null
    },
  }
}

const MOST_HEADINGS_KNOWN = 1000

/** Folds a heading. The same ones stand in interview note after interview note. */
function foldingOnce(): (heading: string) => string {
  const known = new Map<string, string>()
  return (heading) => {
    let folded = known.get(heading)
    if (folded === undefined) {
      folded = foldHeading(heading)
      if (known.size < MOST_HEADINGS_KNOWN) known.set(heading, folded)
    }
    return folded
  }
}

/** The headings folded, once for each list of them. */
function foldedOnce(headings: () => readonly string[]): () => readonly string[] {
  let known: { readonly of: readonly string[]; readonly folded: readonly string[] } | null = null
  return () => {
    const now = headings()
    if (known?.of !== now) known = { of: now, folded: now.map(foldHeading) }
    return known.folded
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

/** `wanted` are folded headings, the first that the note has counts; `areOpen` for those alone that are not ticked. */
function tasksUnder(
  { headings = [], listItems = [] }: CachedMetadata,
  wanted: readonly string[],
  fold: (heading: string) => string,
  areOpen: boolean,
): number {
  for (const one of wanted) {
    const at = headings.findIndex(({ heading }) => fold(heading) === one)
    const found = headings[at]
    if (!found) continue
    const next = headings.find(({ level }, place) => place > at && level <= found.level)
    const [from, to] = [found.position.end.offset, next?.position.start.offset ?? Infinity]
    let count = 0
    for (const { task, position } of listItems) {
      const { offset } = position.start
      const isWanted = areOpen ? task === ' ' : task !== undefined
      const isFilled = position.end.offset - offset > LONGEST_EMPTY_TASK
      if (isWanted && offset >= from && offset < to && isFilled) count += 1
    }
    return count
  }
  return 0
}
