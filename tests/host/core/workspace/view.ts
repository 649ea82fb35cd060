import type {
  App,
  ItemView as RealItemView,
  Menu,
  Scope,
  View as RealView,
  ViewStateResult,
  WorkspaceLeaf,
} from 'obsidian'
import { Component } from '../component'
import { setIcon } from '../ui/icons'
import { FILE_SECTIONS, Menu as HostMenu } from '../ui/menu'
import { setTooltip } from '../ui/tooltip'
import { appOf, type Face } from './face'

/** What a leaf shows. Its life begins when the leaf opens it, and ends when the leaf closes it. */
export abstract class View extends Component implements Face<RealView> {
  app: App
  icon = 'file'
  navigation = false
  containerEl: HTMLElement
  scope: Scope | null = null

  constructor(public leaf: WorkspaceLeaf) {
    super()
    this.app = appOf(leaf)
    this.containerEl = window.createDiv('workspace-leaf-content')
  }

  protected async onOpen(): Promise<void> {}

  protected async onClose(): Promise<void> {}

  abstract getViewType(): string

  abstract getDisplayText(): string

  getState(): Record<string, unknown> {
    return {}
  }

  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {}

  getEphemeralState(): Record<string, unknown> {
    return {}
  }

  setEphemeralState(_state: unknown): void {}

  getIcon(): string {
    return this.icon
  }

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}

  /** Called by the leaf. */
  async open(parentEl: HTMLElement): Promise<void> {
    this.containerEl.setAttr('data-type', this.getViewType())
    parentEl.appendChild(this.containerEl)
    void this.load()
    await this.onOpen()
  }

  /** Called by the leaf. What the view registered ends even where its own clean-up fails. */
  async close(): Promise<void> {
    try {
      await this.onClose()
    } finally {
      this.unload()
      this.containerEl.detach()
    }
  }
}

/** A view with a header and a place for its content: the two children of its container, in this order. */
export abstract class ItemView extends View implements Face<RealItemView> {
  contentEl: HTMLElement
  readonly headerEl: HTMLElement
  readonly titleEl: HTMLElement
  readonly actionsEl: HTMLElement

  constructor(leaf: WorkspaceLeaf) {
    super(leaf)
    this.headerEl = this.containerEl.createDiv('view-header')
    this.titleEl = this.headerEl.createDiv('view-header-title-container').createDiv('view-header-title')
    this.actionsEl = this.headerEl.createDiv('view-actions')
    const more = this.addAction('ellipsis-vertical', 'More options', (event) => {
      const menu = new HostMenu().addSections(FILE_SECTIONS)
      this.onPaneMenu(menu, 'more-options')
      menu.showAtMouseEvent(event)
    })
    more.addClass('mod-more-options')
    this.contentEl = this.containerEl.createDiv('view-content')
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const action = window.createEl('button', {
      cls: 'clickable-icon view-action',
      attr: { type: 'button' },
    })
    setIcon(action, icon)
    setTooltip(action, title)
    action.addEventListener('click', (event) => void callback(event))
    this.actionsEl.prepend(action)
    return action
  }

  override async open(parentEl: HTMLElement): Promise<void> {
    this.titleEl.setText(this.getDisplayText())
    await super.open(parentEl)
  }
}
