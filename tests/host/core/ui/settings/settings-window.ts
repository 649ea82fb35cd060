import { activateWindow } from '../../dom/active-window'
import type { HostWindow } from '../../dom/extend'
import { Scope } from '../keymap'
import { type OpenedWindow, openWindow, type WindowKeys } from '../other-window'
import type { SettingTab } from './setting-tab'

/**
 * The settings in a window of their own, as since 1.13: another document with constructors of its own.
 */
export class SettingsWindow {
  readonly pluginTabs: SettingTab[] = []
  activeTab: SettingTab | null = null
  readonly scope = new Scope()
  #opened: (OpenedWindow & { bodyEl: HTMLElement }) | null = null

  constructor(
    private readonly keys: WindowKeys,
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
    const opened = openWindow(this.home, this.keys, {
      title: 'Settings',
      cls: 'mod-settings-window',
      onClose: () => this.close(),
    })
    const bodyEl = opened.win.document.body.createDiv('mod-settings vertical-tabs-container')
    this.#opened = { ...opened, bodyEl }
    this.keys.keymap.pushScope(this.scope)
    activateWindow(this.home, opened.win)
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
    this.keys.keymap.popScope(this.scope)
    activateWindow(this.home, this.home)
    opened.close()
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
    group.createEl('h1', { cls: 'vertical-tab-header-group-title', text: 'Community plugins' })
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
}
