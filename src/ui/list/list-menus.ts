import { Menu, Platform, type App } from 'obsidian'
import { fillRowMenu } from '../menus/row-menu'
import type { Starter } from '../starter'
import type { Row } from './rows'
import type { Selecting } from './selecting'

export interface ListMenusPorts {
  starter(): Starter
  selecting(): Selecting | null
  openNote(path: string, event: MouseEvent | KeyboardEvent): void
}

/** The menus of the list: one is open at a time, and it stays open whatever changes below it. */
export class ListMenus {
  private menu: Menu | null = null

  constructor(
    private readonly app: App,
    private readonly ports: ListMenusPorts,
  ) {}

  /** Shows the menu of a row, or of all that are selected with it, at the mouse or at an element. */
  ofRow(row: Row, at: MouseEvent | HTMLElement): void {
    const menu = this.begin()
    if (this.ports.selecting()?.fillMenu(menu, row)) return showAt(menu, at)
    fillRowMenu(menu, {
      // A finger covers the row, and the menu may stand at the other end of the screen.
      title: Platform.isMobile ? row.who : null,
      path: row.path,
      occasion: row.occasion,
      starter: this.ports.starter(),
      openNote: (path, event) => this.ports.openNote(path, event),
    })
    this.app.workspace.handleLinkContextMenu(menu, row.path, '')
    const rowEl = ('clientX' in at ? at.targetNode : at)?.parentElement?.closest('.iin-row')
    rowEl?.addClass('iin-has-menu')
    menu.onHide(() => rowEl?.removeClass('iin-has-menu'))
    showAt(menu, at)
  }

  /** Shows a menu that `fill` fills, at an element. */
  at(el: HTMLElement, fill: (menu: Menu) => void): void {
    const menu = this.begin()
    fill(menu)
    showAt(menu, el)
  }

  hide(): void {
    this.menu?.hide()
  }

  // A key may have opened it already, and be told as a click of the mouse besides.
  private begin(): Menu {
    this.menu?.hide()
    this.menu = new Menu()
    return this.menu
  }
}

function showAt(menu: Menu, at: MouseEvent | HTMLElement): void {
  if ('clientX' in at) {
    menu.showAtMouseEvent(at)
    return
  }
  const { left, bottom } = at.getBoundingClientRect()
  menu.showAtPosition({ x: left, y: bottom }, at.doc)
}
