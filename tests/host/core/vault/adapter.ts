import type { DataAdapter, DataWriteOptions, ListedFiles, Stat } from 'obsidian'
import type { Counters } from '../counters'
import type { Disk, DiskStat } from '../disk'
import { nameOf } from '../disk'
import type { Switches } from '../switches'
import { PathQueue } from './path-queue'

/** What the vault hears of a change that was made through the app itself. */
export interface Changes {
  written(path: string): Promise<void>
  moved(from: string, to: string): Promise<void>
  removed(path: string): Promise<void>
}

/** The disk with the manners of the app's `DataAdapter`: what one path is asked for is done in turn. */
export class Adapter implements DataAdapter {
  readonly queue = new PathQueue()

  constructor(
    readonly disk: Disk,
    private readonly options: { name: string; switches: Switches; counters: Counters; changes: Changes },
  ) {}

  getName(): string {
    return this.options.name
  }

  async exists(path: string, sensitive = false): Promise<boolean> {
    const stat = await this.disk.stat(diskPath(path))
    if (!stat || !sensitive) return stat !== null
    const folder = diskPath(path).split('/').slice(0, -1).join('/')
    return (await this.disk.list(folder)).some((entry) => entry.path === diskPath(path))
  }

  async stat(path: string): Promise<Stat | null> {
    return this.disk.stat(diskPath(path))
  }

  async list(path: string): Promise<ListedFiles> {
    const entries = await this.disk.list(diskPath(path))
    const paths = (type: DiskStat['type']) =>
      entries.filter((entry) => entry.type === type).map((entry) => entry.path)
    return { files: paths('file'), folders: paths('folder') }
  }

  async read(path: string): Promise<string> {
    return this.queue.run(path, () => this.#readText(path))
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    this.options.counters.filesRead++
    return this.disk.readBinary(path)
  }

  async write(path: string, data: string | ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.queue.run(path, () => this.#write(path, data, options))
  }

  async writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.write(path, data, options)
  }

  /** Writes a file that must not be there yet. */
  async create(path: string, data: string | ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.queue.run(path, async () => {
      await this.disk.create(path, data, options)
      await this.#wrote(path)
    })
  }

  async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.queue.run(path, async () => {
      const before = (await this.disk.stat(path)) ? await this.disk.read(path) : ''
      await this.#write(path, before + data, options)
    })
  }

  async appendBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.queue.run(path, async () => {
      const before = (await this.disk.stat(path)) ? await this.disk.readBinary(path) : new ArrayBuffer(0)
      const joined = new Uint8Array(before.byteLength + data.byteLength)
      joined.set(new Uint8Array(before))
      joined.set(new Uint8Array(data), before.byteLength)
      await this.#write(path, joined.buffer, options)
    })
  }

  async process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.queue.run(path, async () => {
      const before = await this.#readText(path)
      const after = change(before)
      if (after !== before || this.options.switches.processWritesUnchanged) {
        await this.#write(path, after, options)
      }
      return after
    })
  }

  getResourcePath(path: string): string {
    return `app://host/${encodeURI(path)}`
  }

  async mkdir(path: string): Promise<void> {
    await this.disk.makeFolder(diskPath(path))
    await this.options.changes.written(path)
  }

  async trashSystem(path: string): Promise<boolean> {
    await this.trashLocal(path)
    return true
  }

  async trashLocal(path: string): Promise<void> {
    await this.disk.makeFolder('.trash')
    await this.disk.rename(path, await this.#freeInTrash(nameOf(path)))
    await this.options.changes.removed(path)
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    if (!recursive && (await this.disk.list(path)).length > 0) {
      throw new Error(`ENOTEMPTY: directory not empty, rmdir '${path}'`)
    }
    await this.remove(path)
  }

  async remove(path: string): Promise<void> {
    return this.queue.run(path, async () => {
      await this.disk.remove(path)
      await this.options.changes.removed(path)
    })
  }

  async rename(path: string, newPath: string): Promise<void> {
    return this.queue.run(path, async () => {
      await this.disk.rename(path, newPath)
      await this.options.changes.moved(path, newPath)
    })
  }

  async copy(path: string, newPath: string): Promise<void> {
    const data = await this.disk.readBinary(path)
    await this.create(newPath, data)
  }

  async #readText(path: string): Promise<string> {
    this.options.counters.filesRead++
    return this.disk.read(path)
  }

  async #write(path: string, data: string | ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.disk.write(path, data, options)
    await this.#wrote(path)
  }

  async #wrote(path: string): Promise<void> {
    this.options.counters.filesWritten++
    await this.options.changes.written(path)
  }

  async #freeInTrash(name: string): Promise<string> {
    const dot = name.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    for (let number = 1; ; number++) {
      const path = `.trash/${stem}${number === 1 ? '' : ` ${number}`}${extension}`
      if (!(await this.disk.stat(path))) return path
    }
  }
}

/** The app calls its root `/`; on the disk it is the empty path. */
const diskPath = (path: string) => (path === '/' ? '' : path)
