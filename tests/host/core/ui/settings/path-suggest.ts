import type { App, SettingControl, TAbstractFile } from 'obsidian'
import { AbstractInputSuggest } from '../popover-suggest'
import { prepareSimpleSearch } from '../search'

type PathControl = Extract<SettingControl, { type: 'file' | 'folder' }>

function candidates(app: App, control: PathControl): TAbstractFile[] {
  if (control.type === 'file') return app.vault.getFiles().filter(control.filter ?? (() => true))
  return app.vault.getAllFolders(control.includeRoot).filter(control.filter ?? (() => true))
}

/** Suggests the vault's files or folders for the path that a setting asks for. */
export class PathSuggest extends AbstractInputSuggest<TAbstractFile> {
  constructor(
    app: App,
    private readonly inputEl: HTMLInputElement,
    private readonly control: PathControl,
  ) {
    super(app, inputEl)
  }

  protected getSuggestions(query: string): TAbstractFile[] {
    const search = prepareSimpleSearch(query)
    return candidates(this.app, this.control).filter((file) => search(file.path))
  }

  renderSuggestion(file: TAbstractFile, el: HTMLElement): void {
    el.setText(file.path)
  }

  override selectSuggestion(file: TAbstractFile): void {
    this.setValue(file.path)
    this.inputEl.trigger('input')
    this.close()
  }
}
