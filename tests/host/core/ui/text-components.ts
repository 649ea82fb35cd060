import moment from 'moment'
import { ValueComponent } from './components'
import { setIcon } from './icons'

/** What text controls share. Setting a value is silent; typing calls `onChange`. */
export class AbstractTextComponent<
  T extends HTMLInputElement | HTMLTextAreaElement,
> extends ValueComponent<string> {
  #callback: ((value: string) => unknown) | null = null

  constructor(public inputEl: T) {
    super()
    inputEl.addEventListener('input', () => this.onChanged())
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  getValue(): string {
    return this.inputEl.value
  }

  setValue(value: string): this {
    this.inputEl.value = value
    return this
  }

  setPlaceholder(placeholder: string): this {
    this.inputEl.placeholder = placeholder
    return this
  }

  onChanged(): void {
    void this.#callback?.(this.getValue())
  }

  onChange(callback: (value: string) => unknown): this {
    this.#callback = callback
    return this
  }
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('input', { type: 'text', attr: { spellcheck: false } }))
  }
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(containerEl: HTMLElement) {
    super(containerEl.createEl('textarea', { attr: { spellcheck: false } }))
  }
}

/** A search field with a cross that empties it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  containerEl: HTMLElement
  clearButtonEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    const outer = containerEl.createDiv('search-input-container')
    super(outer.createEl('input', { type: 'search', attr: { enterkeyhint: 'search', spellcheck: false } }))
    this.containerEl = outer
    this.clearButtonEl = outer.createDiv({
      cls: 'search-input-clear-button',
      attr: { 'aria-label': 'Clear search', role: 'button', tabindex: -1 },
    })
    setIcon(this.clearButtonEl, 'x')
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('')
      this.onChanged()
      this.inputEl.focus()
    })
    this.#showClear()
  }

  override setValue(value: string): this {
    super.setValue(value)
    this.#showClear()
    return this
  }

  override onChanged(): void {
    this.#showClear()
    super.onChanged()
  }

  #showClear(): void {
    // The field's own event may come before the cross is made.
    this.clearButtonEl?.toggle(this.getValue() !== '')
  }
}

/** A text field for a Moment format, with a sample of what it gives. */
export class MomentFormatComponent extends TextComponent {
  sampleEl: HTMLElement = window.createSpan()
  #default = ''

  setDefaultFormat(defaultFormat: string): this {
    this.#default = defaultFormat
    this.inputEl.placeholder = defaultFormat
    this.updateSample()
    return this
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl
    this.updateSample()
    return this
  }

  override setValue(value: string): this {
    super.setValue(value)
    this.updateSample()
    return this
  }

  override onChanged(): void {
    this.updateSample()
    super.onChanged()
  }

  updateSample(): void {
    this.sampleEl.setText(sampleOf(this.getValue() || this.#default))
  }
}

const sampleOf = (pattern: string) => moment().format(pattern)
