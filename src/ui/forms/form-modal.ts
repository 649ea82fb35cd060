import { ButtonComponent, Keymap, Modal, type App } from 'obsidian'
import { isSuggesting } from './input-suggest'

/**
 * A dialog with fields and one button that sends them. Enter in a field sends, unless it chooses from a list; Mod+Enter always
 * does. While it is sending, it cannot be sent again.
 */
export abstract class FormModal extends Modal {
  protected readonly formEl: HTMLElement
  private readonly alertEl: HTMLElement
  private readonly buttonsEl: HTMLElement
  private sendEl: HTMLElement | null = null
  private sending = false

  constructor(app: App, title: string) {
    super(app)
    this.setTitle(title)
    this.modalEl.addClass('iin-form-modal')
    const outer = this.contentEl.createDiv('iin-form')
    this.formEl = outer.createDiv('iin-form-fields')
    this.alertEl = outer.createDiv({ cls: 'iin-form-alert', attr: { role: 'alert' } })
    this.buttonsEl = outer.createDiv('iin-form-buttons')
    outer.addEventListener('keydown', (event) => this.onKey(event))
  }

  /** The focus goes to the field once the dialog is open: opening it gives the focus to the first that can take it. */
  override open(): void {
    super.open()
    this.focusFirst()
  }

  /** Puts the focus where the user writes. */
  protected abstract focusFirst(): void

  /** Does what the form is for, and closes it; or says at the fields why not. */
  protected abstract send(): void | Promise<void>

  /** Whether Enter in this field sends the form. */
  protected sendsOnEnter(fieldEl: HTMLElement): boolean {
    return fieldEl.tagName === 'INPUT'
  }

  /** Adds the button that stands out. It sends the form, or does what it is given where the keys do more than it says. */
  protected addSendButton(
    text: string,
    run: () => void | Promise<void> = () => this.send(),
  ): ButtonComponent {
    const button = this.addButton(text, run).setCta()
    this.sendEl = button.buttonEl
    return button
  }

  /** Adds a button that does something else with what was typed. */
  protected addButton(text: string, run: () => void | Promise<void>): ButtonComponent {
    return new ButtonComponent(this.buttonsEl).setButtonText(text).onClick(() => this.attempt(run))
  }

  /** Says what is wrong with the form as a whole. */
  protected tell(problem: string): void {
    this.alertEl.setText(problem)
    // It stands at the end of a form that may be long.
    if (problem !== '') this.alertEl.scrollIntoView({ block: 'center' })
  }

  private async attempt(run: () => void | Promise<void>): Promise<void> {
    if (this.sending) return
    this.showSending(true)
    this.tell('')
    try {
      await run()
    } catch (error) {
      this.tell(`That did not work. ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      this.showSending(false)
    }
  }

  private showSending(sending: boolean): void {
    this.sending = sending
    // Not `disabled`, which would take the focus away.
    this.sendEl?.setAttr('aria-disabled', sending ? true : null)
  }

  private onKey(event: KeyboardEvent): void {
    const el = event.targetNode
    // An input method takes Enter for itself.
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return
    if (!el?.instanceOf(HTMLElement)) return
    const wanted =
      Keymap.isModifier(event, 'Mod') || (!isSuggesting(el) && !event.shiftKey && this.sendsOnEnter(el))
    if (!wanted) return
    event.preventDefault()
    void this.attempt(() => this.send())
  }
}
