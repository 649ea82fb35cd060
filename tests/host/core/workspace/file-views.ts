import type {
  FileView as RealFileView,
  TextFileView as RealTextFileView,
  TFile,
  ViewStateResult,
  WorkspaceLeaf,
} from 'obsidian'
import type { Face } from './face'
import { mergeTexts } from './text-merge'
import { ItemView } from './view'

const AUTOSAVE = 2000

const filePathOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'file' in state && typeof state.file === 'string'
    ? state.file
    : null

/** A view of one file. It follows the file's name, and goes when the file goes. */
export abstract class FileView extends ItemView implements Face<RealFileView> {
  allowNoFile = false
  file: TFile | null = null
  override navigation = true

  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    this.icon = 'file-text'
  }

  override onload(): void {
    const { vault } = this.app
    this.registerEvent(
      vault.on('rename', (file) => {
        if (file === this.file) void this.onRename(this.file)
      }),
    )
    this.registerEvent(
      vault.on('delete', (file) => {
        if (file !== this.file) return
        this.file = null
        void this.leaf.setViewState({ type: 'empty' })
      }),
    )
  }

  protected override async onClose(): Promise<void> {
    await this.loadFile(null)
  }

  getDisplayText(): string {
    return this.file?.basename ?? 'No file'
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), file: this.file?.path ?? null }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    const path = filePathOf(state)
    const file = path === null ? null : this.app.vault.getFileByPath(path)
    if (file !== this.file) await this.loadFile(file)
  }

  async loadFile(file: TFile | null): Promise<void> {
    const before = this.file
    if (before) await this.onUnloadFile(before)
    this.file = file
    if (file) await this.onLoadFile(file)
  }

  async onLoadFile(_file: TFile): Promise<void> {}

  async onUnloadFile(_file: TFile): Promise<void> {}

  async onRename(_file: TFile): Promise<void> {
    this.titleEl.setText(this.getDisplayText())
    this.app.workspace.trigger('layout-change')
  }

  canAcceptExtension(_extension: string): boolean {
    return false
  }
}

export abstract class EditableFileView extends FileView {}

/**
 * A view of a text file. What is typed is saved two seconds later. What others write meanwhile is merged into it, against
 * the text that was last known on the disk.
 */
export abstract class TextFileView extends EditableFileView implements Face<RealTextFileView> {
  data = ''
  /** Whether there is something that is not on the disk yet. */
  dirty = false
  requestSave: () => void
  #onDisk = ''
  #timer = 0
  #saving = false

  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    this.requestSave = () => {
      this.dirty = true
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.save(), AUTOSAVE)
    }
  }

  override onload(): void {
    super.onload()
    this.registerEvent(
      this.app.vault.on('modify', (file) => {
        if (file === this.file && !this.#saving) void this.#takeFromDisk(this.file)
      }),
    )
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.data = this.#onDisk = await this.app.vault.read(file)
    this.dirty = false
    this.setViewData(this.data, true)
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    if (this.dirty) await this.save(true)
    this.clear()
  }

  async save(clear = false): Promise<void> {
    window.clearTimeout(this.#timer)
    const { file } = this
    if (!file) return
    this.data = this.getViewData()
    if (clear) this.clear()
    if (!this.dirty) return
    this.dirty = false
    if (this.data === this.#onDisk) return
    this.#saving = true
    try {
      this.#onDisk = this.data
      await this.app.vault.modify(file, this.data)
    } finally {
      this.#saving = false
    }
  }

  abstract getViewData(): string
  abstract setViewData(data: string, clear: boolean): void
  abstract clear(): void

  async #takeFromDisk(file: TFile): Promise<void> {
    const theirs = await this.app.vault.read(file)
    if (theirs === this.#onDisk || file !== this.file) return
    const base = this.#onDisk
    this.#onDisk = theirs
    this.data = this.dirty ? merged(base, this.getViewData(), theirs) : theirs
    this.setViewData(this.data, false)
    if (this.dirty) this.requestSave()
  }
}

/** Merges, where an editor has changed every line end too, with line ends left out of it. */
function merged(base: string, ours: string, theirs: string): string {
  const lines = (text: string) => (ours.includes('\r') ? text : text.replace(/\r\n/g, '\n'))
  return mergeTexts(lines(base), ours, lines(theirs))
}
