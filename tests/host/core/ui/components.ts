import type { TooltipOptions } from 'obsidian'
import { setIcon } from './icons'
import { setTooltip } from './tooltip'

/** What every control of a setting or a form can do. */
export abstract class BaseComponent {
  disabled = false

  then(callback: (component: this) => unknown): this {
    void callback(this)
    return this
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled
    return this
  }
}

/** A control that holds a value. */
export abstract class ValueComponent<T> extends BaseComponent {
  abstract getValue(): T
  abstract setValue(value: T): this

  registerOptionListener(listeners: Record<string, (value?: T) => T>, key: string): this {
    listeners[key] = (value) => {
      if (value !== undefined) this.setValue(value)
      return this.getValue()
    }
    return this
  }
}

/** A button with a text or an icon. */
export class ButtonComponent extends BaseComponent {
  buttonEl: HTMLButtonElement
  #callback: ((event: MouseEvent) => unknown) | null = null

  constructor(containerEl: HTMLElement) {
    super()
    this.buttonEl = containerEl.createEl('button', { attr: { type: 'button' } })
    this.buttonEl.addEventListener('click', (event) => {
      if (!this.disabled) void this.#callback?.(event)
    })
  }

  override setDisabled(disabled: boolean): this {
    this.buttonEl.disabled = disabled
    return super.setDisabled(disabled)
  }

  setCta(): this {
    this.buttonEl.addClass('mod-cta')
    return this
  }

  removeCta(): this {
    this.buttonEl.removeClass('mod-cta')
    return this
  }

  setWarning(): this {
    this.buttonEl.addClass('mod-warning')
    return this
  }

  setDestructive(): this {
    this.buttonEl.addClass('mod-destructive')
    return this
  }

  removeDestructive(): this {
    this.buttonEl.removeClass('mod-destructive')
    return this
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.buttonEl, tooltip, options)
    return this
  }

  setButtonText(name: string): this {
    this.buttonEl.setText(name)
    return this
  }

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon)
    return this
  }

  setClass(cls: string): this {
    this.buttonEl.addClass(cls)
    return this
  }

  onClick(callback: (event: MouseEvent) => unknown): this {
    this.#callback = callback
    return this
  }
}

/** A small icon beside a control. */
export class ExtraButtonComponent extends BaseComponent {
  extraSettingsEl: HTMLElement
  #callback: (() => unknown) | null = null

  constructor(containerEl: HTMLElement) {
    super()
    this.extraSettingsEl = containerEl.createDiv({
      cls: 'clickable-icon extra-setting-button',
      attr: { role: 'button', tabindex: 0 },
    })
    this.setIcon('settings')
    const act = () => {
      if (!this.disabled) void this.#callback?.()
    }
    this.extraSettingsEl.addEventListener('click', act)
    this.extraSettingsEl.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act()
    })
  }

  override setDisabled(disabled: boolean): this {
    this.extraSettingsEl.toggleClass('is-disabled', disabled)
    this.extraSettingsEl.setAttr('aria-disabled', disabled ? true : null)
    return super.setDisabled(disabled)
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.extraSettingsEl, tooltip, options)
    return this
  }

  setIcon(icon: string): this {
    setIcon(this.extraSettingsEl, icon)
    return this
  }

  onClick(callback: () => unknown): this {
    this.#callback = callback
    return this
  }
}

/** A value beside a setting that can only be read. */
export class DisplayValueComponent {
  valueEl: HTMLElement

  constructor(containerEl: HTMLElement) {
    this.valueEl = containerEl.createDiv('setting-display-value')
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '')
    return this
  }

  setStatus(status: 'warning' | null): this {
    this.valueEl.toggleClass('mod-warning', status === 'warning')
    return this
  }
}
