import type { TooltipOptions } from 'obsidian'
import {
  type BaseComponent,
  ButtonComponent,
  DisplayValueComponent,
  ExtraButtonComponent,
} from './components'
import { MomentFormatComponent, SearchComponent, TextAreaComponent, TextComponent } from './text-components'
import { setTooltip } from './tooltip'
import {
  ColorComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './value-components'

let made = 0

/** One row of settings or of a form: a name, a description, and controls. */
export class Setting {
  settingEl: HTMLElement
  infoEl: HTMLElement
  nameEl: HTMLElement
  descEl: HTMLElement
  controlEl: HTMLElement
  components: BaseComponent[] = []
  errorEl: HTMLElement | null = null

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item')
    this.infoEl = this.settingEl.createDiv('setting-item-info')
    this.nameEl = this.infoEl.createDiv('setting-item-name')
    this.descEl = this.infoEl.createDiv('setting-item-description')
    this.controlEl = this.settingEl.createDiv('setting-item-control')
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name)
    return this
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc)
    return this
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls)
    return this
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options)
    return this
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading')
    return this
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled)
    for (const component of this.components) component.setDisabled(disabled)
    return this
  }

  setErrorMessage(message: string | null): this {
    const wrong = message !== null && message !== ''
    this.settingEl.toggleClass('is-invalid', wrong)
    if (!wrong) {
      this.errorEl?.detach()
      this.errorEl = null
    } else {
      this.errorEl ??= this.infoEl.createDiv({
        cls: 'setting-item-error',
        attr: { role: 'alert', id: `setting-error-${++made}` },
      })
      this.errorEl.setText(message)
    }
    for (const field of this.controlEl.findAll('input, select, textarea')) {
      field.setAttr('aria-invalid', wrong ? true : null)
      field.setAttr('aria-errormessage', this.errorEl?.id ?? null)
    }
    return this
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    void callback(new DisplayValueComponent(this.controlEl))
    return this
  }

  addComponent<T extends BaseComponent>(callback: (el: HTMLElement) => T): this {
    this.components.push(callback(this.controlEl))
    return this
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    return this.#add(new ButtonComponent(this.controlEl), callback)
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), callback)
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle')
    return this.#add(new ToggleComponent(this.controlEl), callback)
  }

  addText(callback: (component: TextComponent) => unknown): this {
    return this.#add(new TextComponent(this.controlEl), callback)
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    return this.#add(new SearchComponent(this.controlEl), callback)
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    return this.#add(new TextAreaComponent(this.controlEl), callback)
  }

  addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
    return this.#add(new MomentFormatComponent(this.controlEl), callback)
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    return this.#add(new DropdownComponent(this.controlEl), callback)
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    return this.#add(new ColorComponent(this.controlEl), callback)
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    return this.#add(new ProgressBarComponent(this.controlEl), callback)
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    return this.#add(new SliderComponent(this.controlEl), callback)
  }

  then(callback: (setting: this) => unknown): this {
    void callback(this)
    return this
  }

  clear(): this {
    this.controlEl.empty()
    this.components = []
    return this
  }

  #add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component)
    void callback(component)
    return this
  }
}

/** Settings under a shared heading, as one box. */
export class SettingGroup {
  readonly groupEl: HTMLElement
  readonly headerEl: HTMLElement
  readonly headingEl: HTMLElement
  readonly controlEl: HTMLElement
  listEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv('setting-group')
    this.headerEl = this.groupEl.createDiv('setting-item setting-item-heading')
    this.headingEl = this.headerEl.createDiv('setting-item-info').createDiv({
      cls: 'setting-item-name',
      attr: { role: 'heading', 'aria-level': 2 },
    })
    this.controlEl = this.headerEl.createDiv('setting-item-control')
    this.headerEl.hide()
    this.listEl = this.groupEl.createDiv('setting-items')
  }

  setHeading(text: string | DocumentFragment): this {
    this.headingEl.setText(text)
    this.headerEl.toggle(text !== '')
    return this
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes)
    return this
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl))
    return this
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    const search = new SearchComponent(this.groupEl.createDiv('setting-group-search'))
    this.groupEl.insertBefore(search.containerEl.parentElement ?? search.containerEl, this.listEl)
    void callback(search)
    return this
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.headerEl.show()
    void callback(new ExtraButtonComponent(this.controlEl))
    return this
  }
}
