import type { DataWriteOptions } from 'obsidian'
import type { Counters } from '../counters'
import type { Disk, DiskStat } from '../disk'
import { DiskError, isHidden, parentOf } from '../disk'
import { Events, type EventRef, type Listener } from '../events'
import type { Switches } from '../switches'
import { normalizePath } from '../text/normalize-path'
import { Adapter } from './adapter'
import { TFile, TFolder, type TAbstractFile } from './files'
import { changesOutside } from './outside'
import { Tree } from './tree'

export interface VaultOptions {
  name?: string
  configDir?: string
  switches: Switches
  counters: Counters
}

/** A file or folder, by what an operation needs of it. */
type HasPath = Pick<TAbstractFile, 'path'>

/** The notes and folders of a disk as the app knows them, with its events in the app's order. */
export class Vault extends Events {
  readonly adapter: Adapter
  readonly configDir: string
  readonly #tree = new Tree(this)
  readonly #switches: Switches
  /** What has to happen between a changed file and its "modify" event; the metadata cache may come first. */
  beforeModify: (file: TFile) => Promise<void> | undefined = () => undefined

  constructor(
    readonly disk: Disk,
    { name = 'vault', configDir = '.obsidian', switches, counters }: VaultOptions,
  ) {
    super()
    this.configDir = configDir
    this.#switches = switches
    this.adapter = new Adapter(disk, {
      name,
      switches,
      counters,
      changes: {
        written: (path) => this.#written(path),
        moved: async (from, to) => this.#moved(from, to),
        removed: async (path) => this.#removed(path),
      },
    })
  }

  /** Reads the tree. Every file and folder is a "create", as it is when the app starts. */
  async load(): Promise<void> {
    for (const entry of await this.disk.tree()) this.#appeared(entry.path, entry)
  }

  /** Takes over what other programs changed on the disk since the last look. */
  async readOutsideChanges(): Promise<void> {
    const known = this.#tree.all().filter((file) => file !== this.#tree.root)
    const changes = changesOutside(
      known,
      await this.disk.tree(),
      this.#switches.externalRenameIs === 'rename',
    )
    for (const change of changes) {
      if (this.adapter.queue.isBusy(change.path)) continue
      if (change.kind === 'removed') this.#removed(change.path)
      else if (change.kind === 'moved') this.#moved(change.from, change.path)
      else await this.#written(change.path)
    }
  }

  getName(): string {
    return this.adapter.getName()
  }

  getRoot(): TFolder {
    return this.#tree.root
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#tree.get(path)
  }

  getFileByPath(path: string): TFile | null {
    const file = this.#tree.get(path)
    return file instanceof TFile ? file : null
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.#tree.get(path)
    return folder instanceof TFolder ? folder : null
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return this.#tree.all()
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.#tree.all().filter((file) => file instanceof TFolder)
    return includeRoot ? folders : folders.filter((folder) => !folder.isRoot())
  }

  getFiles(): TFile[] {
    return this.#tree.all().filter((file) => file instanceof TFile)
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md')
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    const open: TAbstractFile[] = [root]
    for (let file = open.pop(); file; file = open.pop()) {
      callback(file)
      if (file instanceof TFolder) open.push(...file.children)
    }
  }

