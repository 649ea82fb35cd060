import type { App } from 'obsidian'
import { wordCount } from '../../messages/word-count'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'
import type { DraftTexts } from './unsaved-input'

/** A message as it stands in the form. */
export interface MessageText {
  readonly subject: string
  readonly body: string
}

export interface DraftFormPorts {
  readonly title: string
  readonly drafted: MessageText
  readonly kept: DraftTexts
  /** What to think over before the message goes out. */
  warnings(text: MessageText): readonly string[]
  /** Each gives what went wrong, as the user reads it, else null; then the form closes. */
  openInMail(text: MessageText): Promise<string | null>
  copy(text: MessageText): Promise<string | null>
}

/** Shows a message to be read over, changed and sent. What was changed is there again the next time. */
export class DraftForm extends FormModal {
  private readonly subjectEl: HTMLInputElement
  private readonly bodyEl: HTMLTextAreaElement
  private readonly bodyRow: FieldRow
  private readonly warningsEl: HTMLElement

  constructor(
    app: App,
    private readonly ports: DraftFormPorts,
  ) {
    super(app, ports.title)
    const keptEl = this.formEl.createDiv('iin-form-draft')
    this.subjectEl = new FieldRow(this.formEl, 'Subject').addInput({ spellcheck: true })
    this.bodyRow = new FieldRow(this.formEl, 'Message')
    this.bodyEl = this.bodyRow.addTextArea()
    this.bodyEl.rows = 12
    this.warningsEl = this.formEl.createDiv({ cls: 'iin-form-warnings', attr: { role: 'status' } })
    for (const el of [this.subjectEl, this.bodyEl]) {
      el.addEventListener('input', () => {
        this.keep()
        this.advise()
      })
    }
    const kept = ports.kept.load()
    this.show({ ...ports.drafted, ...kept })
    if (kept !== null) this.offerFreshStart(keptEl)
    this.addButton('Copy', () => this.closeAfter(ports.copy(this.text)))
    this.addSendButton('Open in mail')
  }

  override onOpen(): void {
    this.bodyEl.focus()
    this.bodyEl.setSelectionRange(0, 0)
  }

  override onClose(): void {
    this.contentEl.empty()
  }

  protected override send(): Promise<void> {
    return this.closeAfter(this.ports.openInMail(this.text))
  }

  /** A message is not to leave by accident. */
  protected override sendsOnEnter(): boolean {
    return false
  }

  private get text(): MessageText {
    return { subject: this.subjectEl.value, body: this.bodyEl.value }
  }

  private async closeAfter(sending: Promise<string | null>): Promise<void> {
    const problem = await sending
    if (problem === null) this.close()
    else this.tell(problem)
  }

  private show({ subject, body }: MessageText): void {
    this.subjectEl.value = subject
    this.bodyEl.value = body
    this.advise()
  }

  private keep(): void {
    const { subject, body } = this.text
    const { drafted, kept } = this.ports
    kept.save(subject === drafted.subject && body === drafted.body ? null : { subject, body })
  }

  private advise(): void {
    const words = wordCount(this.bodyEl.value)
    this.bodyRow.hint(words === 1 ? '1 word' : `${words} words`)
    this.warningsEl.empty()
    for (const text of this.ports.warnings(this.text)) this.warningsEl.createDiv({ text })
  }

  private offerFreshStart(keptEl: HTMLElement): void {
    keptEl.createSpan({ text: 'This is what you typed the last time.' })
    const button = keptEl.createEl('button', { text: 'Start afresh', attr: { type: 'button' } })
    button.addEventListener('click', () => {
      this.ports.kept.save(null)
      this.show(this.ports.drafted)
      keptEl.empty()
      this.onOpen()
    })
  }
}
