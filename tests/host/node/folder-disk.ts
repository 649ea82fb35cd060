import { randomUUID } from 'node:crypto'
import { constants, watch, type Stats } from 'node:fs'
import {
  access,
  chmod,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { Disk, DiskEntry, DiskStat, WriteTimes } from '../core/disk'
import { DiskError, isHidden, parentOf } from '../core/disk'

/** How long after the first sign of a change the disk is looked at: programs write in several steps. */
const settling = 100
/** Signs can be missed, so the disk is looked at now and then anyway. */
const lookingAgain = 5_000

/** A real folder. A path never leaves it: not by `..`, and not through a link that leads out. */
export class FolderDisk implements Disk {
  private constructor(private readonly root: string) {}

  static async open(folder: string): Promise<FolderDisk> {
    return new FolderDisk(await realpath(folder))
  }

  async tree(): Promise<DiskEntry[]> {
    const entries: DiskEntry[] = []
    const walk = async (folder: string) => {
      for (const entry of await this.list(folder)) {
        if (isHidden(entry.path)) continue
        entries.push(entry)
        if (entry.type === 'folder') await walk(entry.path)
      }
    }
    await walk('')
    return entries
  }

  async list(folder: string): Promise<DiskEntry[]> {
    const found = await this.#try(folder, (path) => readdir(path, { withFileTypes: true }))
    found.sort((a, b) => (a.name < b.name ? -1 : 1))
    const entries = await Promise.all(
      found.map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        // What goes while it is looked at, and what is a link to elsewhere, is not there.
        const stat = await this.stat(path).catch(() => null)
        // A link to a folder may lead back to one above it.
        return stat && !(entry.isSymbolicLink() && stat.type === 'folder') ? [{ path, ...stat }] : []
      }),
    )
    return entries.flat()
  }

  async stat(path: string): Promise<DiskStat | null> {
    try {
      const full = await this.#inside(path)
      return statOf(await stat(full))
    } catch (error) {
      if (error instanceof DiskError || isCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'))
        return null
      throw error
    }
  }

  async read(path: string): Promise<string> {
    return this.#try(path, (full) => readFile(full, 'utf8'))
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const buffer = await this.#try(path, (full) => readFile(full))
    return new Uint8Array(buffer).buffer
  }

  /** Replaces the whole file or nothing: whoever reads meanwhile, and a disk that fills up, finds the old text. */
  async write(path: string, data: string | ArrayBuffer, times?: WriteTimes): Promise<void> {
    await this.#try(path, async (full) => {
      // What a link leads to is written, and the link stays.
      const target = await realpath(full).catch(() => full)
      const before = await stat(target).catch(() => null)
      if (before?.isDirectory()) throw new DiskError('not-a-file', path)
      if (before) await access(target, constants.W_OK)
      await this.#beside(target, data, async (unfinished) => {
        if (before) await chmod(unfinished, before.mode)
        await rename(unfinished, target)
      })
    })
    await this.#setTimes(path, times)
  }

  async create(path: string, data: string | ArrayBuffer, times?: WriteTimes): Promise<void> {
    await this.#try(path, async (full) => {
      // A second name fails where there is a file already, which a rename would replace.
      await this.#beside(full, data, (unfinished) => link(unfinished, full))
    })
    await this.#setTimes(path, times)
  }

  async makeFolder(path: string): Promise<void> {
    await this.#try(path, (full) => mkdir(full, { recursive: true }))
  }

  async rename(from: string, to: string): Promise<void> {
    const [source, target] = [await this.#belowRoot(from), await this.#belowRoot(to)]
    const there = await lstat(target).catch(() => null)
    // A change of case alone finds the file itself on a disk that ignores case.
    if (there && there.ino !== (await lstat(source)).ino) throw new DiskError('exists', to)
    await this.#try(from, () => rename(source, target))
  }

  async remove(path: string): Promise<void> {
    const full = await this.#belowRoot(path)
    await this.#try(path, () => rm(full, { recursive: true }))
  }

  watch(listener: () => void): () => void {
    let timer: NodeJS.Timeout | undefined
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        listener()
      }, settling)
    }
    const watcher = watch(this.root, { recursive: true })
    watcher.on('change', soon)
    watcher.on('error', soon)
    const again = setInterval(listener, lookingAgain)
    again.unref()
    return () => {
      watcher.close()
      clearTimeout(timer)
      clearInterval(again)
    }
  }

  /** The full path of what lies in the folder, links followed; what would leave the folder is not there. */
  async #inside(path: string): Promise<string> {
    if (path.split(/[\\/]/).includes('..')) throw new DiskError('missing', path)
    const full = join(this.root, ...path.split('/'))
    const real = await realpath(full).catch(async () => {
      const folder = await this.#realParent(path)
      return join(folder, path.slice(path.lastIndexOf('/') + 1))
    })
    if (real !== this.root && !real.startsWith(this.root + sep)) throw new DiskError('missing', path)
    return full
  }

  /** The same of what is not the folder itself, however that is spelt: the folder is neither removed nor renamed. */
  async #belowRoot(path: string): Promise<string> {
    const full = await this.#inside(path)
    if (join(full, '.') === this.root) throw new DiskError('not-a-file', path)
    return full
  }

  /** Writes a file under a hidden name in the folder where it is to stand, and has it put in place. */
  async #beside(
    full: string,
    data: string | ArrayBuffer,
    putInPlace: (unfinished: string) => Promise<void>,
  ): Promise<void> {
    const unfinished = join(dirname(full), `.${randomUUID()}.tmp`)
    try {
      const file = await open(unfinished, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY)
      await file.writeFile(bytes(data)).finally(() => file.close())
      await putInPlace(unfinished)
    } finally {
      await rm(unfinished, { force: true })
    }
  }

  /** The nearest folder above a path that is there, so that something can be made below it. */
  async #realParent(path: string): Promise<string> {
    const parent = parentOf(path)
    if (parent === '') return this.root
    return realpath(join(this.root, ...parent.split('/'))).catch(() => this.#realParent(parent))
  }

  async #setTimes(path: string, times?: WriteTimes): Promise<void> {
    if (times?.mtime !== undefined) await utimes(await this.#inside(path), new Date(), new Date(times.mtime))
  }

  async #try<T>(path: string, work: (full: string) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#inside(path))
    } catch (error) {
      if (isCode(error, 'ENOENT')) throw new DiskError('missing', path)
      if (isCode(error, 'EEXIST')) throw new DiskError('exists', path)
      if (isCode(error, 'ENOTDIR')) throw new DiskError('not-a-folder', path)
      if (isCode(error, 'EISDIR')) throw new DiskError('not-a-file', path)
      throw error
    }
  }
}

const bytes = (data: string | ArrayBuffer) => (typeof data === 'string' ? data : new Uint8Array(data))

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

function statOf(found: Stats): DiskStat | null {
  if (!found.isFile() && !found.isDirectory()) return null
  const type = found.isFile() ? 'file' : 'folder'
  return { type, size: found.size, ctime: Math.round(found.birthtimeMs), mtime: Math.round(found.mtimeMs) }
}
