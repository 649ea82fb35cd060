import { setIcon } from './icons'
import type { Menu } from './menu'

/** One line of a menu. */
export class MenuItem {
  readonly dom: HTMLElement
  readonly iconEl: HTMLElement
  readonly titleEl: HTMLElement
  section = ''
  disabled = false
  isLabel = false
  submenu: Menu | null = null
  readonly #callbacks: ((event: MouseEvent | KeyboardEvent) => unknown)[] = []

  constructor(readonly menu: Menu) {
    this.dom = window.createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } })
    this.iconEl = this.dom.createDiv('menu-item-icon')
    this.titleEl = this.dom.createDiv('menu-item-title')
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title)
    return this
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty()
    else setIcon(this.iconEl, icon)
    return this
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true)
    this.dom.setAttrs({ role: 'menuitemcheckbox', 'aria-checked': checked === true })
    if (checked) setIcon(this.iconEl, 'check')
    return this
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled
    this.dom.toggleClass('is-disabled', disabled)
    this.dom.setAttr('aria-disabled', disabled ? true : null)
    return this
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning)
    return this
  }

  setIsLabel(isLabel: boolean): this {
    this.isLabel = isLabel
    this.dom.toggleClass('is-label', isLabel)
    this.dom.setAttrs({ role: isLabel ? 'presentation' : 'menuitem', tabindex: isLabel ? null : -1 })
    return this
  }

  setSection(section: string): this {
    this.section = section
    this.dom.setAttr('data-section', section)
    return this
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#callbacks.push(callback)
    return this
  }

  /** Undocumented, as other plugins use it: a menu behind this item. */
  setSubmenu(): Menu {
    this.submenu ??= this.menu.childMenu()
    this.dom.addClass('has-submenu')
    this.dom.setAttrs({ 'aria-haspopup': true, 'aria-expanded': false })
    if (this.dom.querySelector('.mod-submenu') === null) {
      setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'chevron-right')
    }
    return this.submenu
  }

  get selectable(): boolean {
    return !this.disabled && !this.isLabel
  }

  /** What a click does: nothing where it is disabled. */
  choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.selectable) return
    for (const callback of this.#callbacks) void callback(event)
  }
}
