import type { HoverPopover, OpenViewState, WorkspaceLeaf as RealLeaf, TFile, View, ViewState } from 'obsidian'
import type { EventRef, Listener } from '../events'
import { setIcon } from '../ui/icons'
import { FILE_SECTIONS, Menu } from '../ui/menu'
import { bindApp } from './face'
import { WorkspaceItem } from './items'
import type { LeafHolder } from './tabs'
import { isDeferredView } from './view-registry'
import type { Workspace } from './workspace'

interface Opening {
  open(parentEl: HTMLElement): Promise<void>
  close(): Promise<void>
}

const canOpen = (view: object): view is Opening => 'open' in view && 'close' in view

let made = 0

/** A place for a view. It may hold a stand-in until it is looked at. */
export class Leaf extends WorkspaceItem {
  readonly id = `leaf-${++made}`
  view: View
  hoverPopover: HoverPopover | null = null
  pinned = false
  group: string | null = null
  /** When it was last the active one; 0 for never. */
  activeTime = 0
  readonly containerEl: HTMLElement
  readonly tabHeaderEl: HTMLElement
  readonly tabButtonEl: HTMLElement
  readonly #iconEl: HTMLElement
  readonly #titleEl: HTMLElement
  #eState: unknown = null
  #changing: Promise<void> = Promise.resolve()

