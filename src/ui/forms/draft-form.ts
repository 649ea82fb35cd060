import { ButtonComponent, type App } from 'obsidian'
import type { MessageQuestion, MessageText } from '../../actions/ask'
import { linkedInLength } from '../../messages/linkedin'
import { wordCount } from '../../messages/word-count'
import type { UnsavedInput } from '../../vault/unsaved-input'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'

export interface DraftFormPorts extends Pick<
  MessageQuestion,
  'title' | 'drafted' | 'warnings' | 'to' | 'blocks' | 'other'
> {
  readonly unsaved: UnsavedInput
  /** Each gives what went wrong, as the user reads it, else null; then the form closes. */
  openInMail(text: MessageText): Promise<string | null>
  copy(text: MessageText): Promise<string | null>
  /** Puts the subject on the clipboard; the form stays. */
  copySubject(subject: string): Promise<string | null>
}

/** Shows a message to be read over, changed and sent. What was changed is there again the next time. */
export class DraftForm extends FormModal {
  private readonly subjectEl: HTMLInputElement
  private readonly bodyEl: HTMLTextAreaElement
  private readonly bodyRow: FieldRow
  private readonly warningsEl: HTMLElement
  private isOther = false

  constructor(
    app: App,
    private readonly ports: DraftFormPorts,
  ) {
    super(app, ports.title)
    const keptEl = this.formEl.createDiv('iin-form-draft')
    this.formEl.createDiv({
      cls: 'iin-draft-to',
      text: ports.to === null ? 'No address in the notes: copy the message.' : `To ${ports.to}`,
    })
    this.subjectEl = new FieldRow(this.formEl, 'Subject').addInput({ spellcheck: true })
    this.bodyRow = new FieldRow(this.formEl, 'Message')
    this.bodyEl = this.bodyRow.addTextArea()
    this.bodyEl.rows = 12
    this.drawBlocks()
    this.warningsEl = this.formEl.createDiv({ cls: 'iin-form-warnings', attr: { role: 'status' } })
    for (const el of [this.subjectEl, this.bodyEl]) {
      el.addEventListener('input', () => {
        this.keep()
        this.advise()
      })
    }
    const kept = ports.unsaved.load()
    const { subject, body } = ports.drafted
    this.show({ subject: kept?.['subject']?.typed ?? subject, body: kept?.['body']?.typed ?? body })
    if (ports.drafted.subject !== '') this.addButton('Copy subject', () => this.copySubject())
    this.addOther()
    this.addButton('Copy', () => this.closeAfter(ports.copy(this.text)))
    this.addSendButton('Open in mail')
    if (kept !== null) this.offerToLetGo(keptEl)
  }

  protected override focusFirst(): void {
    this.bodyEl.focus()
    this.bodyEl.setSelectionRange(0, 0)
  }

  override onClose(): void {
    super.onClose()
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

  /** Each line of the notes is taken in with one press, and then edited where it stands. */
  private drawBlocks(): void {
    const { blocks } = this.ports
    if (blocks.length === 0) return
    const blocksEl = this.formEl.createEl('details', 'iin-form-more')
    blocksEl.createEl('summary', { text: 'From your notes' })
    for (const block of blocks) {
      const { text, says } = block
      const row = blocksEl.createDiv('iin-offer')
      row.createDiv({ cls: 'iin-offer-text', text })
      const button = new ButtonComponent(row).setButtonText('Take in').onClick(() => {
        this.bodyEl.value = block.into(this.bodyEl.value)
        this.keep()
        this.advise()
        row.remove()
        this.bodyEl.focus()
      })
      button.buttonEl.setAttr('aria-label', `Take in: ${says}`)
    }
  }

  /** The same message for another place, and back. */
  private addOther(): void {
    const { other } = this.ports
    if (other === null) return
    const button: ButtonComponent = this.addButton(other.name, () => {
      this.isOther = !this.isOther
      button.setButtonText(this.isOther ? 'For mail' : other.name)
      const { subject, body } = this.ports.drafted
      this.show(this.isOther ? { subject: '', body: other.body } : { subject, body })
      this.focusFirst()
    })
  }

  private async copySubject(): Promise<void> {
    const problem = await this.ports.copySubject(this.subjectEl.value)
    if (problem !== null) this.tell(problem)
  }

  private show({ subject, body }: MessageText): void {
    this.subjectEl.value = subject
    this.bodyEl.value = body
    this.advise()
  }

  private keep(): void {
    const { subject, body } = this.text
    const { drafted, unsaved } = this.ports
    if (this.isOther) return
    const isDrafted = subject === drafted.subject && body === drafted.body
    const kept = {
      subject: { typed: subject, was: drafted.subject },
      body: { typed: body, was: drafted.body },
    }
    unsaved.save(isDrafted ? null : kept)
  }

  private advise(): void {
    const words = wordCount(this.bodyEl.value)
    const counted = words === 1 ? '1 word' : `${words} words`
    this.bodyRow.hint(this.isOther ? `${linkedInLength(this.bodyEl.value)} characters` : counted)
    this.warningsEl.empty()
    const { other } = this.ports
    const warnings = this.isOther && other ? other.warnings(this.text) : this.ports.warnings(this.text)
    for (const text of warnings) this.warningsEl.createDiv({ text })
  }

  /** The button comes last, so that no key that was meant for a field presses it, and what it lets go can be brought back. */
  private offerToLetGo(keptEl: HTMLElement): void {
    keptEl.createSpan({ text: 'This is what you typed the last time.' })
    let letGo: MessageText | null = null
    const button: ButtonComponent = this.addButton('Start afresh', () => {
      const now = letGo ?? this.ports.drafted
      letGo = letGo === null ? this.text : null
      this.show(now)
      this.keep()
      button.setButtonText(letGo === null ? 'Start afresh' : 'Bring back what I typed')
      this.focusFirst()
    })
  }
}
