import type { App, Plugin, SettingDefinitionItem } from 'obsidian'
import { RenderedDefinitions } from './rendered-definitions'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One tab of the settings window. Definitions are drawn where there are any; `display` is for what came before them. */
export abstract class SettingTab {
  icon = 'puzzle'
  id = ''
  name = ''
  containerEl: HTMLElement = window.createDiv('vertical-tab-content')
  settingItems: SettingDefinitionItem[] = []
  #rendered: RenderedDefinitions | null = null
  #shown = false

  constructor(public app: App) {}

  getSettingDefinitions(): SettingDefinitionItem[] {
    return []
  }

  getControlValue(_key: string): unknown {
    return undefined
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {}

  update(): void {
    this.settingItems = this.getSettingDefinitions()
    if (this.#shown) this.#draw()
  }

  refreshDomState(): void {
    this.#rendered?.refresh()
  }

  display(): void {}

  hide(): void {
    this.containerEl.empty()
  }

  /** Puts the tab on the page. */
  show(): void {
    this.#shown = true
    this.settingItems = this.getSettingDefinitions()
    if (this.settingItems.length > 0) this.#draw()
    else this.display()
  }

  /** Takes the tab off the page. */
  leave(): void {
    this.#shown = false
    this.#rendered?.clear()
    this.#rendered = null
    this.hide()
  }

  #draw(): void {
    const page = this.#rendered?.openPages ?? []
    this.#rendered?.clear()
    this.#rendered = new RenderedDefinitions(this, this.containerEl, this.settingItems, page)
  }
}

/** A plugin's tab: its values live in `plugin.settings`, and are saved with `plugin.saveData`. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app)
    this.id = plugin.manifest.id
    this.name = plugin.manifest.name
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.plugin
    return isRecord(settings) ? settings[key] : undefined
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.plugin
    if (!isRecord(settings)) return
    settings[key] = value
    await this.plugin.saveData(settings)
  }
}

/** A page of settings that draws itself. */
export abstract class SettingPage {
  rootEl: HTMLElement = window.createDiv('setting-page')
  titlebarEl: HTMLElement = this.rootEl.createDiv('setting-page-titlebar')
  containerEl: HTMLElement = this.rootEl.createDiv('setting-page-content')
  title = ''

  abstract display(): void

  hide(): void {
    this.containerEl.empty()
  }
}
