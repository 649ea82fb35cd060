import { getAllTags, type App, type Component, type TAbstractFile } from 'obsidian'
import type { ToldByNotes } from '../follow-ups/found-people'
import { normalTag } from '../interviews/marker'
import { PREP_PROPERTIES, propertyFinder, USUAL_NAMES, type PropertyName } from '../interviews/property-names'

/** Keys of the app's own, and such as say nothing of anybody. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'tags',
  'tag',
  'type',
  'cssclasses',
  'cssclass',
  'publish',
  'permalink',
])

const SAYS_SOMETHING: ReadonlySet<PropertyName> = new Set(PREP_PROPERTIES)

const ours = propertyFinder(USUAL_NAMES)

/** The tags of notes, and what is written of somebody in properties, as Obsidian has parsed them. */
export class TagsAndTexts implements ToldByNotes {
  version = 0

  constructor(
    private readonly app: App,
    /** The tag that marks interview notes, which is on all of them. */
    private readonly marker: () => string,
  ) {}

  /** Any note may tell something else from now on. */
  follow(owner: Component): void {
    const { vault, metadataCache } = this.app
    const next = () => (this.version += 1)
    owner.registerEvent(metadataCache.on('changed', next))
    owner.registerEvent(vault.on('delete', next))
    owner.registerEvent(vault.on('rename', (_: TAbstractFile) => next()))
  }

  tagsOf(path: string): readonly string[] {
    const cache = this.cacheOf(path)
    const marker = this.marker()
    const all = cache === null ? null : getAllTags(cache)
    return [...new Set(all)].filter((tag) => normalTag(tag) !== marker)
  }

  textsOf(path: string): readonly string[] {
    const properties: Readonly<Record<string, unknown>> = this.cacheOf(path)?.frontmatter ?? {}
    return Object.entries(properties).flatMap(([key, value]) => (saysSomething(key) ? textsIn(value) : []))
  }

  private cacheOf(path: string) {
    const file = this.app.vault.getFileByPath(path)
    return file === null ? null : this.app.metadataCache.getFileCache(file)
  }
}

/** Names, companies, days and addresses are known otherwise, or would find somebody by another's name. */
function saysSomething(key: string): boolean {
  const own = ours(key)
  return own === undefined ? !PASSED_OVER.has(key.toLowerCase()) : SAYS_SOMETHING.has(own)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return Array.isArray(value) ? value.flatMap(textsIn) : []
}
