import type { App, TFile } from 'obsidian'
import { Keymap } from '../ui/keymap'
import { FuzzySuggestModal } from '../ui/suggest-modal'

/** Finds a note by the letters of its path, and opens it. */
export class FileSwitcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app)
    this.setPlaceholder('Find a note…')
  }

  getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles()
  }

  getItemText(file: TFile): string {
    return file.path.replace(/\.md$/, '')
  }

  onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file)
  }
}
