import type { Disk, DiskEntry, DiskStat, WriteTimes } from './disk'
import { DiskError, isHidden, isNotBelowRoot, parentOf } from './disk'

export interface MemoryDiskOptions {
  /** As on macOS and Windows: `a.md` finds `A.md`, and both cannot be there. */
  ignoresCase?: boolean
  now?: () => number
}

interface Stored extends DiskEntry {
  data: string | ArrayBuffer
}

/** A disk in memory, with a second door for what other programs do behind the app's back. */
export class MemoryDisk implements Disk {
  readonly ignoresCase: boolean
  readonly #now: () => number
  readonly #stored = new Map<string, Stored>()
  #lastBirth = 0
  readonly #listeners = new Set<() => void>()

  /** Another program: it writes to the same disk, and the app hears of it as of any change from outside. */
  readonly external = {
    write: (path: string, data: string | ArrayBuffer) => this.#outside(() => this.#put(path, data)),
    remove: (path: string) => this.#outside(() => this.remove(path)),
    rename: (from: string, to: string) => this.#outside(() => this.rename(from, to)),
    makeFolder: (path: string) => this.#outside(() => this.makeFolder(path)),
  }

  constructor(files: Record<string, string | ArrayBuffer> = {}, options: MemoryDiskOptions = {}) {
    this.ignoresCase = options.ignoresCase ?? false
    this.#now = options.now ?? Date.now
    for (const [path, data] of Object.entries(files)) this.#put(path, data)
  }

  /** Every file and its text, dot files included: what a test compares before and after. */
  files(): Record<string, string> {
    const files = [...this.#stored.values()].filter((entry) => entry.type === 'file')
    return Object.fromEntries(files.map((file) => [file.path, textOf(file.data)]))
  }

  async tree(): Promise<DiskEntry[]> {
    return [...this.#stored.values()].filter((entry) => !isHidden(entry.path)).map(withoutData)
  }

  async list(folder: string): Promise<DiskEntry[]> {
    if (folder !== '' && this.#get(folder).type === 'file') throw new DiskError('not-a-folder', folder)
    const key = this.#key(folder)
    const inFolder = [...this.#stored].filter(([path]) => parentOf(path) === key && path !== key)
    return inFolder.map(([, entry]) => withoutData(entry))
  }

  async stat(path: string): Promise<DiskStat | null> {
    if (path === '') return { type: 'folder', size: 0, ctime: 0, mtime: 0 }
    const entry = this.#stored.get(this.#key(path))
    return entry ? withoutData(entry) : null
  }

  async read(path: string): Promise<string> {
    return textOf(this.#file(path).data)
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const { data } = this.#file(path)
    return typeof data === 'string' ? new TextEncoder().encode(data).buffer : data.slice(0)
  }

  async write(path: string, data: string | ArrayBuffer, times?: WriteTimes): Promise<void> {
    const folder = parentOf(path)
    if (folder !== '' && !this.#stored.has(this.#key(folder))) throw new DiskError('missing', path)
    this.#put(path, data, times)
  }

  async create(path: string, data: string | ArrayBuffer, times?: WriteTimes): Promise<void> {
    if (this.#stored.has(this.#key(path))) throw new DiskError('exists', path)
    await this.write(path, data, times)
  }

  async makeFolder(path: string): Promise<void> {
    if (path === '') return
    const there = this.#stored.get(this.#key(path))
    if (there?.type === 'file') throw new DiskError('exists', path)
    this.#putFolders(path)
  }

  async rename(from: string, to: string): Promise<void> {
    for (const path of [from, to]) if (isNotBelowRoot(path)) throw new DiskError('not-a-file', path)
    const moved = this.#get(from)
    const [source, target] = [this.#key(from), this.#key(to)]
    if (this.#stored.has(target) && target !== source) throw new DiskError('exists', to)
    const folder = parentOf(to)
    if (folder !== '' && !this.#stored.has(this.#key(folder))) throw new DiskError('missing', to)
    const all = [...this.#stored].filter(([path]) => path === source || path.startsWith(`${source}/`))
    for (const [key] of all) this.#stored.delete(key)
    for (const [, entry] of all) {
      const path = to + entry.path.slice(moved.path.length)
      this.#stored.set(this.#key(path), { ...entry, path })
    }
  }

  async remove(path: string): Promise<void> {
    this.#get(path)
    const key = this.#key(path)
    for (const other of [...this.#stored.keys()]) {
      if (other === key || other.startsWith(`${key}/`)) this.#stored.delete(other)
    }
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #outside(change: () => void | Promise<void>): Promise<void> {
    await change()
    for (const listener of this.#listeners) listener()
  }

  #key(path: string): string {
    return this.ignoresCase ? path.toLowerCase() : path
  }

  #get(path: string): Stored {
    const entry = this.#stored.get(this.#key(path))
    if (!entry) throw new DiskError('missing', path)
    return entry
  }

  #file(path: string): Stored {
    const entry = this.#get(path)
    if (entry.type === 'folder') throw new DiskError('not-a-file', path)
    return entry
  }

  /** Every file has a birth of its own, by which it is known again after a rename. */
  #birth(): number {
    this.#lastBirth = Math.max(this.#now(), this.#lastBirth + 1)
    return this.#lastBirth
  }

  #put(path: string, data: string | ArrayBuffer, times: WriteTimes = {}): void {
    this.#putFolders(parentOf(path))
    const before = this.#stored.get(this.#key(path))
    if (before?.type === 'folder') throw new DiskError('not-a-file', path)
    // Two writes within one tick of the clock still differ, as they do on a real disk.
    const now = Math.max(this.#now(), (before?.mtime ?? 0) + 1)
    this.#stored.set(this.#key(path), {
      path: before?.path ?? path,
      type: 'file',
      size: typeof data === 'string' ? new TextEncoder().encode(data).length : data.byteLength,
      ctime: times.ctime ?? before?.ctime ?? this.#birth(),
      mtime: times.mtime ?? now,
      data,
    })
  }

  #putFolders(path: string): void {
    if (path === '' || this.#stored.has(this.#key(path))) return
    this.#putFolders(parentOf(path))
    this.#stored.set(this.#key(path), { path, type: 'folder', size: 0, ctime: 0, mtime: 0, data: '' })
  }
}

const textOf = (data: string | ArrayBuffer) =>
  typeof data === 'string' ? data : new TextDecoder('utf-8', { ignoreBOM: true }).decode(data)

function withoutData({ path, type, size, ctime, mtime }: Stored): DiskEntry {
  return { path, type, size, ctime, mtime }
}
