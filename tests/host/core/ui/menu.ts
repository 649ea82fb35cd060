import type { App, MenuPositionDef } from 'obsidian'
import { Component } from '../component'
import { rememberFocus } from './focus'
import { Scope } from './keymap'
import { MenuItem } from './menu-item'

/**
 * The sections of a file's menu and of the editor's, in the app's order. The first is the one that dynamic-views took from
 * the app's own menus; a menu that a plugin makes knows none until somebody tells it some.
 */
export const FILE_SECTIONS = [
  'title',
  'open',
  'action-primary',
  'action',
  'info',
  'info.copy',
  'view',
  'system',
  '',
  'danger',
]
export const EDITOR_SECTIONS = [
  'title',
  'correction',
  'spellcheck',
  'open',
  'selection-link',
  'clipboard',
  'action',
  'view',
  'info',
  '',
  'danger',
]

/** The keys go through the app's keymap, which a menu is not given: the app that is there lends it. */
let keymap: App['keymap'] | null = null
export function lendKeymap(of: App['keymap'] | null): void {
  keymap = of
}

const menusOfEvents = new WeakMap<Event, Menu>()

/**
 * A context menu. Sections stand together, with a line between them: those it knows in their order, then the others as they
 * first appear.
 */
export class Menu extends Component {
  readonly dom: HTMLElement
  readonly scope = new Scope()
  readonly sections: string[] = []
  #items: (MenuItem | null)[] = []
  #selected: MenuItem | null = null
  #shown = false
  #drawn = false
  #layerEl: HTMLElement | null = null
  #openSubmenu: Menu | null = null
  #parent: Menu | null = null
  readonly #hideCallbacks: (() => unknown)[] = []

