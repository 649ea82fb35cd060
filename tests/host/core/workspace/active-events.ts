import type { TFile, WorkspaceLeaf } from 'obsidian'
import { FileView } from './file-views'
import { MarkdownView } from './markdown-view'
import type { Workspace } from './workspace'

const LAST_FILES = 10

/** The file that a view shows; null for views without. */
export const fileOf = (view: object | undefined): TFile | null =>
  view instanceof FileView ? view.file : null

/** The view as a note's, where it is one. */
export const asMarkdownView = (view: object | undefined): MarkdownView | null =>
  view instanceof MarkdownView ? view : null

/** Tells of the active leaf, its file and the layout: a moment later, and of several changes at once only the last. */
export class ActiveEvents {
  /** The file that was last told of. */
  file: TFile | null = null
  readonly lastOpenFiles: string[] = []
  #leaf: WorkspaceLeaf | null = null
  #timer = 0
  #layoutChanged = false

  constructor(private readonly workspace: Workspace) {}

  changed(): void {
    if (this.#timer === 0) this.#timer = window.setTimeout(() => this.#tell(), 0)
  }

  layoutChanged(): void {
    this.#layoutChanged = true
    this.changed()
  }

  stop(): void {
    window.clearTimeout(this.#timer)
  }

  #tell(): void {
    this.#timer = 0
    const leaf = this.workspace.activeLeaf
    if (leaf !== this.#leaf) {
      this.#leaf = leaf
      this.workspace.trigger('active-leaf-change', leaf)
    }
    // A sidebar in the focus leaves the note beside it open.
    if (leaf && this.workspace.isInMainArea(leaf)) this.#tellFile(fileOf(leaf.view))
    if (!this.#layoutChanged) return
    this.#layoutChanged = false
    this.workspace.trigger('layout-change')
  }

  #tellFile(file: TFile | null): void {
    if (file === this.file) return
    this.file = file
    if (file) {
      this.lastOpenFiles.remove(file.path)
      this.lastOpenFiles.unshift(file.path)
      this.lastOpenFiles.splice(LAST_FILES)
    }
    this.workspace.trigger('file-open', file)
  }
}
