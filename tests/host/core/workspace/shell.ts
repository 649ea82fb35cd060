import type { RenderContext, WorkspaceLeaf } from 'obsidian'
import type { AppFace, FaceParts, MakeFace } from '../app-face'
import type { Commands } from '../commands'
import { activeWindowOf } from '../dom/active-window'
import type { HostWindow } from '../dom/extend'
import { installDom } from '../dom/install'
import { Keymap, Scope } from '../ui/keymap'
import { lendKeymap } from '../ui/menu'
import { SettingsWindow } from '../ui/settings/settings-window'
import { type Tooltips, watchTooltips } from '../ui/tooltip'
import { addOwnCommands } from './own-commands'
import { registerHotkeys } from './command-palette'
import { plainSurface, type SurfaceMaker } from './editor-surface'
import { asReal } from './face'
import { MarkdownView } from './markdown-view'
import { previewLinks } from './page-preview'
import { Surface } from './surface'
import { ViewRegistry } from './view-registry'
import { Workspace } from './workspace'

const leftOver = '.modal-container, .menu, .notice-container, .suggestion-container, .tooltip, .popover'

/** All that people see of the app: ribbon, workspace, status bar, palette, settings. */
export class Shell implements AppFace {
  readonly keymap = new Keymap()
  readonly scope = new Scope()
  readonly views = new ViewRegistry()
  readonly renderContext: RenderContext = { hoverPopover: null }
  readonly workspace: Workspace
  readonly setting: SettingsWindow
  readonly surface: Surface
  readonly commands: Commands
  readonly internals: Record<string, unknown>
  readonly containerEl: HTMLElement
  readonly ribbonEl: HTMLElement
  readonly statusBarEl: HTMLElement | null
  readonly #home: HostWindow
  readonly #tooltips: Tooltips
  readonly #endings: (() => void)[] = []

  constructor({ app, commands, switches, device }: FaceParts, makeSurface: SurfaceMaker = plainSurface) {
    const home: HostWindow = window
    installDom(home)
    followFocus(home)
    this.#home = home
    this.commands = commands
    const phone = device === 'phone'
    home.document.body.toggleClass('is-mobile', device !== 'desktop')
    home.document.body.toggleClass('is-phone', phone)
    home.document.body.toggleClass('is-tablet', device === 'tablet')
    this.containerEl = home.createDiv('app-container')
    const mainEl = this.containerEl.createDiv('horizontal-main-container')
    this.ribbonEl = mainEl.createEl('nav', {
      cls: 'workspace-ribbon side-dock-ribbon mod-left',
      attr: { 'aria-label': 'Ribbon' },
    })
    this.statusBarEl = device === 'desktop' ? this.containerEl.createEl('footer', 'status-bar') : null
    const { views, keymap, ribbonEl, statusBarEl } = this
    const labels = switches.ariaLabelIsTooltip ? 'of-labels' : 'given'
    const tooltips = (this.#tooltips = device === 'desktop' ? labels : 'none')
    this.setting = new SettingsWindow({ keymap, tooltips }, home)
    this.workspace = new Workspace({ app, views, keymap, switches, home, tooltips, phone })
    mainEl.appendChild(this.workspace.containerEl)
    this.surface = new Surface({ ribbonEl, statusBarEl, views, setting: this.setting })
    class Note extends MarkdownView {
      constructor(leaf: WorkspaceLeaf) {
        super(leaf, makeSurface)
      }
    }
    const NoteView = asReal<typeof import('obsidian').MarkdownView>(Note)
    views.registerView('markdown', (leaf) => new NoteView(leaf))
    views.registerExtensions(['md'], 'markdown')
    keymap.base = () => this.workspace.activeLeaf?.view.scope ?? this.scope
    addOwnCommands(app, this)
    registerHotkeys(this.scope, commands)
    this.workspace.onHoverLink(previewLinks(app, this.surface.hoverLinkSources))
    this.internals = { setting: this.setting, viewRegistry: views, dragManager }
  }

  async start(layout: unknown): Promise<void> {
    this.#home.document.body.appendChild(this.containerEl)
    lendKeymap(this.keymap)
    this.#endings.push(this.keymap.listen(this.#home), watchTooltips(this.#home, this.#tooltips))
    const onResize = () => this.workspace.trigger('resize')
    const onClick = (event: MouseEvent) => this.#followUri(event)
    this.#home.addEventListener('resize', onResize)
    this.#home.document.addEventListener('click', onClick)
    this.#endings.push(
      () => this.#home.removeEventListener('resize', onResize),
      () => this.#home.document.removeEventListener('click', onClick),
    )
    await this.workspace.start(layout)
  }

  async stop(): Promise<void> {
    this.setting.close()
    await this.workspace.stop()
    for (const end of this.#endings.splice(0)) end()
    lendKeymap(null)
    this.containerEl.detach()
    for (const el of this.#home.document.body.findAll(leftOver)) el.detach()
  }

  /** A link to the app itself, in a note say, leads to the plugin that answers to it. */
  #followUri(event: MouseEvent): void {
    const link = (event.targetNode as Element | null)?.matchParent?.('a[href^="obsidian:"]')
    if (link && this.surface.openUri(link.getAttr('href') ?? '')) event.preventDefault()
  }
}

/** Makes faces whose notes are edited with what `makeSurface` makes; without it, by a document that nobody sees. */
export const shellFace =
  (makeSurface?: SurfaceMaker): MakeFace =>
  (parts) =>
    new Shell(parts, makeSurface)

/** The two names that follow the focus are looked up each time, also by code that is handed a window's names once. */
function followFocus(home: HostWindow): void {
  Object.defineProperties(globalThis, {
    activeWindow: { configurable: true, get: () => activeWindowOf(home) },
    activeDocument: { configurable: true, get: () => activeWindowOf(home).document },
  })
}

/** Undocumented, as plugins use it for rows that can be dragged into a note. */
const dragManager = {
  onDragStart: (event: DragEvent, draggable: unknown) => {
    event.dataTransfer?.setData('text/plain', String(draggable))
  },
  dragLink: (_event: DragEvent, linktext: string) => `[[${linktext}]]`,
  handleDrag(el: HTMLElement, make: (event: DragEvent) => unknown) {
    el.draggable = true
    el.addEventListener('dragstart', (event) => dragManager.onDragStart(event, make(event)))
  },
}
