import type { App, CachedMetadata, Component, TFile } from 'obsidian'
import { foldHeading } from '../notes/body/sections'

/** Whether something stands under one of these headings in the note at `path`, as Obsidian has parsed it; no file is read. */
function holdsSection(app: App, path: string, headings: readonly string[]): boolean {
  const file = app.vault.getFileByPath(path)
  const cache = file && app.metadataCache.getFileCache(file)
  return cache !== null && headings.some((heading) => isFilled(cache, foldHeading(heading)))
}

function isFilled({ headings = [], sections = [] }: CachedMetadata, wanted: string): boolean {
  const at = headings.findIndex(({ heading }) => foldHeading(heading) === wanted)
  const found = headings[at]
  if (!found) return false
  const next = headings.slice(at + 1).find(({ level }) => level <= found.level)
  const [from, to] = [found.position.end.offset, next?.position.start.offset ?? Infinity]
  return sections.some(
    ({ type, position: { start, end } }) =>
      type !== 'heading' &&
      type !== 'comment' &&
      start.offset >= from &&
      start.offset < to &&
      // A bullet alone is there to be filled in.
      end.offset - start.offset > '- '.length,
  )
}

/** Tells, of the notes that were asked about, whether something stands under these headings, and when that is no longer so. */
export class SectionPresence {
  private readonly told = new Map<string, boolean>()

  constructor(
    private readonly app: App,
    private readonly headings: () => readonly string[],
  ) {}

  holds(path: string): boolean {
    const holds = holdsSection(this.app, path, this.headings())
    this.told.set(path, holds)
    return holds
  }

  /** Calls `changed` when one of those notes says something else, for as long as `owner` is loaded. */
  follow(owner: Component, changed: () => void): void {
    const look = ({ path }: TFile) => {
      const before = this.told.get(path)
      if (before === undefined || before === this.holds(path)) return
      changed()
    }
    owner.registerEvent(this.app.metadataCache.on('changed', look))
  }
}
