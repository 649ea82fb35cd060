import type {
  App,
  Constructor,
  Debouncer,
  MarkdownFileInfo,
  Menu,
  OpenViewState,
  PaneType,
  WorkspaceLeaf as RealLeaf,
  Side,
  SplitDirection,
  TFile,
  View,
  WorkspaceWindow as RealWindow,
} from 'obsidian'
import type { HostWindow } from '../dom/extend'
import { type EventRef, Events } from '../events'
import type { Switches } from '../switches'
import type { Keymap } from '../ui/keymap'
import type { Tooltips } from '../ui/tooltip'
import { debounce } from './debounce'
import { ActiveEvents, asMarkdownView, fileOf } from './active-events'
import {
  type WorkspaceParent,
  WorkspaceRibbon,
  type WorkspaceRoot,
  WorkspaceSidedock,
  type WorkspaceSplit,
  type WorkspaceWindow,
} from './items'
import { isLayout, restoreLayout, saved, type SavedLayout } from './layout'
import { Leaf } from './leaf'
import { LeafTree, type SidePart } from './leaf-tree'
import { fillLinkMenu } from './link-menu'
import { type LeafHolder, MobileDrawer, Tabs } from './tabs'
import { Tasks } from './tasks'
import type { ViewRegistry } from './view-registry'
import type { WorkspaceEvents } from './workspace-events'

export interface WorkspaceOptions {
  app: App
  views: ViewRegistry
  keymap: Keymap
  switches: Switches
  home: HostWindow
  tooltips: Tooltips
  /** A phone has drawers instead of sidebars, and no second window. */
  phone: boolean
}

interface SideOptions {
  active?: boolean
  split?: boolean
  reveal?: boolean
  state?: Record<string, unknown>
}

/** Where the leaves are, which is active, and what happens to them. */
export class Workspace extends Events {
  readonly app: App
  readonly views: ViewRegistry
  readonly switches: Switches
  readonly containerEl: HTMLElement
  readonly rootSplit: WorkspaceRoot
  readonly leftSplit: SidePart
  readonly rightSplit: SidePart
  readonly leftRibbon = new WorkspaceRibbon()
  readonly rightRibbon = new WorkspaceRibbon()
  activeLeaf: RealLeaf | null = null
  layoutReady = false
  requestSaveLayout: Debouncer<[], Promise<void>>
  readonly #options: WorkspaceOptions
  readonly #tree: LeafTree
  readonly #waiting: (() => unknown)[] = []
  readonly #events = new ActiveEvents(this)
  #embeddedEditor: MarkdownFileInfo | null = null
  #time = 0

