import type {
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
} from 'obsidian'
import { setIcon } from '../icons'
import { Setting, SettingGroup } from '../setting'
import { setTooltip } from '../tooltip'
import { addControl } from './control'
import type { SettingTab } from './setting-tab'

type Condition = boolean | (() => boolean) | undefined
type AnyGroup = SettingDefinitionGroup | SettingDefinitionList

const holds = (condition: Condition, byDefault: boolean): boolean =>
  (typeof condition === 'function' ? condition() : condition) ?? byDefault

const isGroup = (item: SettingDefinitionItem): item is AnyGroup =>
  'type' in item && (item.type === 'group' || item.type === 'list')

const isList = (group: AnyGroup): group is SettingDefinitionList => group.type === 'list'

const isPage = (item: SettingDefinitionItem): item is SettingDefinitionPage =>
  'type' in item && item.type === 'page'

/** The settings of a tab as it draws them from their definitions, and what of it may change in place. */
export class RenderedDefinitions {
  /** The names of the pages that are open, outermost first. */
  readonly openPages: string[] = []
  readonly #conditions: (() => void)[] = []
  readonly #cleanups: (() => void)[] = []

  constructor(
    private readonly tab: SettingTab,
    private readonly containerEl: HTMLElement,
    private readonly definitions: SettingDefinitionItem[],
    openPages: string[] = [],
  ) {
    this.#open(openPages)
  }

  /** Applies every `visible` and `disabled` anew, without drawing anything again. */
  refresh(): void {
    for (const apply of this.#conditions) apply()
  }

  clear(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup()
    this.#conditions.length = 0
    this.containerEl.empty()
  }

  #open(pages: string[]): void {
    this.clear()
    this.openPages.length = 0
    let items = this.definitions
    let last: SettingDefinitionPage | null = null
    for (const name of pages) {
      const page: SettingDefinitionPage | undefined = items
        .flatMap((item): SettingDefinitionItem[] => (isGroup(item) ? (item.items ?? []) : [item]))
        .filter(isPage)
        .find((one) => one.name === name)
      if (!page) break
      this.openPages.push(name)
      last = page
      items = page.items ?? []
    }
    if (last) this.#drawTitlebar(last.name, this.openPages.slice(0, -1))
    if (last?.page) this.#drawOwnPage(last.page())
    else this.#drawItems(items)
    this.refresh()
  }

  #drawTitlebar(name: string, back: string[]): void {
    const bar = this.containerEl.createDiv('setting-page-titlebar')
    const button = bar.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } })
    setIcon(button, 'chevron-left')
    setTooltip(button, 'Back')
    button.addEventListener('click', () => this.#open(back))
    bar.createDiv({ cls: 'setting-page-title', text: name, attr: { role: 'heading', 'aria-level': 2 } })
  }

  #drawOwnPage(page: { rootEl: HTMLElement; titlebarEl: HTMLElement; display(): void; hide(): void }): void {
    page.titlebarEl.hide()
    this.containerEl.appendChild(page.rootEl)
    page.display()
    this.#cleanups.push(() => page.hide())
  }

  #drawItems(items: SettingDefinitionItem[]): void {
    let loose: SettingGroup | null = null
    let index = 0
    for (const item of items) {
      if (isGroup(item)) {
        loose = null
        this.#drawGroup(item)
        continue
      }
      loose ??= new SettingGroup(this.containerEl)
      this.#drawItem(item, loose, index++)
    }
  }

  #drawGroup(group: AnyGroup): void {
    const drawn = new SettingGroup(this.containerEl)
    if (group.heading) drawn.setHeading(group.heading)
    if (group.cls) drawn.addClass(...group.cls.split(/\s+/))
    for (const button of group.extraButtons ?? []) drawn.addExtraButton(button)
    const rows = (group.items ?? []).map((item, index) => ({ item, el: this.#drawItem(item, drawn, index) }))
    if (isList(group))
      this.#makeList(
        group,
        drawn,
        rows.map((row) => row.el),
      )
    const { search } = group
    if (search) {
      drawn.addSearch((field) => {
        field.setPlaceholder(search.placeholder ?? 'Search')
        field.onChange((query) => {
          for (const { item, el } of rows) el.toggle(isPage(item) || search.match(item, query))
        })
      })
    }
    this.#when(group.visible, drawn.groupEl)
  }

  #makeList(list: SettingDefinitionList, drawn: SettingGroup, rows: HTMLElement[]): void {
    drawn.addClass('mod-list')
    const { addItem, onDelete, emptyState } = list
    if (rows.length === 0 && emptyState !== undefined) {
      drawn.listEl.createDiv({ cls: 'setting-empty-state', text: emptyState })
    }
    if (addItem) {
      drawn.addExtraButton((button) => {
        button.setIcon('plus').setTooltip(addItem.name)
        button.onClick(() => addItem.action(button.extraSettingsEl))
      })
    }
    rows.forEach((row, index) => {
      if (!onDelete) return
      const button = row.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } })
      setIcon(button, 'trash-2')
      setTooltip(button, 'Delete')
      button.addEventListener('click', () => void onDelete(index))
    })
  }

  #drawItem(
    item: SettingDefinition | SettingDefinitionPage,
    group: SettingGroup,
    index: number,
  ): HTMLElement {
    let drawn: HTMLElement | null = null
    group.addSetting((setting) => {
      drawn = setting.settingEl
      setting.setName(item.name)
      // A fragment can be put in one place only, and the row may be drawn again.
      if (item.desc !== undefined) {
        setting.setDesc(
          typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment),
        )
      }
      this.#when(item.visible, setting.settingEl)
      if (isPage(item)) this.#makePageLink(item, setting)
      else this.#fill(item, setting, group, index)
    })
    return drawn ?? group.listEl
  }

  #makePageLink(page: SettingDefinitionPage, setting: Setting): void {
    const value = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue
    const status = typeof page.status === 'function' ? page.status() : page.status
    if (value !== undefined || status) {
      setting.addDisplayValue((display) => display.setValue(value ?? null).setStatus(status ?? null))
    }
    setIcon(setting.controlEl.createDiv('setting-navigate-icon'), 'chevron-right')
    const to = [...this.openPages, page.name]
    makeClickable(setting, () => this.#open(to))
  }

  #fill(item: SettingDefinition, setting: Setting, group: SettingGroup, index: number): void {
    if (item.control) {
      const { disabled } = item.control
      addControl(this.tab, setting, item.name, item.control)
      this.#conditions.push(() => void setting.setDisabled(holds(disabled, false)))
    } else if (item.render) {
      const cleanup = item.render(setting, group)
      if (typeof cleanup === 'function') this.#cleanups.push(cleanup)
    } else if (item.action) {
      const { action, disabled } = item
      makeClickable(setting, () => {
        if (!holds(disabled, false)) void action(setting.settingEl, index)
      })
      this.#conditions.push(() => void setting.setDisabled(holds(disabled, false)))
    }
  }

  #when(visible: Condition, el: HTMLElement): void {
    this.#conditions.push(() => el.toggle(holds(visible, true)))
  }
}

function makeClickable({ settingEl }: Setting, act: () => void): void {
  settingEl.addClass('is-clickable')
  settingEl.setAttrs({ role: 'button', tabindex: 0 })
  settingEl.addEventListener('click', act)
  settingEl.addEventListener('keydown', (event) => {
    if (event.target !== settingEl || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    act()
  })
}
