import { TFolder, type App, type TFile } from 'obsidian'
import { nextFreePath, notePath } from '../notes/file-name'

/** How often a name may turn out to be taken after all before we give up. */
const MOST_TRIES = 100

/** Where a new file is to go, and what it is to be called if that name is free. */
export interface Place {
  readonly folder: string
  readonly name: string
  /** Without its dot. */
  readonly extension: string
}

/** A path that no file has. */
export interface FreePath {
  readonly folder: string
  readonly path: string
  /** The file's name without folder and extension. */
  readonly title: string
}

/** The one way to a new file: at a free path, in a folder that is made where it is missing, and never over another file. */
export class NewFiles {
  constructor(private readonly app: App) {}

  /**
   * Creates a file. `textFor` gives its text for the title that it gets; null gives up, and then nothing is created. Rejects where
   * the file cannot be created.
   */
  async create(place: Place, textFor: (title: string) => string | null): Promise<TFile | null> {
    for (let tries = 0; ; tries++) {
      const { folder, path, title } = this.freePath(place, tries)
      const text = textFor(title)
      if (text === null) return null
      await this.madeFolder(folder)
      try {
        return await this.app.vault.create(path, text)
      } catch (error) {
        // Obsidian's list of files heeds case and may lag; the disk has the last word.
        if (tries >= MOST_TRIES || !/exist/i.test(String(error))) throw error
      }
    }
  }

  /**
   * Writes a file whose text is known. One of that name for which `isSame` holds is an older state of it and is written anew.
   * Rejects where it cannot be written.
   */
  async write(place: Place, text: string, isSame: (text: string) => boolean): Promise<TFile> {
    const { vault } = this.app
    for (let number = 0; number <= MOST_TRIES; number++) {
      const name = number === 0 ? place.name : `${place.name} ${number}`
      const path = notePath(place.folder, name).replace(/md$/, place.extension)
      const file = vault.getFileByPath(path)
      if (file === null) break
      if (!isSame(await vault.read(file))) continue
      await vault.process(file, () => text)
      return file
    }
    const file = await this.create(place, () => text)
    if (file === null) throw new Error(`${place.name} could not be created.`)
    return file
  }

  /** The first free path but `skip`. */
  freePath({ folder: wanted, name, extension }: Place, skip = 0): FreePath {
    const folder = this.folderInVault(wanted)
    const taken = new Set(this.app.vault.getFiles().map(({ path }) => foldPath(path)))
    let left = skip
    const withExtension = (path: string) => path.replace(/md$/, extension)
    const path = nextFreePath(
      folder,
      name,
      (candidate) => taken.has(foldPath(withExtension(candidate))) || left-- > 0,
    )
    return { folder, path: withExtension(path), title: path.slice(path.lastIndexOf('/') + 1, -'.md'.length) }
  }

  /** The folder at `path`, made where it is missing. */
  async madeFolder(path: string): Promise<TFolder> {
    const { vault } = this.app
    if (path === '') return vault.getRoot()
    const known = vault.getFolderByPath(path)
    if (known) return known
    try {
      return await vault.createFolder(path)
    } catch (error) {
      // It may be on the disk without Obsidian having noticed.
      if ((await vault.adapter.stat(path))?.type !== 'folder') throw error
      return vault.getFolderByPath(path) ?? vault.getRoot()
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

// macOS and Windows take `jane.md` and `Jane.md`, however composed, for one file.
const foldPath = (path: string) => path.normalize('NFC').toLowerCase()