  constructor(options: WorkspaceOptions) {
    super()
    this.#options = options
    this.app = options.app
    this.views = options.views
    this.switches = options.switches
    this.#tree = new LeafTree({
      ...options,
      makeLeaf: (holder) => new Leaf(this, holder),
      changed: () => this.layoutChanged(),
      windowClosed: (container) => this.trigger('window-close', container, container.win),
    })
    this.rootSplit = this.#tree.root
    this.leftSplit = this.#tree.left
    this.rightSplit = this.#tree.right
    this.containerEl = window.createDiv('workspace')
    this.containerEl.append(
      this.leftSplit.containerEl,
      this.rootSplit.containerEl,
      this.rightSplit.containerEl,
    )
    this.requestSaveLayout = debounce(async () => undefined, 2000)
    for (const event of ['view-registered', 'view-unregistered']) {
      this.views.on(event, (type) => {
        for (const leaf of this.#tree.all()) if (leaf.view.getViewType() === type) void leaf.rebuildView()
      })
    }
  }

  /** Puts the leaves back where a layout has them, and tells those who waited. Hidden leaves stay deferred. */
  async start(layout?: unknown): Promise<void> {
    if (isLayout(layout)) await this.#restore(layout)
    if (this.#tree.main().length === 0) this.#newTab()
    this.setActiveLeaf(this.getMostRecentLeaf() ?? this.#newTab())
    this.layoutReady = true
    for (const callback of this.#waiting.splice(0)) void callback()
    this.layoutChanged()
  }

  /** Asks everybody for what is still to be done, and waits for it. */
  async quit(): Promise<void> {
    const tasks = new Tasks()
    this.trigger('quit', tasks)
    await tasks.promise()
  }

  /** Closes every view. */
  async stop(): Promise<void> {
    this.layoutReady = false
    await this.#tree.closeAll()
    this.#events.stop()
    this.containerEl.detach()
  }

  override on<K extends keyof WorkspaceEvents>(
    name: K,
    callback: (...data: WorkspaceEvents[K]) => unknown,
    context?: unknown,
  ): EventRef {
    return this.listen(name, callback, context)
  }

  /** Undocumented: an event that views trigger when the mouse rests on a link of theirs. */
  onHoverLink(callback: (hover: unknown) => unknown): EventRef {
    return this.listen('hover-link', callback)
  }

  get activeEditor(): MarkdownFileInfo | null {
    if (this.#embeddedEditor) return this.#embeddedEditor
    const { activeLeaf } = this
    const staysOpen =
      activeLeaf && !this.isInMainArea(activeLeaf) && this.switches.activeEditorSurvivesSidebar
    return asMarkdownView(staysOpen ? this.getMostRecentLeaf()?.view : activeLeaf?.view)
  }

  /** An editor that is part of another view says so itself. */
  set activeEditor(info: MarkdownFileInfo | null) {
    this.#embeddedEditor = info
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) void callback()
    else this.#waiting.push(callback)
  }

  getLayout(): Record<string, unknown> {
    const layout: SavedLayout = {
      main: { children: saved(this.rootSplit) },
      left: { collapsed: this.leftSplit.collapsed, children: saved(this.leftSplit) },
      right: { collapsed: this.rightSplit.collapsed, children: saved(this.rightSplit) },
      active: this.activeLeaf instanceof Leaf ? this.activeLeaf.id : null,
      lastOpenFiles: this.getLastOpenFiles(),
    }
    return { ...layout }
  }

  async changeLayout(layout: unknown): Promise<void> {
    await this.#tree.closeAll()
    if (isLayout(layout)) await this.#restore(layout)
    if (this.#tree.main().length === 0) this.#newTab()
    this.layoutChanged()
  }

  createLeafInParent(parent: WorkspaceSplit, index: number): Leaf {
    return this.#tree.leafInNewTabs(parent, index)
  }

  createLeafBySplit(leaf: RealLeaf, _direction: SplitDirection = 'vertical', before = false): Leaf {
    const tabs = leaf.parent
    if (!(tabs instanceof Tabs)) return this.#newTab()
    return this.createLeafInParent(tabs.parent, tabs.parent.children.indexOf(tabs) + (before ? 0 : 1))
  }

  splitActiveLeaf(direction?: SplitDirection): Leaf {
    return this.getLeaf('split', direction)
  }

  async duplicateLeaf(leaf: RealLeaf, how?: PaneType | boolean | SplitDirection): Promise<Leaf> {
    const pane = how === 'vertical' || how === 'horizontal' || how === undefined ? 'split' : how
    const copy = this.getLeaf(pane)
    await copy.setViewState(leaf.getViewState())
    return copy
  }

  getUnpinnedLeaf(): Leaf {
    return this.getLeaf(false)
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction?: SplitDirection): Leaf {
    const recent = this.getMostRecentLeaf()
    if (newLeaf === 'window' && !this.#options.phone) return this.openPopoutLeaf()
    if (newLeaf === 'split' && recent) return this.createLeafBySplit(recent, direction)
    if (newLeaf !== false) return this.#newTab()
    const free = [recent, ...this.#tree.main()].find((leaf) => leaf && !leaf.pinned && leaf.view.navigation)
    return free ?? this.#newTab()
  }

  moveLeafToPopout(leaf: RealLeaf): RealWindow {
    const to = this.openPopoutLeaf()
    void to.setViewState(leaf.getViewState())
    leaf.detach()
    return to.getRoot() as WorkspaceWindow
  }

  openPopoutLeaf(): Leaf {
    const container = this.#tree.openWindow()
    const leaf = this.#tree.leafInNewTabs(container, 0)
    this.trigger('window-open', container, container.win)
    return leaf
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf?: PaneType | boolean,
    openViewState?: OpenViewState,
  ): Promise<void> {
    const path = linktext.replace(/#.*$/s, '')
    const file =
      path === ''
        ? this.app.vault.getFileByPath(sourcePath)
        : (this.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ??
          (await this.#createLinked(path, sourcePath)))
    if (!file) return
    const subpath = linktext.slice(path.length)
    const eState = subpath === '' ? openViewState?.eState : { subpath, ...openViewState?.eState }
    await this.getLeaf(newLeaf ?? false).openFile(file, { ...openViewState, eState })
  }

  setActiveLeaf(leaf: RealLeaf, params?: { focus?: boolean } | boolean, focus?: boolean): void {
    if (!(leaf instanceof Leaf)) return
    leaf.activeTime = ++this.#time
    if (leaf.parent.current !== leaf) leaf.parent.select(leaf)
    if (this.activeLeaf !== leaf) {
      for (const other of this.#tree.all()) other.containerEl.toggleClass('mod-active', other === leaf)
      this.activeLeaf = leaf
    }
    this.#events.changed()
    const wanted = typeof params === 'object' ? params.focus : focus
    if (wanted) leaf.setEphemeralState({ focus: true })
  }

  /** Called when the focus came into a leaf. */
  focusedLeaf(leaf: Leaf): void {
    if (this.activeLeaf !== leaf) this.setActiveLeaf(leaf)
  }

  getLeafById(id: string): Leaf | null {
    return this.#tree.all().find((leaf) => leaf.id === id) ?? null
  }

  getGroupLeaves(group: string): Leaf[] {
    return this.#tree.all().filter((leaf) => leaf.group === group)
  }

  getMostRecentLeaf(root?: WorkspaceParent): Leaf | null {
    const leaves = root ? root.leaves() : this.#tree.main()
    return leaves.reduce<Leaf | null>(
      (latest, leaf) => (!latest || leaf.activeTime > latest.activeTime ? leaf : latest),
      null,
    )
  }

  getLeftLeaf(split: boolean): Leaf {
    return this.#tree.sideLeaf(this.leftSplit, split)
  }

  getRightLeaf(split: boolean): Leaf {
    return this.#tree.sideLeaf(this.rightSplit, split)
  }

  async ensureSideLeaf(type: string, side: Side, options: SideOptions = {}): Promise<Leaf> {
    const { split = false, active = false, reveal = this.switches.ensureSideLeafReveals, state } = options
    const part = side === 'left' ? this.leftSplit : this.rightSplit
    const known = part.leaves().find((leaf) => leaf.view.getViewType() === type)
    const leaf = known ?? this.#tree.sideLeaf(part, split)
    if (!known || state) await leaf.setViewState({ type, state, active })
    if (reveal) await this.revealLeaf(leaf)
    if (active) this.setActiveLeaf(leaf, { focus: true })
    return leaf
  }

  getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
    const view = this.activeLeaf?.view
    return view instanceof type ? view : null
  }

  getActiveFile(): TFile | null {
    return fileOf(this.activeLeaf?.view) ?? this.#events.file
  }

  iterateRootLeaves(callback: (leaf: RealLeaf) => unknown): void {
    for (const leaf of this.#tree.main()) void callback(leaf)
  }

  iterateAllLeaves(callback: (leaf: RealLeaf) => unknown): void {
    for (const leaf of this.#tree.all()) void callback(leaf)
  }

  getLeavesOfType(viewType: string): Leaf[] {
    return this.#tree.all().filter((leaf) => leaf.view.getViewType() === viewType)
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach()
  }

  async revealLeaf(leaf: RealLeaf): Promise<void> {
    if (!(leaf instanceof Leaf)) return
    const root = leaf.getRoot()
    if (root instanceof WorkspaceSidedock || root instanceof MobileDrawer) root.expand()
    leaf.parent.select(leaf)
    await leaf.loadIfDeferred()
    this.layoutChanged()
  }

  getLastOpenFiles(): string[] {
    return [...this.#events.lastOpenFiles]
  }

  updateOptions(): void {}

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: RealLeaf): boolean {
    const firesFileMenu = this.switches.linkContextMenuFiresFileMenu
    return fillLinkMenu(this.app, menu, linktext, sourcePath, { firesFileMenu, leaf })
  }

  /** Tells that leaves or their views changed; several changes at once are told once. */
  layoutChanged(): void {
    this.#events.layoutChanged()
  }

  /** Whether a leaf is in the main area or in a window of its own, not in a sidebar. */
  isInMainArea(leaf: RealLeaf): boolean {
    return this.#tree.main().some((one) => one === leaf)
  }

  /** Called by a leaf that closes. */
  leafGone(leaf: Leaf): void {
    this.#tree.remove(leaf)
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null
      const next = this.getMostRecentLeaf()
      if (next && this.layoutReady) this.setActiveLeaf(next)
    }
    this.layoutChanged()
  }

  #newTab(): Leaf {
    return this.#tree.newTab(this.getMostRecentLeaf(this.rootSplit))
  }

  async #restore(layout: SavedLayout): Promise<void> {
    this.#events.lastOpenFiles.push(...layout.lastOpenFiles)
    const makeLeaf = (holder: LeafHolder) => this.#tree.leafIn(holder)
    const leaves = await restoreLayout(layout, this, makeLeaf)
    const active = leaves.get(layout.active ?? '')
    if (active) active.activeTime = ++this.#time
  }

  async #createLinked(path: string, sourcePath: string): Promise<TFile> {
    const folder = this.app.fileManager.getNewFileParent(sourcePath)
    const inFolder = path.includes('/') || folder.isRoot() ? path : `${folder.path}/${path}`
    return this.app.vault.create(`${inFolder.replace(/\.md$/, '')}.md`, '')
  }
}