  constructor(
    readonly workspace: Workspace,
    public parent: LeafHolder,
  ) {
    super()
    bindApp(this, workspace.app)
    this.containerEl = window.createDiv('workspace-leaf')
    this.containerEl.addEventListener('focusin', () => workspace.focusedLeaf(this))
    this.containerEl.addEventListener('mousedown', () => workspace.focusedLeaf(this))
    this.tabHeaderEl = window.createDiv('workspace-tab-header tappable')
    const heading = { cls: 'workspace-tab-header-heading', attr: { role: 'heading', 'aria-level': 2 } }
    this.tabButtonEl = this.tabHeaderEl.createDiv(heading).createEl('button', {
      cls: 'workspace-tab-header-inner',
      attr: { type: 'button' },
    })
    this.#iconEl = this.tabButtonEl.createSpan('workspace-tab-header-inner-icon')
    this.#titleEl = this.tabButtonEl.createSpan('workspace-tab-header-inner-title')
    const closeEl = this.tabHeaderEl.createEl('button', {
      cls: 'workspace-tab-header-inner-close-button clickable-icon',
      attr: { type: 'button', 'aria-label': 'Close' },
    })
    setIcon(closeEl, 'x')
    closeEl.addEventListener('click', () => this.detach())
    this.tabButtonEl.addEventListener('click', () => workspace.setActiveLeaf(this, { focus: true }))
    this.tabHeaderEl.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.detach()
    })
    this.tabHeaderEl.addEventListener('contextmenu', (event) => {
      event.preventDefault()
      const menu = new Menu().addSections(FILE_SECTIONS)
      menu.addItem((item) =>
        item
          .setTitle('Close')
          .setIcon('x')
          .onClick(() => this.detach()),
      )
      this.view.onPaneMenu(menu, 'tab-header')
      menu.showAtMouseEvent(event)
    })
    this.view = workspace.views.create('empty', this, false)
    if (canOpen(this.view)) void this.view.open(this.containerEl)
    this.updateHeader()
  }

  override on(name: 'pinned-change', callback: (pinned: boolean) => unknown, context?: unknown): EventRef
  override on(name: 'group-change', callback: (group: string) => unknown, context?: unknown): EventRef
  override on(name: string, callback: Listener, context?: unknown): EventRef {
    return this.listen(name, callback, context)
  }

  get isDeferred(): boolean {
    return isDeferredView(this.view)
  }

  /** Whether somebody looking at the app sees this leaf. */
  get isVisible(): boolean {
    return this.parent.current === this && this.parent.isShown
  }

  async open(view: View): Promise<View> {
    const before = this.view
    this.view = view
    if (canOpen(before)) await before.close()
    if (canOpen(view)) await view.open(this.containerEl)
    this.updateHeader()
    this.workspace.layoutChanged()
    return view
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = this.workspace.views.typeOf(file.extension)
    if (type === null) return
    const state = { ...openState.state, file: file.path }
    const { active = true } = openState
    await this.setViewState({ type, state, active }, openState.eState)
  }

  getViewState(): ViewState {
    const state: ViewState = { type: this.view.getViewType(), state: this.view.getState() }
    if (this.pinned) state.pinned = true
    return state
  }

  async setViewState(viewState: ViewState, eState?: unknown): Promise<void> {
    // One change after the other: two at once would leave both views open.
    const change = this.#changing.then(() =>
      this.#setViewState(viewState, eState, !this.#mayDefer(viewState)),
    )
    this.#changing = change.catch(() => undefined)
    await change
  }

  async loadIfDeferred(): Promise<void> {
    if (!this.isDeferred) return this.#changing
    const eState = this.#eState
    const change = this.#changing.then(async () => {
      if (this.isDeferred) await this.#setViewState(this.getViewState(), eState, true)
    })
    this.#changing = change.catch(() => undefined)
    await change
  }

  /** Called when the leaf came into sight. */
  becameVisible(): void {
    if (this.isDeferred) void this.loadIfDeferred()
    else this.onResize()
  }

  /** Makes the view anew, where its maker has come or gone. */
  async rebuildView(): Promise<void> {
    const state = this.getViewState()
    await this.open(this.workspace.views.create(state.type, this, !this.isVisible))
    await this.view.setState(state.state, { history: false })
    this.updateHeader()
  }

  getEphemeralState(): unknown {
    return this.view.getEphemeralState()
  }

  setEphemeralState(state: unknown): void {
    this.#eState = this.isDeferred ? state : null
    this.view.setEphemeralState(state)
  }

  togglePinned(): void {
    this.setPinned(!this.pinned)
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned
    this.trigger('pinned-change', pinned)
  }

  setGroupMember(other: RealLeaf): void {
    if (other instanceof Leaf) this.setGroup((other.group ??= other.id))
  }

  setGroup(group: string): void {
    this.group = group
    this.trigger('group-change', group)
  }

  detach(): void {
    void this.close()
  }

  /** As `detach`, to be waited for. */
  async close(): Promise<void> {
    this.workspace.leafGone(this)
    if (canOpen(this.view)) await this.view.close()
  }

  getIcon(): string {
    return this.view.getIcon()
  }

  getDisplayText(): string {
    return this.view.getDisplayText()
  }

  onResize(): void {
    this.view.onResize()
  }

  /** Shows the view's name and icon on the tab. */
  updateHeader(): void {
    const title = this.getDisplayText()
    this.#titleEl.setText(title)
    setIcon(this.#iconEl, this.getIcon())
    this.tabHeaderEl.setAttr('data-type', this.view.getViewType())
    this.containerEl.find('.view-header-title')?.setText(title)
  }

  #mayDefer(viewState: ViewState): boolean {
    if (this.isVisible || viewState.active === true) return false
    return !this.workspace.layoutReady || this.workspace.switches.hiddenLeafIsDeferred === 'always'
  }

  async #setViewState(
    { type, state, pinned, active }: ViewState,
    eState: unknown,
    now: boolean,
  ): Promise<void> {
    if (pinned !== undefined) this.pinned = pinned
    if (this.view.getViewType() !== type || (this.isDeferred && now)) {
      await this.open(this.workspace.views.create(type, this, !now))
    }
    await this.view.setState(state ?? {}, { history: false })
    this.updateHeader()
    if (active) this.workspace.setActiveLeaf(this, { focus: true })
    if (eState !== undefined && eState !== null) this.setEphemeralState(eState)
    this.workspace.layoutChanged()
  }
}
