import { extend, type HostWindow } from './extend'

const hidden = (el: Element): boolean => el.win.getComputedStyle(el).display === 'none'

function upwards(el: Element): Element[] {
  const path = [el]
  for (let parent = el.parentElement; parent; parent = parent.parentElement) path.push(parent)
  return path
}

function setStyles(el: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>): void {
  Object.assign(el.style, styles)
}

function setProps(el: HTMLElement | SVGElement, props: Record<string, string>): void {
  for (const [name, value] of Object.entries(props)) el.style.setProperty(name, value)
}

function installQueries(win: HostWindow): void {
  extend(win.Element.prototype, {
    find(selector) {
      return this.querySelector(selector)
    },
    findAll(selector) {
      return Array.from(this.querySelectorAll<HTMLElement>(selector))
    },
    matchParent(selector, lastParent) {
      for (const el of upwards(this)) {
        if (el.matches(selector)) return el
        if (el === lastParent) break
      }
      return null
    },
  })
  extend(win.HTMLElement.prototype, {
    findAllSelf(selector) {
      const inside = this.findAll(selector)
      return this.matches(selector) ? [this, ...inside] : inside
    },
  })
  extend(win.DocumentFragment.prototype, {
    findAll(selector) {
      return Array.from(this.querySelectorAll<HTMLElement>(selector))
    },
  })
  Object.defineProperty(win.DocumentFragment.prototype, 'find', {
    configurable: true,
    value(this: DocumentFragment, selector: string) {
      return this.querySelector<HTMLElement>(selector)
    },
  })
  extend(win, {
    fish: (selector) => win.document.querySelector<HTMLElement>(selector),
    fishAll: (selector) => Array.from(win.document.querySelectorAll<HTMLElement>(selector)),
  })
}

function installClassesAndAttributes(win: HostWindow): void {
  extend(win.Element.prototype, {
    getText() {
      return this.textContent ?? ''
    },
    setText(text) {
      if (typeof text === 'string') {
        this.textContent = text
        return
      }
      this.empty()
      this.appendChild(text)
    },
    addClass(...classes) {
      this.addClasses(classes)
    },
    addClasses(classes) {
      for (const name of classes) this.classList.add(name)
    },
    removeClass(...classes) {
      this.removeClasses(classes)
    },
    removeClasses(classes) {
      for (const name of classes) this.classList.remove(name)
    },
    toggleClass(classes, value) {
      for (const name of Array.isArray(classes) ? classes : [classes]) this.classList.toggle(name, value)
    },
    hasClass(name) {
      return this.classList.contains(name)
    },
    setAttr(name, value) {
      if (value === null) this.removeAttribute(name)
      else this.setAttribute(name, String(value))
    },
    setAttrs(attributes) {
      for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value)
    },
    getAttr(name) {
      return this.getAttribute(name)
    },
    getCssPropertyValue(property, pseudoElement) {
      return this.win.getComputedStyle(this, pseudoElement).getPropertyValue(property).trim()
    },
    isActiveElement() {
      for (let active = this.doc.activeElement; active; active = active.shadowRoot?.activeElement ?? null) {
        if (active === this) return true
      }
      return false
    },
  })
}

function installVisibility(win: HostWindow): void {
  const { prototype } = win.HTMLElement
  extend(prototype, {
    show() {
      if (this.style.display === 'none') this.style.display = ''
    },
    hide() {
      this.style.display = 'none'
    },
    toggle(show) {
      if (show) this.show()
      else this.hide()
    },
    toggleVisibility(visible) {
      this.style.visibility = visible ? '' : 'hidden'
    },
    isShown() {
      if (!this.isConnected) return false
      return !upwards(this).some(hidden)
    },
    setCssStyles(styles) {
      setStyles(this, styles)
    },
    setCssProps(props) {
      setProps(this, props)
    },
  })
  const padding = (el: HTMLElement, sides: string[]) =>
    sides.reduce((sum, side) => sum + (parseFloat(el.getCssPropertyValue(`padding-${side}`)) || 0), 0)
  Object.defineProperties(prototype, {
    innerWidth: {
      configurable: true,
      get(this: HTMLElement) {
        return this.clientWidth - padding(this, ['left', 'right'])
      },
    },
    innerHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return this.clientHeight - padding(this, ['top', 'bottom'])
      },
    },
  })
  extend(win.SVGElement.prototype, {
    setCssStyles(styles) {
      setStyles(this, styles)
    },
    setCssProps(props) {
      setProps(this, props)
    },
  })
}

/** Adds what Obsidian adds to elements: queries, classes, attributes, visibility and styles. */
export function installElements(win: HostWindow): void {
  installQueries(win)
  installClassesAndAttributes(win)
  installVisibility(win)
}
