import type { WorkspaceContainer as RealContainer } from 'obsidian'
import { sideAttributes, type WorkspaceContainer, WorkspaceParent, type WorkspaceSplit } from './items'
import type { Leaf } from './leaf'

/** Leaves of which one can be seen. */
export abstract class LeafHolder extends WorkspaceParent {
  readonly children: Leaf[] = []
  current: Leaf | null = null
  readonly containerEl: HTMLElement
  readonly headersEl: HTMLElement
  readonly contentsEl: HTMLElement

  constructor(cls: string) {
    super()
    this.containerEl = window.createDiv(cls)
    this.headersEl = this.containerEl
      .createDiv('workspace-tab-header-container')
      .createDiv('workspace-tab-header-container-inner')
    this.contentsEl = this.containerEl.createDiv('workspace-tab-container')
  }

  abstract get isShown(): boolean

  leaves(): Leaf[] {
    return [...this.children]
  }

  insert(leaf: Leaf, at = this.children.length): void {
    this.children.splice(at, 0, leaf)
    leaf.parent = this
    this.headersEl.setChildrenInPlace(this.children.map((child) => child.tabHeaderEl))
    this.contentsEl.setChildrenInPlace(this.children.map((child) => child.containerEl))
    if (this.current) leaf.containerEl.hide()
    else this.select(leaf)
  }

  removeLeaf(leaf: Leaf): void {
    const at = this.children.indexOf(leaf)
    if (at < 0) return
    this.children.splice(at, 1)
    leaf.tabHeaderEl.detach()
    leaf.containerEl.detach()
    if (this.current !== leaf) return
    this.current = null
    const next = this.children[Math.min(at, this.children.length - 1)]
    if (next) this.select(next)
  }

  /** Brings a tab to the front. */
  select(leaf: Leaf): void {
    this.current = leaf
    for (const child of this.children) {
      child.containerEl.toggle(child === leaf)
      child.tabHeaderEl.toggleClass('is-active', child === leaf)
      child.tabButtonEl.setAttr('aria-current', child === leaf ? true : null)
    }
    this.shownOrHidden()
  }

  /** Loads the view at the front once it can be seen. */
  shownOrHidden(): void {
    if (this.isShown) this.current?.becameVisible()
  }
}

/** A group of tabs. */
export class Tabs extends LeafHolder {
  constructor(public parent: WorkspaceSplit) {
    super('workspace-tabs')
  }

  get isShown(): boolean {
    return this.parent.isShown
  }
}

/** A sidebar on a phone: it covers the note, and its leaves lie directly in it. */
export class MobileDrawer extends LeafHolder {
  parent: WorkspaceParent = this
  collapsed = true

  constructor(
    side: 'left' | 'right',
    private readonly main: WorkspaceContainer,
    private readonly changed: (collapsed: boolean) => void,
  ) {
    super(`workspace-drawer mod-${side} is-collapsed`)
    this.containerEl.setAttrs(sideAttributes(side))
  }

  override getRoot(): WorkspaceParent {
    return this
  }

  override getContainer(): RealContainer {
    return this.main
  }

  get isShown(): boolean {
    return !this.collapsed
  }

  toggle(): void {
    if (this.collapsed) this.expand()
    else this.collapse()
  }

  expand(): void {
    this.#set(false)
  }

  collapse(): void {
    this.#set(true)
  }

  #set(collapsed: boolean): void {
    if (this.collapsed === collapsed) return
    this.collapsed = collapsed
    this.containerEl.toggleClass('is-collapsed', collapsed)
    this.shownOrHidden()
    this.changed(collapsed)
  }
}