  async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    return this.#create(path, data, options)
  }

  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    return this.#create(path, data, options)
  }

  async createFolder(path: string): Promise<TFolder> {
    const normal = insideVault(path)
    if (await this.adapter.exists(normal)) throw new Error('Folder already exists.')
    await this.adapter.mkdir(normal)
    const folder = this.getFolderByPath(normal)
    if (!folder) throw new Error(`The folder was made, but is not in the vault: ${normal}`)
    return folder
  }

  async read(file: HasPath): Promise<string> {
    const text = await this.adapter.read(file.path)
    return this.#switches.vaultReadStripsByteOrderMark ? text.replace(/^\ufeff/, '') : text
  }

  async cachedRead(file: HasPath): Promise<string> {
    return this.read(file)
  }

  async readBinary(file: HasPath): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path)
  }

  getResourcePath(file: HasPath): string {
    return this.adapter.getResourcePath(file.path)
  }

  async modify(file: HasPath, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.write(file.path, data, options)
  }

  async modifyBinary(file: HasPath, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.writeBinary(file.path, data, options)
  }

  async append(file: HasPath, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.append(file.path, data, options)
  }

  async appendBinary(file: HasPath, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    await this.adapter.appendBinary(file.path, data, options)
  }

  async process(
    file: HasPath,
    change: (data: string) => string,
    options?: DataWriteOptions,
  ): Promise<string> {
    return this.adapter.process(file.path, change, options)
  }

  async delete(file: HasPath, force = false): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force)
    else await this.adapter.remove(file.path)
  }

  async trash(file: HasPath, system: boolean): Promise<void> {
    if (!system || !(await this.adapter.trashSystem(file.path))) await this.adapter.trashLocal(file.path)
  }

  async rename(file: HasPath, newPath: string): Promise<void> {
    const normal = insideVault(newPath)
    const onlyCase = normal.toLowerCase() === file.path.toLowerCase()
    if (!onlyCase && (await this.adapter.exists(normal))) throw new Error('Destination file already exists!')
    await this.adapter.rename(file.path, normal)
  }

  async copy<T extends HasPath>(file: T, newPath: string): Promise<T> {
    const normal = insideVault(newPath)
    if (await this.adapter.exists(normal)) throw new Error('Destination file already exists!')
    await this.#copy(file, normal)
    return this.getAbstractFileByPath(normal) as HasPath as T
  }

  override on(
    name: 'create' | 'modify' | 'delete',
    callback: (file: TAbstractFile) => unknown,
    context?: unknown,
  ): EventRef
  override on(
    name: 'rename',
    callback: (file: TAbstractFile, oldPath: string) => unknown,
    context?: unknown,
  ): EventRef
  override on(name: string, callback: Listener, context?: unknown): EventRef {
    return this.listen(name, callback, context)
  }

  async #create(path: string, data: string | ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    const normal = insideVault(path)
    // The disk is asked, not the tree: it may hold a file of another case, or one that has not been noticed yet.
    if (await this.adapter.exists(normal)) throw new Error('File already exists.')
    await this.adapter.create(normal, data, options).catch((error: unknown) => {
      const isTaken = error instanceof DiskError && error.code === 'exists'
      throw isTaken ? new Error('File already exists.') : error
    })
    const file = this.getFileByPath(normal)
    if (!file) throw new Error(`The file was made, but is not in the vault: ${normal}`)
    return file
  }

  async #copy(file: HasPath, path: string): Promise<void> {
    if (!(file instanceof TFolder)) return this.adapter.copy(file.path, path)
    await this.adapter.mkdir(path)
    for (const child of [...file.children]) await this.#copy(child, `${path}/${child.name}`)
  }

  async #written(path: string): Promise<void> {
    const stat = await this.disk.stat(path)
    if (!stat) return
    const file = this.#tree.get(path)
    if (!file) return this.#appeared(path, stat)
    if (!(file instanceof TFile)) return
    file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size }
    // Nobody who writes waits for what listeners do about it.
    const first = this.beforeModify(file)
    if (first) void first.then(() => this.trigger('modify', file))
    else this.trigger('modify', file)
  }

  #appeared(path: string, stat: DiskStat): void {
    if (isHidden(path) || this.#tree.get(path)) return
    for (const file of this.#tree.add(path, stat)) this.trigger('create', file)
  }

  #removed(path: string): void {
    const file = this.#tree.get(path)
    if (!file) return
    for (const gone of this.#tree.remove(file)) this.trigger('delete', gone)
  }

  #moved(from: string, to: string): void {
    const file = this.#tree.get(from)
    if (!file) return
    if (isHidden(to)) return this.#removed(from)
    const moved = this.#tree.move(file, to)
    const heard = this.#switches.folderRenameFires === 'folder-only' ? moved.slice(0, 1) : moved
    for (const { file, oldPath } of heard) this.trigger('rename', file, oldPath)
  }
}

/** The path in the app's form; one that would leave the vault is refused. */
function insideVault(path: string): string {
  const normal = normalizePath(path)
  if (normal.split('/').includes('..')) throw new Error(`Path leaves the vault: ${normal}`)
  if (normal === '/') throw new Error(`Not a path of the vault: ${path} in ${parentOf(path)}`)
  return normal
}
