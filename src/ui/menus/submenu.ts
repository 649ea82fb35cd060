import { Menu, type MenuItem } from 'obsidian'
import { isRecord } from '../../settings/settings'

/**
 * Puts a menu behind an item. There is no public way to it: public plugins call `item.setSubmenu()`. Where that is not there, the
 * item opens a menu of its own.
 */
export function putBehind(item: MenuItem, fill: (menu: Menu) => void): void {
  const known: unknown = item
  const make = isRecord(known) ? known.setSubmenu : undefined
  const submenu: unknown = typeof make === 'function' ? Reflect.apply(make, item, []) : null
  if (submenu instanceof Menu) {
    fill(submenu)
    return
  }
  item.onClick((event) => {
    const menu = new Menu()
    fill(menu)
    if ('clientX' in event) {
      menu.showAtMouseEvent(event)
      return
    }
    const { left, bottom } = (activeDocument.activeElement ?? activeDocument.body).getBoundingClientRect()
    menu.showAtPosition({ x: left, y: bottom }, activeDocument)
  })
}
