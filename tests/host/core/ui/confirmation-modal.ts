import type { App } from 'obsidian'
import { ButtonComponent } from './components'
import { Modal } from './modal'

/** A button of a confirmation. It closes the dialog after its handler, unless the handler answers with something truthy. */
export class ConfirmationButton extends ButtonComponent {
  #handler: (event: MouseEvent) => unknown = () => undefined

  constructor(
    containerEl: HTMLElement,
    private readonly modal: ConfirmationModal,
  ) {
    super(containerEl)
    super.onClick(async (event) => {
      if (!(await this.#handler(event))) modal.close()
    })
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    this.#handler = handler
    return this
  }

  setInitialFocus(): this {
    this.modal.initialFocusEl = this.buttonEl
    return this
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary')
    return this
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel')
    return this
  }
}

/** Asks the user to confirm something. */
export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement
  initialFocusEl: HTMLElement | null = null

  constructor(app: App) {
    super(app)
    this.modalEl.addClass('mod-confirmation')
    this.modalEl.setAttr('role', 'alertdialog')
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container')
  }

  override open(): void {
    super.open()
    this.initialFocusEl?.focus()
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls)
    return this
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox', prepend: true })
    const checkbox = labelEl.createEl('input', { type: 'checkbox' })
    labelEl.appendText(label)
    checkbox.addEventListener('change', () => void callback(checkbox.checked))
    return this
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    void callback(new ConfirmationButton(this.buttonContainerEl, this))
    return this
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel())
  }
}
