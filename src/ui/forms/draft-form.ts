import type { App, ButtonComponent } from 'obsidian'
import type { AskedSentence, MessageQuestion, MessageReason, MessageText } from '../../actions/ask'
import { linkedInLength } from '../../messages/linkedin'
import { wordCount } from '../../messages/word-count'
import type { UnsavedInput } from '../../vault/unsaved-input'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'
import { drawBlocks, drawContext, drawReasons } from './message-context'
import { ThenFields } from './then-fields'

export interface DraftFormPorts extends Pick<
  MessageQuestion,
  | 'title'
  | 'drafted'
  | 'asks'
  | 'warnings'
  | 'to'
  | 'who'
  | 'lastTime'
  | 'reasons'
  | 'blocks'
  | 'other'
  | 'then'
  | 'closed'
> {
  readonly unsaved: UnsavedInput
  /** Each gives what came of it, as the user reads it. */
  openInMail(text: MessageText): Promise<HandedOver>
  copy(text: MessageText): Promise<HandedOver>
  /** Puts the subject on the clipboard; the form stays. */
  copySubject(subject: string): Promise<string | null>
}

/** Whether a message was handed to another program, and what is said of it. */
export interface HandedOver {
  readonly ok: boolean
  readonly says: string
}

/** How many paragraphs a message begins with before its point: the greeting and the first sentence. */
const BEGINNING = 2

/**
 * Shows a message to be read over, changed and sent, with what there is to remember and to say; and notes in one press that it was
 * sent, where that is asked. What was changed is there again the next time.
 */
export class DraftForm extends FormModal {
  private readonly sentenceEl: HTMLTextAreaElement | null
  private readonly subjectEl: HTMLInputElement
  private readonly bodyEl: HTMLTextAreaElement
  private readonly bodyRow: FieldRow
  private readonly warningsEl: HTMLElement
  private readonly handedEl: HTMLElement
  private readonly then: ThenFields | null
  private readonly markReasons: () => void
  private sendButton: ButtonComponent | null = null
  private thenButton: ButtonComponent | null = null
  /** The message as it was drafted last, with the sentence that was asked for. */
  private redrafted: MessageText | null = null
  private isHandedOver = false
  private isDone = false
  private isOther = false

  constructor(
    app: App,
    private readonly ports: DraftFormPorts,
  ) {
    super(app, ports.title)
    const contextEl = this.formEl.createDiv('iin-draft-context')
    const messageEl = this.formEl.createDiv('iin-draft-message')
    const { lastTime, reasons, then } = ports
    const hasMuch = lastTime.length + reasons.length + (then?.promises.length ?? 0) > 0
    this.modalEl.toggleClass('iin-draft-wide', hasMuch)
    const keptEl = contextEl.createDiv('iin-form-draft')
    drawContext(contextEl, ports)
    const promisesEl = contextEl.createDiv('iin-draft-promises')
    this.markReasons =
      reasons.length === 0
        ? () => undefined
        : drawReasons(
            contextEl,
            reasons,
            (reason) => this.saidOf(reason) !== null,
            (reason) => this.take(reason),
          )
    this.sentenceEl = ports.asks && this.drawSentence(messageEl, ports.asks)
    this.subjectEl = new FieldRow(messageEl, 'Subject').addInput({ spellcheck: true, dir: 'auto' })
    this.bodyRow = new FieldRow(messageEl, 'Message')
    this.bodyEl = this.bodyRow.addTextArea()
    this.bodyEl.rows = 12
    if (ports.blocks.length > 0) {
      drawBlocks(messageEl, ports.blocks, (block) => this.write(block.into(this.bodyEl.value)))
    }
    this.warningsEl = messageEl.createDiv({ cls: 'iin-form-warnings', attr: { role: 'status' } })
    this.handedEl = messageEl.createDiv({ cls: 'iin-draft-handed', attr: { role: 'status' } })
    const thenEl = messageEl.createDiv('iin-draft-then')
    this.then =
      then &&
      new ThenFields(
        promisesEl,
        thenEl,
        then,
        () => this.keep(),
        (name, isKept) => this.promiseTicked(name, isKept),
      )
    for (const el of [this.subjectEl, this.bodyEl]) {
      el.addEventListener('input', () => {
        this.keep()
        this.advise()
      })
    }
    const kept = ports.unsaved.load()
    const { subject, body } = ports.drafted
    this.show({ subject: kept?.['subject']?.typed ?? subject, body: kept?.['body']?.typed ?? body })
    if (this.then) this.then.ownLine = kept?.['line']?.typed ?? null
    this.showSentence(kept?.['sentence']?.typed ?? '')
    this.addButtons()
    if (kept !== null) this.offerToLetGo(keptEl)
  }