  constructor() {
    super()
    this.dom = window.createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: -1 } })
    this.scope.register([], 'ArrowDown', () => this.#move(1))
    this.scope.register([], 'ArrowUp', () => this.#move(-1))
    this.scope.register([], 'Home', () => this.#select(this.#selectable[0] ?? null))
    this.scope.register([], 'End', () => this.#select(this.#selectable.at(-1) ?? null))
    this.scope.register([], 'Enter', (event) => this.#chooseSelected(event))
    this.scope.register([], ' ', (event) => this.#chooseSelected(event))
    this.scope.register([], 'ArrowRight', () => this.#enterSubmenu())
    this.scope.register([], 'ArrowLeft', () => (this.#parent ? this.#leave() : false))
    this.scope.register([], 'Tab', () => this.#leave())
    this.scope.register([], 'Escape', () => this.#leave())
  }

  /** The one menu of an event: whoever hears the event adds to it, and it shows when all have. */
  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const known = menusOfEvents.get(event)
    if (known) return known
    const menu = new Menu()
    menusOfEvents.set(event, menu)
    event.preventDefault()
    window.setTimeout(() => menu.showAtMouseEvent(event), 0)
    return menu
  }

  get items(): MenuItem[] {
    return this.#items.filter((item) => item !== null)
  }

  /** Undocumented, as other plugins use it: makes sections known, after those that are. */
  addSections(sections: string[]): this {
    for (const section of sections) if (!this.sections.includes(section)) this.sections.push(section)
    return this
  }

  /** What is added once the menu was shown is not in it. */
  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this)
    if (!this.#drawn) this.#items.push(item)
    void callback(item)
    return this
  }

  addSeparator(): this {
    if (!this.#drawn) this.#items.push(null)
    return this
  }

  /** A menu that closes with this one. */
  childMenu(): Menu {
    const child = new Menu()
    child.#parent = this
    return child
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon')
    return this
  }

  setUseNativeMenu(_native: boolean): this {
    return this
  }

  setParentElement(_el: HTMLElement): this {
    return this
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc)
  }

  showAtPosition(position: MenuPositionDef, doc: Document = window.activeDocument): this {
    if (this.#shown || this.items.length === 0) return this
    this.#shown = true
    this.#drawn = true
    this.#draw()
    const giveFocusBack = rememberFocus(doc)
    this.#layerEl = doc.body.createDiv({ cls: 'menu-layer', attr: { role: 'region', 'aria-label': 'Menu' } })
    this.#layerEl.appendChild(this.dom)
    this.#place(position)
    keymap?.pushScope(this.scope)
    void this.load()
    this.register(() => keymap?.popScope(this.scope))
    this.registerDomEvent(
      doc,
      'mousedown',
      (event) => {
        // The menu that this one belongs to is not outside.
        if (!this.#root.#contains(event.targetNode)) this.#root.hide()
      },
      true,
    )
    // The focus goes back before the choice is acted on, so that a form which opens may take it.
    this.register(giveFocusBack)
    this.dom.focus()
    return this
  }

  hide(): this {
    if (!this.#shown) return this
    this.#shown = false
    this.#openSubmenu?.hide()
    this.dom.detach()
    this.#layerEl?.detach()
    this.unload()
    for (const callback of this.#hideCallbacks) void callback()
    return this
  }

  close(): void {
    this.hide()
  }

  onHide(callback: () => unknown): void {
    this.#hideCallbacks.push(callback)
  }

  get #root(): Menu {
    return this.#parent ? this.#parent.#root : this
  }

  get #selectable(): MenuItem[] {
    return this.#sorted.flatMap((item) => (item?.selectable ? [item] : []))
  }

  get #sorted(): (MenuItem | null)[] {
    const groups: { rank: number; section: string; items: (MenuItem | null)[] }[] = []
    for (const item of this.#items) {
      const section = item?.section ?? groups.at(-1)?.section ?? ''
      const group = groups.find((one) => one.section === section)
      if (group) group.items.push(item)
      else groups.push({ rank: this.#rank(section), section, items: [item] })
    }
    groups.sort((a, b) => a.rank - b.rank)
    return groups.flatMap(({ items }, at) => (at > 0 ? [null, ...items] : items))
  }

  #rank(section: string): number {
    const at = this.sections.indexOf(section)
    return at < 0 ? this.sections.length : at
  }

  #contains(node: Node | null): boolean {
    const inner = this.#openSubmenu
    return this.dom.contains(node) || (inner !== null && inner.#contains(node))
  }

  #draw(): void {
    this.dom.empty()
    const scroll = this.dom.createDiv({ cls: 'menu-scroll', attr: { role: 'presentation' } })
    for (const item of this.#sorted) {
      if (!item) {
        scroll.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } })
        continue
      }
      scroll.appendChild(item.dom)
      item.dom.onmouseenter = () => {
        this.#select(item.selectable ? item : null)
        this.#openSubmenu?.hide()
        // A tap is told as a mouse that comes and clicks. What opened on the way would be under the finger by the time of the click.
        if (item.submenu && !this.dom.doc.body.hasClass('is-mobile')) this.#enterSubmenu()
      }
      item.dom.onclick = (event) => this.#choose(item, event)
    }
  }

  #place({ x, y, width, left, overlap }: MenuPositionDef): void {
    const { win } = this.dom
    const box = this.dom.getBoundingClientRect()
    const fitsRight = x + box.width <= win.innerWidth && left !== true
    const startX = fitsRight ? x : x - box.width - (overlap === false ? (width ?? 0) : 0)
    this.dom.setCssStyles({
      left: `${Math.max(4, Math.min(startX, win.innerWidth - box.width - 4))}px`,
      top: `${Math.max(4, Math.min(y, win.innerHeight - box.height - 4))}px`,
    })
  }

  #move(step: 1 | -1): false {
    const items = this.#selectable
    const at = this.#selected ? items.indexOf(this.#selected) : step > 0 ? -1 : 0
    this.#select(items[(at + step + items.length) % items.length] ?? null)
    return false
  }

  #select(item: MenuItem | null): false {
    this.#selected?.dom.removeClass('selected')
    this.#selected = item
    item?.dom.addClass('selected')
    item?.dom.focus()
    return false
  }

  #chooseSelected(event: KeyboardEvent): false {
    if (this.#selected) this.#choose(this.#selected, event)
    return false
  }

  #choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    if (!item.selectable) return
    if (item.submenu) {
      this.#select(item)
      this.#enterSubmenu()
      return
    }
    this.#root.hide()
    item.choose(event)
  }

  #enterSubmenu(): false {
    const submenu = this.#selected?.submenu
    if (!submenu || !this.#selected || submenu.#shown) return false
    const { dom } = this.#selected
    const box = dom.getBoundingClientRect()
    this.#openSubmenu = submenu
    dom.setAttr('aria-expanded', true)
    submenu.onHide(() => dom.setAttr('aria-expanded', false))
    submenu.showAtPosition({ x: box.right, y: box.top, width: box.width, overlap: false }, dom.doc)
    submenu.#move(1)
    return false
  }

  #leave(): false {
    this.hide()
    return false
  }
}

/** Makes sections known to a menu that a plugin may have made. */
export function knowSections(menu: object, sections: string[]): void {
  if (menu instanceof Menu) menu.addSections(sections)
}
