import type { CachedMetadata, MetadataCache as RealMetadataCache } from 'obsidian'
import type { Clock } from '../clock'
import type { Counters } from '../counters'
import { Events, type EventRef, type Listener } from '../events'
import type { Switches } from '../switches'
import { TFile, type TAbstractFile } from '../vault/files'
import { PathQueue } from '../vault/path-queue'
import type { Vault } from '../vault/vault'
import { LinkIndex } from './link-index'
import { linkCounts, type LinkCounts } from './link-counts'
import { readMetadata, readMetadataLater } from './read-metadata'

export interface MetadataCacheOptions {
  clock: Clock
  switches: Switches
  counters: Counters
  /** How many milliseconds a write is ahead of its cache. */
  lag?: number
  /** Warm: every cache is there before the first plugin runs. Cold: they come one after the other, once it does. */
  start?: 'warm' | 'cold'
  /** How many milliseconds each note takes on a cold start. */
  coldPace?: number
  /** Notes that never get a cache, as now and then one does not. */
  never?: (path: string) => boolean
}

const lateResolved = 30_000
const readTogether = 50
/** From so many notes on their bodies are read when they are asked for: all at once would take minutes. */
const many = 1_000

export class MetadataCache extends Events implements RealMetadataCache {
  readonly #links: LinkIndex
  readonly #cached = new Map<string, CachedMetadata>()
  readonly #scheduled = new Map<TFile, Promise<void>>()
  readonly #queue = new PathQueue()
  #running = 0
  #loaded = false
  #read = readMetadata
  #counts: LinkCounts | undefined
  #resolvedTimer: number | undefined

  constructor(
    private readonly vault: Vault,
    private readonly options: MetadataCacheOptions,
  ) {
    super()
    this.#links = new LinkIndex(vault)
    vault.on('create', (file) => this.#counted(() => this.#loaded && this.#indexLater(file)))
    vault.on('rename', (file, oldPath) => this.#counted(() => this.#rename(file, oldPath)))
    vault.on('delete', (file) => this.#counted(() => this.#delete(file)))
    if (options.switches.modifyComes === 'before-changed') {
      vault.on('modify', (file) => void this.#indexLater(file))
    } else {
      vault.beforeModify = (file) => this.#indexLater(file)
    }
  }

  /** Reads the vault's notes: all at once, or from now on one after the other. */
  async load(): Promise<void> {
    this.#loaded = true
    const files = this.vault.getMarkdownFiles()
    if (files.length >= many) this.#read = readMetadataLater
    if (this.options.start !== 'cold') {
      for (let at = 0; at < files.length; at += readTogether) {
        await Promise.all(files.slice(at, at + readTogether).map((file) => this.#readQuietly(file)))
      }
      this.#resolveLater()
    } else {
      void this.#loadCold(files)
    }
  }

  /** Whether every change that was written is in the cache. */
  get isIdle(): boolean {
    return this.#scheduled.size === 0 && this.#running === 0
  }

  getFileCache(file: Pick<TFile, 'path'>): CachedMetadata | null {
    return this.getCache(file.path)
  }

  getCache(path: string): CachedMetadata | null {
    this.options.counters.fileCacheReads++
    return this.#cached.get(path) ?? null
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    this.options.counters.linksResolved++
    return this.#links.resolve(linkpath, sourcePath)
  }

  /** The shortest text that links to a file from a note: its name, or its whole path where that is not enough. */
  fileToLinktext(file: Pick<TFile, 'path'>, sourcePath: string, omitMdExtension = true): string {
    const path = omitMdExtension ? file.path.replace(/\.md$/, '') : file.path
    const name = path.slice(path.lastIndexOf('/') + 1)
    return this.#links.resolve(name, sourcePath)?.path === file.path ? name : path
  }

  get resolvedLinks(): Record<string, Record<string, number>> {
    return this.#linkCounts().resolved
  }

  get unresolvedLinks(): Record<string, Record<string, number>> {
    return this.#linkCounts().unresolved
  }

  override on(
    name: 'changed',
    callback: (file: TFile, data: string, cache: CachedMetadata) => unknown,
    context?: unknown,
  ): EventRef
  override on(
    name: 'deleted',
    callback: (file: TFile, previous: CachedMetadata | null) => unknown,
    context?: unknown,
  ): EventRef
  override on(name: 'resolve', callback: (file: TFile) => unknown, context?: unknown): EventRef
  override on(name: 'resolved', callback: () => unknown, context?: unknown): EventRef
  override on(name: string, callback: Listener, context?: unknown): EventRef {
    return this.listen(name, callback, context)
  }

  async #loadCold(files: TFile[]): Promise<void> {
    for (const file of files) {
      await this.#pause(this.options.coldPace ?? 20)
      if (!this.#cached.has(file.path)) await this.#index(file)
    }
  }

  /** What is written within the lag is read once, at its end; a write after that is read once more. */
  #indexLater(file: TAbstractFile): Promise<void> | undefined {
    if (!(file instanceof TFile) || file.extension !== 'md') return undefined
    // obsidian-tasks asks again where it finds no cache, and others look first.
    if (!this.options.switches.cacheStaysWhileParsing) this.#cached.delete(file.path)
    const scheduled = this.#scheduled.get(file)
    if (scheduled) return scheduled
    const indexed = this.#pause(this.options.lag ?? 0).then(() => {
      this.#scheduled.delete(file)
      this.#running++
      return this.#queue.run(file.path, () => this.#index(file)).finally(() => this.#running--)
    })
    this.#scheduled.set(file, indexed)
    return indexed
  }

  async #index(file: TFile): Promise<void> {
    const read = await this.#readQuietly(file)
    if (!read) return
    this.trigger('changed', file, read.text, read.metadata)
    this.trigger('resolve', file)
    this.#resolveLater()
  }

  async #readQuietly(file: TFile): Promise<{ text: string; metadata: CachedMetadata } | null> {
    if (this.options.never?.(file.path)) return null
    try {
      const text = await this.vault.disk.read(file.path)
      if (this.vault.getFileByPath(file.path) !== file) return null
      const metadata = this.#read(text, this.options.switches)
      this.#cached.set(file.path, metadata)
      this.#counts = undefined
      return { text, metadata }
    } catch {
      // The file went while it was read: its "delete" is on the way.
      return null
    }
  }

  #rename(file: TAbstractFile, oldPath: string): void {
    for (const [path, cache] of [...this.#cached]) {
      if (path !== oldPath && !path.startsWith(`${oldPath}/`)) continue
      this.#cached.delete(path)
      this.#cached.set(file.path + path.slice(oldPath.length), cache)
    }
  }

  #delete(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return
    const previous = this.#cached.get(file.path) ?? null
    this.#cached.delete(file.path)
    if (this.options.switches.deletedFires) this.trigger('deleted', file, previous)
  }

  #counted(change: () => unknown): void {
    change()
    this.#counts = undefined
    this.#resolveLater()
  }

  #linkCounts(): LinkCounts {
    this.#counts ??= linkCounts(this.#cached, (link, source) => this.#links.resolve(link, source))
    return this.#counts
  }

  #resolveLater(): void {
    if (!this.#loaded) return
    const { clock, switches } = this.options
    clock.clearTimeout(this.#resolvedTimer)
    const delay = switches.resolvedFires === 'late' ? lateResolved : 0
    this.#resolvedTimer = clock.setTimeout(() => this.trigger('resolved'), delay)
  }

  #pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve()
    return new Promise((done) => this.options.clock.setTimeout(done, milliseconds))
  }
}