  protected override focusFirst(): void {
    if (this.sentenceEl?.value === '' && this.isDraft()) return this.sentenceEl.focus()
    this.bodyEl.focus()
    this.bodyEl.setSelectionRange(0, 0)
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
    this.ports.closed?.(this.isDone)
  }

  /** First the message goes out, then that is noted. */
  protected override send(): Promise<void> {
    return this.isHandedOver && this.ports.then ? this.note() : this.mail()
  }

  /** A message is not to leave by accident. */
  protected override sendsOnEnter(): boolean {
    return false
  }

  private get text(): MessageText {
    return { subject: this.subjectEl.value, body: this.bodyEl.value }
  }

  private addButtons(): void {
    const { ports } = this
    const { drafted, then } = ports
    if (drafted.subject !== '') {
      this.addButton('Copy subject', async () =>
        this.tell((await ports.copySubject(this.subjectEl.value)) ?? ''),
      )
    }
    this.addOther()
    const copy = this.addButton('Copy', () => this.hand(ports.copy(this.text)))
    // Copied or not, the button does what it says.
    this.sendButton = this.addSendButton('Open in mail', () => this.mail())
    // Without an address a mail is the longer way.
    if (ports.to === null) {
      this.sendButton.removeCta()
      copy.setCta()
    }
    if (then) this.thenButton = this.addButton(then.button, () => this.note())
  }

  private mail(): Promise<void> {
    return this.hand(this.ports.openInMail(this.text))
  }

  /** Where there is nothing to note here, the form is done once the message is on its way. */
  private async hand(handing: Promise<HandedOver>): Promise<void> {
    const { ok, says } = await handing
    if (!ok) return this.tell(says)
    if (!this.ports.then) {
      this.isDone = true
      return this.close()
    }
    this.isHandedOver = true
    this.handedEl.setText(says)
    this.sendButton?.removeCta()
    this.thenButton?.setCta()
    this.thenButton?.buttonEl.focus()
  }

  private async note(): Promise<void> {
    const { then, unsaved } = this.ports
    if (!then || !this.then) return
    const refused = await then.send(this.then.answer)
    if (refused === null) {
      unsaved.save(null)
      this.isDone = true
      this.close()
      return
    }
    if (refused.problems?.some(({ field }) => field === 'day')) this.then.tell(refused.message)
    else this.tell(refused.message)
  }

  /** Asks for the one sentence; as long as the message is as it was drafted, it is drafted with it. */
  private drawSentence(containerEl: HTMLElement, { question }: AskedSentence): HTMLTextAreaElement {
    const areaEl = new FieldRow(containerEl, question).addTextArea()
    areaEl.addEventListener('input', () => {
      const { asks } = this.ports
      if (asks && this.isDraft()) {
        this.redrafted = asks.draft(areaEl.value)
        this.show(this.redrafted)
        this.then?.suggest(asks.line(areaEl.value))
      }
      this.keep()
    })
    return areaEl
  }

  /** Puts a sentence into its field, with the message that is drafted for it known as such. */
  private showSentence(sentence: string): void {
    const { asks } = this.ports
    if (!asks || !this.sentenceEl) return
    this.sentenceEl.value = sentence
    this.redrafted = sentence === '' ? null : asks.draft(sentence)
    if (sentence !== '') this.then?.suggest(asks.line(sentence))
    this.advise()
  }

  /** Whether the message is as it was drafted, for whichever reason. */
  private isDraft(): boolean {
    const { drafted, reasons } = this.ports
    return [drafted, this.redrafted, ...reasons].some((one) => one?.body === this.bodyEl.value)
  }

  /** What the message says of a reason, null for nothing. */
  private saidOf({ sentence, once }: MessageReason): string | null {
    const said = [sentence, once?.sentence].filter((one) => one !== undefined)
    return said.find((one) => this.bodyEl.value.includes(one)) ?? null
  }

