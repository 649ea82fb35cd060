import { extend, type HostWindow } from './extend'

function isInstance(of: object, win: Window, type: { name: string }): boolean {
  if (typeof type === 'function' && of instanceof type) return true
  // Every window has constructors of its own; the one of the same name is meant.
  const own: unknown = Reflect.get(win, type.name)
  return typeof own === 'function' && of instanceof own
}

/** Adds what Obsidian adds to every node. `home` is the window a node without one of its own belongs to. */
export function installNodes(win: HostWindow, home: HostWindow): void {
  const { Node } = win
  Object.defineProperties(Node.prototype, {
    doc: {
      configurable: true,
      get(this: Node) {
        return this.ownerDocument ?? (this.nodeType === Node.DOCUMENT_NODE ? this : home.document)
      },
    },
    win: {
      configurable: true,
      get(this: Node) {
        return this.doc.defaultView ?? home
      },
    },
    constructorWin: { configurable: true, value: win },
  })
  extend(Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this)
    },
    empty() {
      while (this.lastChild) this.removeChild(this.lastChild)
    },
    insertAfter(node, child) {
      this.insertBefore(node, child ? child.nextSibling : this.firstChild)
      return node
    },
    indexOf(other) {
      return Array.prototype.indexOf.call(this.childNodes, other)
    },
    setChildrenInPlace(children) {
      for (const child of Array.from(this.childNodes)) {
        if (!children.some((kept) => kept === child)) this.removeChild(child)
      }
      children.forEach((child, at) => {
        const there = this.childNodes[at] ?? null
        if (there !== child) this.insertBefore(child, there)
      })
    },
    appendText(text) {
      this.appendChild(this.doc.createTextNode(text))
    },
    instanceOf<T>(this: Node, type: { new (): T }): this is T {
      return isInstance(this, this.win, type)
    },
  })
  Object.defineProperties(win.UIEvent.prototype, {
    targetNode: {
      configurable: true,
      get(this: UIEvent) {
        const target = this.target as Node | null
        return target && 'nodeType' in target ? target : null
      },
    },
    win: {
      configurable: true,
      get(this: UIEvent) {
        return this.view ?? this.targetNode?.win ?? home
      },
    },
    doc: {
      configurable: true,
      get(this: UIEvent) {
        return this.targetNode?.doc ?? home.document
      },
    },
  })
  extend(win.UIEvent.prototype, {
    instanceOf<T>(this: UIEvent, type: { new (...data: unknown[]): T }): this is T {
      return isInstance(this, this.win, type)
    },
  })
}
