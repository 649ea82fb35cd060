import { Menu, type App } from 'obsidian'
import { fillRowMenu, type RowMenu } from '../menus/row-menu'

/** Shows all that can be done for a contact, below an element: the same menu as that of their row. */
export function showPanelMenu(app: App, at: HTMLElement, content: RowMenu): Menu {
  const menu = new Menu()
  fillRowMenu(menu, content)
  app.workspace.handleLinkContextMenu(menu, content.path, '')
  const { left, bottom } = at.getBoundingClientRect()
  menu.showAtPosition({ x: left, y: bottom }, at.doc)
  return menu
}
