import type { App, Menu, TFile, WorkspaceLeaf } from 'obsidian'
import { ConfirmationModal } from '../ui/confirmation-modal'
import { FILE_SECTIONS, knowSections } from '../ui/menu'
import { TextComponent } from '../ui/text-components'

/** Asks for another name, and renames. */
export function askForName(app: App, file: TFile): void {
  const modal = new ConfirmationModal(app).addClass('mod-file-rename')
  modal.setTitle('Rename file')
  const field = new TextComponent(modal.contentEl).setValue(file.basename)
  field.inputEl.setAttr('aria-label', 'Name')
  modal.addButton((button) =>
    button
      .setButtonText('Save')
      .setCta()
      .onClick(async () => {
        const folder = file.parent && !file.parent.isRoot() ? `${file.parent.path}/` : ''
        await app.fileManager.renameFile(file, `${folder}${field.getValue()}.${file.extension}`)
      }),
  )
  modal.addCancelButton()
  modal.open()
  field.inputEl.select()
}

/** The ways to open a file, as its menus begin with them. */
export function addOpenItems(menu: Menu, open: (how: 'tab' | 'split' | 'window') => unknown): void {
  const ways = [
    ['Open in new tab', 'file-plus', 'tab'],
    ['Open to the right', 'separator-vertical', 'split'],
    ['Open in new window', 'picture-in-picture-2', 'window'],
  ] as const
  for (const [title, icon, how] of ways) {
    if (how === 'window' && document.body.hasClass('is-mobile')) continue
    menu.addItem((item) =>
      item
        .setSection('open')
        .setTitle(title)
        .setIcon(icon)
        .onClick(() => open(how)),
    )
  }
}

/** What the app itself offers for a file: everywhere the same. */
export function addFileItems(menu: Menu, app: App, file: TFile): void {
  menu.addItem((item) =>
    item
      .setSection('action')
      .setTitle('Rename…')
      .setIcon('pencil')
      .onClick(() => askForName(app, file)),
  )
  menu.addItem((item) =>
    item
      .setSection('danger')
      .setTitle('Delete')
      .setIcon('trash-2')
      .setWarning(true)
      .onClick(() => app.fileManager.promptForDeletion(file)),
  )
}

/** Fills the menu of a link. Says whether it leads to a file that is there. */
export function fillLinkMenu(
  app: App,
  menu: Menu,
  linktext: string,
  sourcePath: string,
  options: { firesFileMenu: boolean; leaf?: WorkspaceLeaf },
): boolean {
  const { workspace, metadataCache } = app
  knowSections(menu, FILE_SECTIONS)
  addOpenItems(menu, (how) => workspace.openLinkText(linktext, sourcePath, how))
  const file = metadataCache.getFirstLinkpathDest(linktext.replace(/#.*$/s, ''), sourcePath)
  if (!file) return false
  addFileItems(menu, app, file)
  if (options.firesFileMenu) {
    workspace.trigger('file-menu', menu, file, 'link-context-menu', options.leaf)
  }
  return true
}
