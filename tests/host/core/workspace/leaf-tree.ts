import type { Side } from 'obsidian'
import type { HostWindow } from '../dom/extend'
import { openWindow, type WindowKeys } from '../ui/other-window'
import {
  type WorkspaceContainer,
  WorkspaceRoot,
  WorkspaceSidedock,
  type WorkspaceSplit,
  WorkspaceWindow,
} from './items'
import type { Leaf } from './leaf'
import { type LeafHolder, MobileDrawer, Tabs } from './tabs'

export type SidePart = WorkspaceSidedock | MobileDrawer

interface TreeOptions extends WindowKeys {
  home: HostWindow
  phone: boolean
  makeLeaf: (holder: LeafHolder) => Leaf
  /** Called when a part is opened or closed. */
  changed: () => void
  windowClosed: (container: WorkspaceWindow) => void
}

/** The leaves in their places: the main area, windows of their own, and two sidebars. */
export class LeafTree {
  readonly root: WorkspaceRoot
  readonly left: SidePart
  readonly right: SidePart
  readonly #options: TreeOptions
  readonly #windows: { container: WorkspaceWindow; close(): void }[] = []
  #closing = false

  constructor(options: TreeOptions) {
    this.#options = options
    this.root = new WorkspaceRoot(options.home)
    this.left = this.#makeSide('left')
    this.right = this.#makeSide('right')
    this.root.insert(new Tabs(this.root))
  }

  /** The leaves of the main area and of windows of their own. */
  main(): Leaf[] {
    const containers: WorkspaceContainer[] = [this.root, ...this.#windows.map(({ container }) => container)]
    return containers.flatMap((container) => container.leaves())
  }

  all(): Leaf[] {
    return [...this.main(), ...this.left.leaves(), ...this.right.leaves()]
  }

  leafIn(holder: LeafHolder): Leaf {
    const leaf = this.#options.makeLeaf(holder)
    holder.insert(leaf)
    return leaf
  }

  leafInNewTabs(parent: WorkspaceSplit, index: number): Leaf {
    const tabs = new Tabs(parent)
    parent.insert(tabs, index)
    return this.leafIn(tabs)
  }

  /** A new tab beside a leaf of the main area. */
  newTab(beside: Leaf | null): Leaf {
    const holder = beside?.parent ?? this.root.children[0]
    return holder ? this.leafIn(holder) : this.leafInNewTabs(this.root, 0)
  }

  sideLeaf(part: SidePart, split: boolean): Leaf {
    if (part instanceof MobileDrawer) return this.leafIn(part)
    const [first] = part.children
    return first && !split ? this.leafIn(first) : this.leafInNewTabs(part, part.children.length)
  }

  openWindow(): WorkspaceWindow {
    if (this.#options.phone) throw new Error('Pop-out windows are not supported here')
    const { home } = this.#options
    const onClose = () => void this.#closeWindow(container)
    const opened = openWindow(home, this.#options, { title: 'Note', cls: 'mod-popout', onClose })
    const container = new WorkspaceWindow(opened.win)
    this.#windows.push({ container, close: () => opened.close() })
    opened.win.document.body.createDiv('workspace').appendChild(container.containerEl)
    return container
  }

  /** Takes a leaf out. An empty group of tabs goes with it, and so does an empty window; the main area keeps one leaf. */
  remove(leaf: Leaf): void {
    const { parent } = leaf
    parent.removeLeaf(leaf)
    if (!(parent instanceof Tabs) || parent.children.length > 0) return
    const split = parent.parent
    if (split === this.root && split.children.length === 1) {
      if (!this.#closing) this.leafIn(parent)
      return
    }
    split.removeTabs(parent)
    if (split instanceof WorkspaceWindow) void this.#closeWindow(split)
  }

  /** Closes every leaf and every window. */
  async closeAll(): Promise<void> {
    this.#closing = true
    await Promise.all(this.all().map((leaf) => leaf.close()))
    for (const { container } of [...this.#windows]) await this.#closeWindow(container)
    this.#closing = false
  }

  async #closeWindow(container: WorkspaceWindow): Promise<void> {
    const at = this.#windows.findIndex((one) => one.container === container)
    const [gone] = at < 0 ? [] : this.#windows.splice(at, 1)
    if (!gone) return
    await Promise.all(container.leaves().map((leaf) => leaf.close()))
    gone.close()
    this.#options.windowClosed(container)
  }

  #makeSide(side: Side): SidePart {
    const { phone, changed } = this.#options
    if (!phone) return new WorkspaceSidedock(side, this.root, changed)
    return new MobileDrawer(side, this.root, (collapsed) => {
      changed()
      // There is room for one.
      if (!collapsed) (side === 'left' ? this.right : this.left).collapse()
    })
  }
}
