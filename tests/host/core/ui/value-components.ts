import type { HSL, RGB, TooltipOptions } from 'obsidian'
import { hexOf, hslOf, rgbOf, rgbOfHsl } from './colors'
import { ValueComponent } from './components'
import { setTooltip } from './tooltip'

/** A switch. Setting another value tells `onChange` too, as in the app. */
export class ToggleComponent extends ValueComponent<boolean> {
  toggleEl: HTMLElement
  readonly #checkboxEl: HTMLInputElement
  #callback: ((value: boolean) => unknown) | null = null

  constructor(containerEl: HTMLElement) {
    super()
    this.toggleEl = containerEl.createDiv('checkbox-container')
    this.#checkboxEl = this.toggleEl.createEl('input', { type: 'checkbox', attr: { role: 'switch' } })
    // The box is a target for keys and screen readers; a click on it must not count twice.
    this.#checkboxEl.addEventListener('click', (event) => event.stopPropagation())
    this.#checkboxEl.addEventListener('change', () => this.onClick())
    this.toggleEl.addEventListener('click', () => this.onClick())
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass('is-disabled', disabled)
    this.#checkboxEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  getValue(): boolean {
    return this.toggleEl.hasClass('is-enabled')
  }

  setValue(on: boolean): this {
    const changed = on !== this.getValue()
    this.toggleEl.toggleClass('is-enabled', on)
    this.#checkboxEl.checked = on
    if (changed) void this.#callback?.(on)
    return this
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options)
    return this
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.getValue())
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.#callback = callback
    return this
  }
}

export class DropdownComponent extends ValueComponent<string> {
  selectEl: HTMLSelectElement
  #callback: ((value: string) => unknown) | null = null

  constructor(containerEl: HTMLElement) {
    super()
    this.selectEl = containerEl.createEl('select', 'dropdown')
    this.selectEl.addEventListener('change', () => void this.#callback?.(this.getValue()))
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display })
    return this
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display)
    return this
  }

  getValue(): string {
    return this.selectEl.value
  }

  setValue(value: string): this {
    this.selectEl.value = value
    return this
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback
    return this
  }
}

export class SliderComponent extends ValueComponent<number> {
  sliderEl: HTMLInputElement
  #callback: ((value: number) => unknown) | null = null
  #format: (value: number) => string = String
  #instant = false

  constructor(containerEl: HTMLElement) {
    super()
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' })
    this.sliderEl.addEventListener('change', () => void this.#callback?.(this.getValue()))
    this.sliderEl.addEventListener('input', () => {
      if (this.#instant) void this.#callback?.(this.getValue())
    })
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  setInstant(instant: boolean): this {
    this.#instant = instant
    return this
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step })
    return this
  }

  getValue(): number {
    return parseFloat(this.sliderEl.value)
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value)
    return this
  }

  getValuePretty(): string {
    return this.#format(this.getValue())
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format
    return this
  }

  setDynamicTooltip(): this {
    const show = () => this.sliderEl.setAttr('aria-valuetext', this.getValuePretty())
    this.sliderEl.addEventListener('input', show)
    show()
    return this
  }

  showTooltip(): void {
    this.sliderEl.setAttr('aria-valuetext', this.getValuePretty())
  }

  onChange(callback: (value: number) => unknown): this {
    this.#callback = callback
    return this
  }
}

export class ProgressBarComponent extends ValueComponent<number> {
  readonly #barEl: HTMLElement
  #value = 0

  constructor(containerEl: HTMLElement) {
    super()
    const outer = containerEl.createDiv({
      cls: 'setting-progress-bar',
      attr: { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-label': 'Progress' },
    })
    this.#barEl = outer.createDiv('setting-progress-bar-inner')
  }

  getValue(): number {
    return this.#value
  }

  setValue(value: number): this {
    this.#value = Math.clamp(value, 0, 100)
    this.#barEl.setCssStyles({ width: `${this.#value}%` })
    this.#barEl.parentElement?.setAttr('aria-valuenow', this.#value)
    return this
  }
}

export class ColorComponent extends ValueComponent<string> {
  readonly colorPickerEl: HTMLInputElement
  #callback: ((value: string) => unknown) | null = null

  constructor(containerEl: HTMLElement) {
    super()
    this.colorPickerEl = containerEl.createEl('input', { type: 'color' })
    this.colorPickerEl.addEventListener('change', () => void this.#callback?.(this.getValue()))
  }

  override setDisabled(disabled: boolean): this {
    this.colorPickerEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  getValue(): string {
    return this.colorPickerEl.value
  }

  getValueRgb(): RGB {
    return rgbOf(this.getValue())
  }

  getValueHsl(): HSL {
    return hslOf(this.getValueRgb())
  }

  setValue(value: string): this {
    this.colorPickerEl.value = value
    return this
  }

  setValueRgb(rgb: RGB): this {
    return this.setValue(hexOf(rgb))
  }

  setValueHsl(hsl: HSL): this {
    return this.setValueRgb(rgbOfHsl(hsl))
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback
    return this
  }
}
