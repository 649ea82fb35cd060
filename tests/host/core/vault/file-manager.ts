import type { App, CachedMetadata, DataWriteOptions, FileManager as RealFileManager } from 'obsidian'
import type { Switches } from '../switches'
import { frontMatterInfo } from '../text/front-matter'
import { parseYaml, stringifyYaml } from '../text/yaml'
import { ConfirmationModal } from '../ui/confirmation-modal'
import { TFile, type TAbstractFile, type TFolder } from './files'
import { notesLinkingTo, withUpdatedLinks, type LinkedNote } from './update-links'
import type { Vault } from './vault'

/** What the app knows of links. */
export interface Links {
  /** How a file is named in a link from a note. */
  linktext: (file: Pick<TFile, 'path'>, sourcePath: string) => string
  resolve: (linkpath: string, sourcePath: string) => TFile | null
  cacheOf: (path: string) => CachedMetadata | null
}

export interface FileManagerOptions {
  switches: Switches
  /** The folder for new notes; the root where it is not given or not there. */
  newFileFolder?: string
  /** Whether links follow when what they lead to is renamed; the app asks, unless the user has said so once. */
  updatesLinks?: boolean
  links: Links
  app: () => App
}

type HasPath = Pick<TAbstractFile, 'path'>

export class FileManager implements RealFileManager {
  constructor(
    private readonly vault: Vault,
    private readonly options: FileManagerOptions,
  ) {}

  getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
    return this.vault.getFolderByPath(this.options.newFileFolder ?? '/') ?? this.vault.getRoot()
  }

  /** Renames, and rewrites the links of other notes where the user wants that. */
  async renameFile(file: HasPath, newPath: string): Promise<void> {
    const linking = this.options.updatesLinks ? this.#notesLinkingTo(file) : []
    await this.vault.rename(file, newPath)
    for (const note of linking) {
      await this.vault.process(note, (text) => withUpdatedLinks(text, note, this.options.links.linktext))
    }
  }

  async promptForDeletion(file: HasPath): Promise<boolean> {
    const modal = new ConfirmationModal(this.options.app())
    modal.setTitle('Delete file')
    modal.setContent(`Are you sure you want to delete “${file.path}”? It will be moved to the trash.`)
    const answer = new Promise<boolean>((done) => {
      modal.addButton((button) =>
        button
          .setButtonText('Delete')
          .setDestructive()
          .onClick(() => done(true)),
      )
      modal.addCancelButton()
      modal.setCloseCallback(() => done(false))
    })
    modal.open()
    if (!(await answer)) return false
    await this.trashFile(file)
    return true
  }

  async trashFile(file: HasPath): Promise<void> {
    await this.vault.trash(file, true)
  }

  generateMarkdownLink(
    file: Pick<TFile, 'path' | 'extension'>,
    sourcePath: string,
    subpath = '',
    alias = '',
  ): string {
    const linktext =
      file.path === sourcePath && subpath !== '' ? '' : this.options.links.linktext(file, sourcePath)
    const embeds = file.extension === 'md' ? '' : '!'
    return `${embeds}[[${linktext}${subpath}${alias === '' ? '' : `|${alias}`}]]`
  }

  /**
   * Changes a note's properties as the app does: the whole block is parsed and written anew, so that comments and
   * quoting are lost, and the file is written even if nothing changed.
   */
  async processFrontMatter(
    file: HasPath,
    change: (frontmatter: Record<string, unknown>) => void,
    options?: DataWriteOptions,
  ): Promise<void> {
    await this.vault.process(file, (text) => this.#withProperties(text, change), options)
  }

  async getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const dot = filename.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, '']
    for (let number = 0; ; number++) {
      const path = `${stem}${number === 0 ? '' : ` ${number}`}${extension}`
      if (!(await this.vault.adapter.exists(path))) return path
    }
  }

  #notesLinkingTo(file: HasPath): LinkedNote[] {
    const { resolve, cacheOf } = this.options.links
    const targets = this.vault
      .getFiles()
      .filter(({ path }) => path === file.path || path.startsWith(`${file.path}/`))
    const notes = this.vault.getMarkdownFiles().filter((note) => !targets.includes(note))
    return notesLinkingTo(
      new Set(targets),
      notes.map(({ path }) => ({ path, cache: cacheOf(path) })),
      resolve,
    )
  }

  #withProperties(text: string, change: (frontmatter: Record<string, unknown>) => void): string {
    const info = frontMatterInfo(text, this.options.switches)
    const parsed = info.exists ? parseYaml(info.frontmatter) : null
    const properties = isMap(parsed) ? parsed : {}
    change(properties)
    const rest = text.slice(info.contentStart)
    if (Object.keys(properties).length === 0) return rest
    const block = stringifyYaml(properties, this.options.switches.nullIsWrittenBlank ? '' : 'null')
    if (!info.exists) return `---\n${block}---\n${text}`
    return text.slice(0, info.from) + block + text.slice(info.to)
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
