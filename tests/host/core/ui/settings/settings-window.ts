import { activateWindow } from '../../dom/active-window'
import type { HostWindow } from '../../dom/extend'
import { installDom } from '../../dom/install'
import { setIcon } from '../icons'
import type { Keymap } from '../keymap'
import { Scope } from '../keymap'
import { setTooltip, watchTooltips } from '../tooltip'
import type { SettingTab } from './setting-tab'

interface Opened {
  frameEl: HTMLElement
  win: HostWindow
  bodyEl: HTMLElement
  close: (() => void)[]
}

/**
 * The settings in a window of their own, as since 1.13: another document with constructors of its own. Here it is a
 * frame, in a box that looks like a window.
 */
export class SettingsWindow {
  readonly pluginTabs: SettingTab[] = []
  activeTab: SettingTab | null = null
  readonly scope = new Scope()
  #opened: Opened | null = null

  constructor(
    private readonly keymap: Keymap,
    private readonly home: HostWindow,
  ) {
    this.scope.register([], 'Escape', () => {
      this.close()
      return false
    })
  }

  get isOpen(): boolean {
    return this.#opened !== null
  }

  /** The window that the settings are in, while they are open. */
  get win(): HostWindow | null {
    return this.#opened?.win ?? null
  }

  addSettingTab(tab: SettingTab): void {
    this.pluginTabs.push(tab)
    tab.update()
  }

  removeSettingTab(tab: SettingTab): void {
    if (this.activeTab === tab) this.#leaveTab()
    this.pluginTabs.remove(tab)
    this.#draw()
  }

  open(): void {
    if (this.#opened) return
    this.#opened = this.#openFrame()
    this.keymap.pushScope(this.scope)
    activateWindow(this.home, this.#opened.win)
    this.openTab(this.activeTab ?? this.pluginTabs[0] ?? null)
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.pluginTabs.find((one) => one.id === id) ?? null
    this.open()
    this.openTab(tab)
    return tab
  }

  openTab(tab: SettingTab | null): void {
    this.#leaveTab()
    this.activeTab = tab
    this.#draw()
    tab?.show()
  }

  close(): void {
    const opened = this.#opened
    if (!opened) return
    this.#leaveTab()
    this.#opened = null
    this.keymap.popScope(this.scope)
    activateWindow(this.home, this.home)
    for (const end of opened.close) end()
    opened.frameEl.detach()
  }

  #leaveTab(): void {
    this.activeTab?.leave()
    this.activeTab?.containerEl.detach()
    this.activeTab = null
  }

  #draw(): void {
    const bodyEl = this.#opened?.bodyEl
    if (!bodyEl) return
    bodyEl.empty()
    const nav = bodyEl.createEl('nav', { cls: 'vertical-tab-header', attr: { 'aria-label': 'Settings' } })
    const group = nav.createDiv('vertical-tab-header-group')
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' })
    for (const tab of this.pluginTabs) {
      const item = group.createEl('button', {
        cls: 'vertical-tab-nav-item',
        text: tab.name,
        attr: { type: 'button', 'aria-current': tab === this.activeTab ? 'page' : null },
      })
      item.toggleClass('is-active', tab === this.activeTab)
      item.addEventListener('click', () => this.openTab(tab))
    }
    const main = bodyEl.createEl('main', 'vertical-tab-content-container')
    if (this.activeTab) main.appendChild(this.activeTab.containerEl)
  }

  #openFrame(): Opened {
    const { document: doc } = this.home
    const frameEl = doc.body.createDiv({
      cls: 'host-window',
      attr: { role: 'dialog', 'aria-label': 'Settings' },
    })
    const bar = frameEl.createDiv('host-window-bar')
    bar.createSpan({ text: 'Settings' })
    const closeEl = bar.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } })
    setIcon(closeEl, 'x')
    setTooltip(closeEl, 'Close settings')
    closeEl.addEventListener('click', () => this.close())
    const frame = frameEl.createEl('iframe', { attr: { title: 'Settings' } })
    const win = frame.contentWindow as HostWindow | null
    if (!win) throw new Error('The settings window could not be opened')
    installDom(win, this.home)
    dress(win.document, doc)
    return {
      frameEl,
      win,
      bodyEl: win.document.body.createDiv('mod-settings vertical-tabs-container'),
      close: [this.keymap.listen(win), watchTooltips(win)],
    }
  }
}

/** Gives a new window the language, the style sheets and the theme of the main one. */
function dress(doc: Document, like: Document): void {
  doc.title = 'Settings'
  doc.documentElement.lang = like.documentElement.lang
  for (const sheet of like.head.findAll('style, link[rel=stylesheet]')) {
    doc.head.appendChild(doc.importNode(sheet, true))
  }
  doc.body.className = like.body.className
}
