import type { DiskStat } from '../disk'
import { parentOf } from '../disk'
import { relocate, TFile, TFolder, type TAbstractFile } from './files'
import type { Vault } from './vault'

/** The files and folders that the app knows of, by path. A look-up heeds case, whatever the disk below does. */
export class Tree {
  readonly root: TFolder
  readonly #byPath = new Map<string, TAbstractFile>()

  constructor(private readonly vault: Vault) {
    this.root = new TFolder(vault, '/', null)
    this.root.name = ''
    this.#byPath.set('/', this.root)
  }

  get(path: string): TAbstractFile | null {
    return this.#byPath.get(path) ?? null
  }

  all(): TAbstractFile[] {
    return [...this.#byPath.values()]
  }

  /** Puts a file or folder in, and the folders above it; gives those that are new, the outermost first. */
  add(path: string, stat: DiskStat): TAbstractFile[] {
    const above = parentOf(path)
    const made = above === '' || this.get(above) ? [] : this.add(above, { ...stat, type: 'folder' })
    const parent = this.#folder(above)
    const { ctime, mtime, size } = stat
    const added =
      stat.type === 'file'
        ? new TFile(this.vault, path, parent, { ctime, mtime, size })
        : new TFolder(this.vault, path, parent)
    parent.children.push(added)
    this.#byPath.set(path, added)
    return [...made, added]
  }

  /** Takes a file or folder out, and what lies in it; gives all that went, the innermost first. */
  remove(file: TAbstractFile): TAbstractFile[] {
    const gone = [...this.below(file), file]
    for (const one of gone) this.#byPath.delete(one.path)
    this.#leaveParent(file)
    return gone
  }

  /** Moves a file or folder with all that lies in it; gives what moved with its old path, the outermost first. */
  move(file: TAbstractFile, path: string): { file: TAbstractFile; oldPath: string }[] {
    const moved = [file, ...this.below(file).reverse()]
    const oldPaths = moved.map((one) => one.path)
    this.#leaveParent(file)
    for (const old of oldPaths) this.#byPath.delete(old)
    const parent = this.#folder(parentOf(path))
    parent.children.push(file)
    moved.forEach((one, at) => {
      const old = oldPaths[at] ?? ''
      const newPath = path + old.slice(oldPaths[0]?.length)
      relocate(one, newPath, one === file ? parent : (one.parent ?? parent))
      this.#byPath.set(newPath, one)
    })
    return moved.map((one, at) => ({ file: one, oldPath: oldPaths[at] ?? '' }))
  }

  below(file: TAbstractFile): TAbstractFile[] {
    if (!(file instanceof TFolder)) return []
    return file.children.flatMap((child) => [...this.below(child), child])
  }

  #folder(path: string): TFolder {
    const folder = this.get(path === '' ? '/' : path)
    if (!(folder instanceof TFolder)) throw new Error(`Not a folder: ${path}`)
    return folder
  }

  #leaveParent(file: TAbstractFile): void {
    const siblings = file.parent?.children ?? []
    const at = siblings.indexOf(file)
    if (at >= 0) siblings.splice(at, 1)
  }
}
