import { type App, FuzzySuggestModal, type TFolder } from 'obsidian'

/** Lets the user choose a folder of the vault that is not among those given. */
export class FolderChooser extends FuzzySuggestModal<TFolder> {
  constructor(
    app: App,
    private readonly without: readonly string[],
    private readonly choose: (path: string) => void,
  ) {
    super(app)
    this.setPlaceholder('Choose a folder to ignore')
    this.emptyStateText = 'There is no other folder.'
  }

  override getItems(): TFolder[] {
    const folders = this.app.vault.getAllFolders().filter(({ path }) => !this.without.includes(path))
    return folders.sort((a, b) => a.path.localeCompare(b.path))
  }

  override getItemText(folder: TFolder): string {
    return folder.path
  }

  override onChooseItem(folder: TFolder): void {
    this.choose(folder.path)
  }
}
