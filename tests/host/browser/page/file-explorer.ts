import { TFile, TFolder, type TAbstractFile } from '../../core/vault/files'
import { setIcon } from '../../core/ui/icons'
import { Keymap } from '../../core/ui/keymap'
import { FILE_SECTIONS, Menu } from '../../core/ui/menu'
import { setTooltip } from '../../core/ui/tooltip'
import { asReal } from '../../core/workspace/face'
import { addFileItems, addOpenItems } from '../../core/workspace/link-menu'
import type { Shell } from '../../core/workspace/shell'
import { ItemView } from '../../core/workspace/view'
import { debounce } from '../../core/workspace/debounce'

const TYPE = 'file-explorer'

const byName = (a: TAbstractFile, b: TAbstractFile): number =>
  Number(b instanceof TFolder) - Number(a instanceof TFolder) ||
  a.name.localeCompare(b.name, undefined, { numeric: true })

/** The files of the vault, folders first. */
class FileExplorer extends ItemView {
  override icon = 'folder-closed'
  readonly #open = new Set<string>()
  readonly #listEl = window.createDiv('nav-files-container')

  getViewType(): string {
    return TYPE
  }

  getDisplayText(): string {
    return 'Files'
  }

  protected override async onOpen(): Promise<void> {
    const { vault, workspace } = this.app
    const header = this.contentEl.createDiv('nav-header').createDiv('nav-buttons-container')
    const add = header.createEl('button', {
      cls: 'clickable-icon nav-action-button',
      attr: { type: 'button' },
    })
    setIcon(add, 'square-pen')
    setTooltip(add, 'New note')
    add.addEventListener('click', () => void this.#newNote())
    this.contentEl.appendChild(this.#listEl)
    const draw = debounce(() => this.#draw(), 50, true)
    this.registerEvent(vault.on('create', () => draw()))
    this.registerEvent(vault.on('delete', () => draw()))
    this.registerEvent(vault.on('rename', () => draw()))
    this.registerEvent(workspace.on('file-open', () => this.#markActive()))
    for (const child of vault.getRoot().children) if (child instanceof TFolder) this.#open.add(child.path)
    this.#draw()
  }

  #draw(): void {
    const scroll = this.#listEl.scrollTop
    this.#listEl.empty()
    this.#drawFolder(this.app.vault.getRoot() as TFolder, this.#listEl)
    this.#listEl.scrollTop = scroll
    this.#markActive()
  }

  #drawFolder(folder: TFolder, into: HTMLElement): void {
    for (const child of [...folder.children].sort(byName)) {
      const item = into.createDiv(`tree-item ${child instanceof TFolder ? 'nav-folder' : 'nav-file'}`)
      const self = item.createEl('button', {
        cls: 'tree-item-self is-clickable nav-file-title',
        attr: { type: 'button', 'data-path': child.path },
      })
      if (child instanceof TFile) this.#drawFile(child, self)
      else if (child instanceof TFolder) this.#drawSubfolder(child, item, self)
    }
  }

  #drawFile(file: TFile, self: HTMLElement): void {
    const isNote = file.extension === 'md'
    self.createSpan({ cls: 'tree-item-inner', text: isNote ? file.basename : file.name })
    const open = (event: MouseEvent) => {
      if (isNote && event.button < 2) {
        void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file)
      }
    }
    self.addEventListener('click', open)
    self.addEventListener('auxclick', open)
    self.addEventListener('contextmenu', (event) => {
      event.preventDefault()
      const menu = Menu.forEvent(event).addSections(FILE_SECTIONS)
      addOpenItems(menu, (how) => this.app.workspace.getLeaf(how).openFile(file))
      addFileItems(menu, this.app, file)
      this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf)
    })
  }

  #drawSubfolder(folder: TFolder, item: HTMLElement, self: HTMLElement): void {
    const isOpen = this.#open.has(folder.path)
    setIcon(self.createSpan('tree-item-icon collapse-icon'), 'right-triangle')
    self.createSpan({ cls: 'tree-item-inner', text: folder.name })
    self.addClass('mod-collapsible')
    self.setAttr('aria-expanded', isOpen)
    item.toggleClass('is-collapsed', !isOpen)
    self.addEventListener('click', () => {
      if (!this.#open.delete(folder.path)) this.#open.add(folder.path)
      this.#draw()
      this.#listEl.find(`[data-path=${CSS.escape(folder.path)}]`)?.focus()
    })
    if (isOpen) this.#drawFolder(folder, item.createDiv('tree-item-children'))
  }

  #markActive(): void {
    const active = this.app.workspace.getActiveFile()?.path
    for (const el of this.#listEl.findAll('.nav-file-title')) {
      const isActive = el.getAttr('data-path') === active
      el.toggleClass('is-active', isActive)
      el.setAttr('aria-current', isActive ? 'page' : null)
    }
  }

  async #newNote(): Promise<void> {
    const { vault, workspace } = this.app
    for (let number = 0; ; number++) {
      const path = `Untitled${number === 0 ? '' : ` ${number}`}.md`
      if (vault.getAbstractFileByPath(path)) continue
      await workspace.getLeaf(false).openFile(await vault.create(path, ''))
      return
    }
  }
}

/** Gives the left sidebar the list of files. */
export function addFileExplorer({ views }: Shell): void {
  const Real =
    asReal<new (leaf: ConstructorParameters<typeof FileExplorer>[0]) => import('obsidian').View>(FileExplorer)
  views.registerView(TYPE, (leaf) => new Real(leaf))
}
