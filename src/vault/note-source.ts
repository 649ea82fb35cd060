import { getLinkpath, TFile, TFolder, type App, type CachedMetadata } from 'obsidian'
import type { NoteProperties, NoteSource, NoteTasks } from '../interviews/interview-index'
import type { SectionHeadings } from '../notes/body/section-headings'
import { foldHeading } from '../notes/body/sections'

const NO_TASKS: NoteTasks = { questions: 0, promises: 0 }

/** So many files are looked at in one step. */
const FILES_AT_ONCE = 128

/**
 * Reads notes as Obsidian has parsed them: no file is opened and nothing is parsed here. `headings` gives the headings under which
 * a note has its questions and its promises.
 */
export function noteSource(app: App, headings: () => SectionHeadings): NoteSource {
  // The tasks of a note are asked for right after its properties, and one look at it serves both.
  let last: { readonly path: string; readonly cache: CachedMetadata | null } | null = null
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
      last = { path, cache: app.metadataCache.getFileCache(file) }
      return propertiesIn(last.cache)
    },
    *each(visit, matters) {
      let count = 0
      // Folder by folder: to ask for the list of all notes takes as long as all of this in a large vault, and in one go.
      for (const file of filesIn(app.vault.getRoot())) {
        if (++count % FILES_AT_ONCE === 0) yield
        if (file.extension !== 'md') continue
        const { path } = file
        const cache = app.metadataCache.getFileCache(file)
        last = { path, cache }
        if (cache === null) visit(path, 'pending')
        else if (cache.frontmatter) visit(path, cache.frontmatter)
        else if (matters(path)) visit(path, propertiesIn(cache))
      }
    },
    tasks(path) {
      const cache = last?.path === path ? last.cache : look(path)
      last = null
      if (!cache?.listItems) return NO_TASKS
      return {
        questions: tasksUnder(cache, questions(), () => true),
        promises: tasksUnder(cache, promised(), (task) => task === ' '),
      }
    },
    resolve(linkpath, from) {
      return app.metadataCache.getFirstLinkpathDest(getLinkpath(linkpath), from)?.path ?? null
    },
  }
}

function* filesIn(folder: TFolder): Generator<TFile, void> {
  // What is made or moved between two steps is told by an event.
  for (const child of [...folder.children]) {
    if (child instanceof TFolder) yield* filesIn(child)
    else if (child instanceof TFile) yield child
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

/** `wanted` are folded headings, the first that the note has counts. */
function tasksUnder(
  { headings = [], listItems = [] }: CachedMetadata,
  wanted: readonly string[],
  counts: (task: string) => boolean,
): number {
  for (const one of wanted) {
    const at = headings.findIndex(({ heading }) => foldHeading(heading) === one)
    const found = headings[at]
    if (!found) continue
    const next = headings.slice(at + 1).find(({ level }) => level <= found.level)
    const [from, to] = [found.position.end.offset, next?.position.start.offset ?? Infinity]
    return listItems.filter(
      ({ task, position: { start, end } }) =>
        task !== undefined &&
        counts(task) &&
        start.offset >= from &&
        start.offset < to &&
        end.offset - start.offset > LONGEST_EMPTY_TASK,
    ).length
  }
  return 0
}
