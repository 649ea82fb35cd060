import { TFolder, type App, type TFile } from 'obsidian'
import { foldPath, MOST_NAMES, pathsToTry, takenAmong, notePath, type WantedFile } from '../notes/file-name'
import { causeOf, refused, Refused } from './refused'

/** A file that was made, and what it takes to take it away again. */
export interface MadeFile {
  readonly file: TFile
  /** What it held before, null where it was not there. */
  readonly before: string | null
  /** The folders that were made for it, the outermost first. */
  readonly folders: readonly string[]
}

/** A path that no file has. */
export interface FreePath {
  readonly folder: string
  readonly path: string
  /** The file's name without folder and extension. */
  readonly title: string
}

/**
 * The one way to a new file: at a free path, in a folder that is made where it is missing, and never over another file. What cannot
 * be created leaves nothing behind, no half file and no empty folder.
 */
export class NewFiles {
  constructor(private readonly app: App) {}

  /**
   * Creates a file. `textFor` gives its text for the title that it gets; null gives up, and then nothing is created. Rejects where
   * the file cannot be created.
   */
  async create(wanted: WantedFile, textFor: (title: string) => string | null): Promise<MadeFile | null> {
    let folders: readonly string[] = []
    try {
      for (const { folder, path, title } of this.freePaths(wanted)) {
        const text = textFor(title)
        if (text === null) break
        folders = [...folders, ...(await this.madeFolders(folder))]
        const file = await this.createAt(path, text)
        if (file) return { file, before: null, folders }
      }
    } catch (error) {
      await this.removeEmpty(folders)
      throw error
    }
    await this.removeEmpty(folders)
    return null
  }

  /**
   * Writes a file whose text is known. One of that name for which `isSame` holds is an older state of it and is written anew.
   * Rejects where it cannot be written.
   */
  async write(wanted: WantedFile, text: string, isSame: (text: string) => boolean): Promise<MadeFile> {
    const { vault } = this.app
    for (const path of pathsToTry({ ...wanted, folder: this.folderInVault(wanted.folder) })) {
      const file = vault.getFileByPath(path)
      if (file === null) break
      const before = await vault.read(file)
      if (!isSame(before)) continue
      await this.replace(file, before, text)
      return { file, before, folders: [] }
    }
    const made = await this.create(wanted, () => text)
    if (made === null) throw new Refused(`${wanted.name} could not be created.`)
    return made
  }

  /** The first path that is free. */
  freePath(wanted: WantedFile): FreePath {
    for (const free of this.freePaths(wanted)) return free
    throw new Refused(`There are ${MOST_NAMES} files named “${wanted.name}” already. Choose another name.`)
  }

  /** The folder at `path`, made where it is missing. */
  async madeFolder(path: string): Promise<TFolder> {
    await this.madeFolders(path)
    const { vault } = this.app
    // It may be on the disk without Obsidian having noticed.
    return path === '' ? vault.getRoot() : (vault.getFolderByPath(path) ?? vault.getRoot())
  }

  /**
   * Takes a new file away again, with the folders that were made for it; one that was written anew holds again what it held. What
   * somebody has changed in between, as far as one can tell, goes to the trash, where it can be found. Rejects where it stays.
   */
  async takeAway({ file, before, folders }: MadeFile, text: string): Promise<void> {
    const { vault, fileManager } = this.app
    if (before !== null) return this.replace(file, text, before)
    const isOurs = await vault.read(file).then(
      (found) => found === text,
      () => false,
    )
    if (isOurs) await vault.adapter.remove(file.path)
    else await fileManager.trashFile(file)
    await this.removeEmpty(folders)
  }

  private *freePaths(wanted: WantedFile): Generator<FreePath, void> {
    const folder = this.folderInVault(wanted.folder)
    const isTaken = takenAmong(this.app.vault.getFiles().map(({ path }) => path))
    const extension = `.${wanted.extension}`
    for (const path of pathsToTry({ ...wanted, folder })) {
      if (isTaken(path)) continue
      yield { folder, path, title: path.slice(path.lastIndexOf('/') + 1, -extension.length) }
    }
  }

  /** The new file; null where there is one already. */
  private async createAt(path: string, text: string): Promise<TFile | null> {
    const { vault } = this.app
    // Obsidian's list of files heeds case and may lag; the disk has the last word.
    if (await vault.adapter.exists(path)) return null
    try {
      return await vault.create(path, text)
    } catch (error) {
      if (/already exists|EEXIST/i.test(causeOf(error))) return null
      throw refused(error, await this.removeTorn(path, text))
    }
  }

  /** Takes away what a write that failed has left; gives why it stays. */
  private async removeTorn(path: string, text: string): Promise<string[]> {
    const { adapter } = this.app.vault
    try {
      if (!(await adapter.exists(path))) return []
      if (!isTornFrom(await adapter.read(path), text)) return [`There is another file at ${path} now.`]
      await adapter.remove(path)
      return []
    } catch {
      return [`What there is of ${path} could not be taken away. Look at it.`]
    }
  }

  private async replace(file: TFile, before: string, text: string): Promise<void> {
    const { vault } = this.app
    try {
      await vault.process(file, (found) => (found === before ? text : found))
    } catch (error) {
      const torn = (found: string) => (found !== before && isTornFrom(found, text) ? before : found)
      const isBack = await vault.process(file, torn).then(
        (now) => now === before,
        () => false,
      )
      throw refused(error, isBack ? [] : [`Look at ${file.path}: it may be cut off.`])
    }
  }

  /** The folders that had to be made for `path`, the outermost first. */
  private async madeFolders(path: string): Promise<string[]> {
    const { vault } = this.app
    const missing: string[] = []
    const parts = path === '' ? [] : path.split('/')
    for (const folder of parts.map((_, at) => parts.slice(0, at + 1).join('/'))) {
      if (vault.getFolderByPath(folder)) continue
      const stat = await vault.adapter.stat(folder)
      if (stat?.type === 'file') {
        throw new Refused(
          `“${folder}” is a file, so there can be no folder of that name. Choose another folder.`,
        )
      }
      if (stat === null) missing.push(folder)
    }
    if (missing.length === 0) return missing
    try {
      await vault.createFolder(path)
    } catch (error) {
      const isThere = await vault.adapter.stat(path).then(
        (stat) => stat?.type === 'folder',
        () => false,
      )
      if (isThere) return missing
      await this.removeEmpty(missing)
      throw error
    }
    return missing
  }

  /** Folders that hold something stay. */
  private async removeEmpty(folders: readonly string[]): Promise<void> {
    for (const folder of [...folders].reverse()) {
      await this.app.vault.adapter.rmdir(folder, false).catch(() => undefined)
    }
  }

  /** The path of the folder as the vault spells it, as far as the vault has it. */
  private folderInVault(wanted: string): string {
    let folder: TFolder | null = this.app.vault.getRoot()
    let path = ''
    for (const part of notePath(wanted, 'note').split('/').slice(0, -1)) {
      const folders: TFolder[] = (folder?.children ?? []).filter((child) => child instanceof TFolder)
      const known: TFolder | undefined =
        folders.find(({ name }) => name === part) ??
        folders.find(({ name }) => foldPath(name) === foldPath(part))
      folder = known ?? null
      path = `${path === '' ? '' : `${path}/`}${known?.name ?? part}`
    }
    return path
  }
}

/** Whether `found` is what a write of `text` left that was broken off, or all of it. */
export function isTornFrom(found: string, text: string): boolean {
  return text.startsWith(found.replace(/[\uFFFD\0]+$/, ''))
}
