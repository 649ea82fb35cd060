import { Setting } from 'obsidian'

let made = 0

type InputAttributes = Record<string, string | number | boolean | null>

/** One row of a form: a label, its inputs, and below them what is wrong. */
export class FieldRow {
  private readonly setting: Setting
  private readonly labelEl: HTMLLabelElement
  private readonly fields: HTMLElement[] = []
  private hintText = ''

  constructor(containerEl: HTMLElement, label: string) {
    this.setting = new Setting(containerEl).setClass('iin-field')
    this.labelEl = this.setting.nameEl.createEl('label', { text: label })
    this.setting.infoEl.addClass('iin-field-info')
    this.setting.controlEl.addClass('iin-field-control')
    this.setting.descEl.id = `iin-field-hint-${++made}`
  }

  /** Adds an input. The row's label names the first; each further one needs a name of its own. */
  addInput(attr: InputAttributes, name?: string): HTMLInputElement {
    const input = this.setting.controlEl.createEl('input', {
      cls: 'iin-field-input',
      attr: { type: 'text', autocomplete: 'off', spellcheck: false, ...attr },
    })
    this.adopt(input, name)
    return input
  }

  /** Adds room for text on several lines, below the label. */
  addTextArea(): HTMLTextAreaElement {
    this.setting.setClass('iin-field-tall')
    const areaEl = this.setting.controlEl.createEl('textarea', {
      cls: 'iin-field-input',
      attr: { rows: 2, dir: 'auto' },
    })
    this.adopt(areaEl)
    return areaEl
  }

  addDropdown(options: readonly { readonly value: string; readonly text: string }[]): HTMLSelectElement {
    const selectEl = this.setting.controlEl.createEl('select', 'dropdown iin-field-input')
    for (const { value, text } of options) selectEl.createEl('option', { value, text })
    this.adopt(selectEl)
    return selectEl
  }

  /** Whether the row is there at all. */
  show(isShown: boolean): void {
    this.setting.settingEl.toggle(isShown)
  }

  /** Calls `heard` at an event of any of the row's inputs. */
  onInput(event: string, heard: () => void): void {
    for (const field of this.fields) field.addEventListener(event, heard)
  }

  /** Says something about what was typed that is not wrong; '' takes it away. */
  hint(text: string): void {
    this.hintText = text
    this.setting.setDesc(text)
    this.describe()
  }

  /** Says what is wrong, to be read out with each of the inputs; null takes it away. */
  tell(problem: string | null): void {
    this.setting.setErrorMessage(problem)
    for (const field of this.fields) field.setAttr('aria-invalid', problem === null ? null : true)
    this.describe()
  }

  private adopt(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, name?: string): void {
    field.id = `iin-field-${++made}`
    if (name === undefined) this.labelEl.htmlFor = field.id
    else field.setAttr('aria-label', name)
    // What was wrong has been heard as soon as it is being put right.
    for (const event of ['input', 'change']) field.addEventListener(event, () => this.tell(null))
    this.fields.push(field)
  }

  private describe(): void {
    const { errorEl, descEl } = this.setting
    if (errorEl && errorEl.id === '') errorEl.id = `iin-field-error-${++made}`
    const ids = [errorEl?.isConnected ? errorEl.id : '', this.hintText === '' ? '' : descEl.id]
    const described = ids.filter((id) => id !== '').join(' ')
    for (const field of this.fields) field.setAttr('aria-describedby', described === '' ? null : described)
  }
}