  /**
   * Takes a reason in: the message for it, where nothing was changed, else into what was written, behind how that begins. One that the
   * message says goes again.
   */
  private take(reason: MessageReason): void {
    const { sentence, body, line, once } = reason
    const said = this.saidOf(reason)
    if (said !== null) {
      this.then?.suggest('')
      const paragraphs = this.bodyEl.value.replace(said, () => '').split(/\n{2,}/)
      return this.write(
        paragraphs
          .map((one) => one.trim())
          .filter((one) => one !== '')
          .join('\n\n'),
      )
    }
    this.then?.suggest(line)
    const paragraphs = this.bodyEl.value.split(/\n{2,}/)
    const inserted = [...paragraphs.slice(0, BEGINNING), sentence, ...paragraphs.slice(BEGINNING)]
    this.write(this.isDraft() ? body : inserted.join('\n\n'))
    if (once && this.then?.answer.kept.has(once.kept)) this.promiseTicked(once.kept, true)
  }

  /** A message that says that a promise is open says that it is kept once it is ticked. */
  private promiseTicked(name: string, isKept: boolean): void {
    for (const { sentence, line, once } of this.ports.reasons) {
      if (once?.kept !== name) continue
      const [from, to] = isKept ? [sentence, once.sentence] : [once.sentence, sentence]
      if (!this.bodyEl.value.includes(from)) continue
      this.bodyEl.value = this.bodyEl.value.replace(from, () => to)
      this.then?.suggest(isKept ? once.line : line)
      this.keep()
      this.advise()
    }
  }

  private write(body: string): void {
    this.bodyEl.value = body
    this.keep()
    this.advise()
    this.bodyEl.focus()
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

  private show({ subject, body }: MessageText): void {
    this.subjectEl.value = subject
    this.bodyEl.value = body
    const said = this.ports.reasons.find((reason) => this.saidOf(reason) !== null)
    if (said) this.then?.suggest(said.line)
    this.advise()
  }

  private keep(): void {
    const { subject, body } = this.text
    const { drafted, unsaved } = this.ports
    if (this.isOther) return
    const line = this.then?.ownLine ?? null
    const sentence = this.sentenceEl?.value ?? ''
    const isAsDrafted =
      subject === drafted.subject && body === drafted.body && line === null && sentence === ''
    const kept = {
      subject: { typed: subject, was: drafted.subject },
      body: { typed: body, was: drafted.body },
      ...(line === null ? {} : { line: { typed: line, was: '' } }),
      ...(sentence === '' ? {} : { sentence: { typed: sentence, was: '' } }),
    }
    unsaved.save(isAsDrafted ? null : kept)
  }

  private advise(): void {
    const words = wordCount(this.bodyEl.value)
    const counted = words === 1 ? '1 word' : `${words} words`
    this.bodyRow.hint(this.isOther ? `${linkedInLength(this.bodyEl.value)} characters` : counted)
    this.warningsEl.empty()
    this.markReasons()
    const { other } = this.ports
    const warnings = this.isOther && other ? other.warnings(this.text) : this.ports.warnings(this.text)
    if (this.sentenceEl?.value === '' && this.bodyEl.value === this.ports.drafted.body)
      this.warningsEl.createDiv({
        text: 'One sentence of yours makes it a message that only they could get.',
      })
    for (const text of warnings) this.warningsEl.createDiv({ text })
  }

  /** The button comes last, so that no key that was meant for a field presses it, and what it lets go can be brought back. */
  private offerToLetGo(keptEl: HTMLElement): void {
    keptEl.createSpan({ text: 'This is what you typed the last time.' })
    let letGo: (MessageText & { sentence: string }) | null = null
    const button: ButtonComponent = this.addButton('Start afresh', () => {
      const now = letGo ?? { ...this.ports.drafted, sentence: '' }
      letGo = letGo === null ? { ...this.text, sentence: this.sentenceEl?.value ?? '' } : null
      this.show(now)
      this.showSentence(now.sentence)
      this.keep()
      button.setButtonText(letGo === null ? 'Start afresh' : 'Bring back what I typed')
      this.focusFirst()
    })
  }
}
