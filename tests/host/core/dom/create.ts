import { extend, type HostWindow } from './extend'

const classes = (cls: string | string[] | undefined): string[] =>
  (Array.isArray(cls) ? cls : [cls ?? ''])
    .flatMap((names) => names.split(/\s+/))
    .filter((name) => name !== '')

function applyInfo(el: Element, info: DomElementInfo | SvgElementInfo): void {
  el.addClass(...classes(info.cls))
  if (info.attr) el.setAttrs(info.attr)
  if (!info.parent) return
  if (info.prepend) info.parent.insertBefore(el, info.parent.firstChild)
  else info.parent.appendChild(el)
}

function applyHtmlInfo(el: HTMLElement, info: DomElementInfo): void {
  if (info.text !== undefined) el.setText(info.text)
  if (info.title !== undefined) el.title = info.title
  for (const name of ['value', 'type', 'placeholder', 'href'] as const) {
    const value = info[name]
    if (value === undefined) continue
    // A value is a property: as an attribute it would only be the default.
    if (name === 'value' && 'value' in el) el.value = value
    else el.setAttribute(name, value)
  }
  applyInfo(el, info)
}

const described = <T extends object>(o: T | string | undefined): T | { cls?: string } =>
  typeof o === 'string' ? { cls: o } : (o ?? {})

function createIn<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  o?: DomElementInfo | string,
  callback?: (el: HTMLElementTagNameMap[K]) => void,
): HTMLElementTagNameMap[K] {
  const el = doc.createElement(tag)
  applyHtmlInfo(el, described<DomElementInfo>(o))
  callback?.(el)
  return el
}

function createSvgIn<K extends keyof SVGElementTagNameMap>(
  doc: Document,
  tag: K,
  o?: SvgElementInfo | string,
  callback?: (el: SVGElementTagNameMap[K]) => void,
): SVGElementTagNameMap[K] {
  const el = doc.createElementNS('http://www.w3.org/2000/svg', tag)
  applyInfo(el, described<SvgElementInfo>(o))
  callback?.(el)
  return el
}

const within = <T extends object>(parent: Node, o: T | string | undefined): T & { parent: Node } => ({
  ...(described(o) as T),
  parent,
})

/**
 * Adds `createEl` and its kin. On a node they append to it; as globals of a window they make loose elements of that
 * window's active document.
 */
export function installCreate(win: HostWindow): void {
  extend(win.Node.prototype, {
    createEl(tag, o, callback) {
      return createIn(this.doc, tag, within<DomElementInfo>(this, o), callback)
    },
    createDiv(o, callback) {
      return createIn(this.doc, 'div', within<DomElementInfo>(this, o), callback)
    },
    createSpan(o, callback) {
      return createIn(this.doc, 'span', within<DomElementInfo>(this, o), callback)
    },
    createSvg(tag, o, callback) {
      return createSvgIn(this.doc, tag, within<SvgElementInfo>(this, o), callback)
    },
  })
  extend(win, {
    createEl: (tag, o, callback) => createIn(win.document, tag, o, callback),
    createDiv: (o, callback) => createIn(win.document, 'div', o, callback),
    createSpan: (o, callback) => createIn(win.document, 'span', o, callback),
    createSvg: (tag, o, callback) => createSvgIn(win.document, tag, o, callback),
    createFragment(callback) {
      const fragment = win.document.createDocumentFragment()
      callback?.(fragment)
      return fragment
    },
  })
}
