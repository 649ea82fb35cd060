import type { WorkspaceContainer as RealContainer } from 'obsidian'
import { Events } from '../events'
import type { Leaf } from './leaf'
import type { Tabs } from './tabs'

/** Something in the tree of the workspace. */
export abstract class WorkspaceItem extends Events {
  abstract parent: WorkspaceParent

  getRoot(): WorkspaceParent {
    return this.parent.getRoot()
  }

  getContainer(): RealContainer {
    return this.parent.getContainer()
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  abstract readonly containerEl: HTMLElement

  /** Every leaf below, in order. */
  abstract leaves(): Leaf[]
}

/** Groups of tabs side by side. */
export abstract class WorkspaceSplit extends WorkspaceParent {
  parent: WorkspaceParent = this
  readonly children: Tabs[] = []
  readonly containerEl: HTMLElement

  constructor(cls: string, attr: DomElementInfo['attr']) {
    super()
    this.containerEl = window.createDiv({ cls: `workspace-split ${cls}`, attr })
  }

  override getRoot(): WorkspaceParent {
    return this
  }

  leaves(): Leaf[] {
    return this.children.flatMap((tabs) => tabs.leaves())
  }

  insert(tabs: Tabs, at = this.children.length): void {
    this.children.splice(at, 0, tabs)
    tabs.parent = this
    this.containerEl.setChildrenInPlace(this.children.map((child) => child.containerEl))
  }

  removeTabs(tabs: Tabs): void {
    this.children.remove(tabs)
    tabs.containerEl.detach()
  }

  /** Whether what is in it can be seen. */
  get isShown(): boolean {
    return true
  }
}

/** A split that is a window's own. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
  abstract win: Window
  abstract doc: Document

  override getContainer(): RealContainer {
    return this
  }
}

/** The main area. */
export class WorkspaceRoot extends WorkspaceContainer {
  readonly doc: Document

  constructor(readonly win: Window) {
    super('mod-vertical mod-root', { role: 'main' })
    this.doc = win.document
  }
}

/** A window of its own for one note. */
export class WorkspaceWindow extends WorkspaceContainer {
  readonly doc: Document

  constructor(readonly win: Window) {
    super('mod-vertical mod-root', { role: 'main' })
    this.doc = win.document
  }
}

/** What tells those who cannot see it that a part of the page is a sidebar. */
export const sideAttributes = (side: 'left' | 'right') => ({
  role: 'complementary',
  'aria-label': `${side === 'left' ? 'Left' : 'Right'} sidebar`,
})

/** A sidebar on a desktop. */
export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true

  constructor(
    side: 'left' | 'right',
    private readonly main: WorkspaceContainer,
    private readonly changed: () => void,
  ) {
    super(`mod-horizontal mod-sidedock mod-${side}-split is-collapsed`, sideAttributes(side))
  }

  override getContainer(): RealContainer {
    return this.main
  }

  override get isShown(): boolean {
    return !this.collapsed
  }

  toggle(): void {
    if (this.collapsed) this.expand()
    else this.collapse()
  }

  collapse(): void {
    this.#set(true)
  }

  expand(): void {
    this.#set(false)
  }

  #set(collapsed: boolean): void {
    if (this.collapsed === collapsed) return
    this.collapsed = collapsed
    this.containerEl.toggleClass('is-collapsed', collapsed)
    for (const tabs of this.children) tabs.shownOrHidden()
    this.changed()
  }
}

/** The ribbon's place in the tree. */
export class WorkspaceRibbon {}
