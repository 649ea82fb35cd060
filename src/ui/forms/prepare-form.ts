import { ButtonComponent, type App } from 'obsidian'
import type { PrepProperty } from '../../interviews/property-names'
import { PREP_QUESTIONS } from '../../prep/prep-questions'
import { oneLineEnd, type PrepAnswers } from '../../actions/prepare'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'
import type { DraftTexts } from './unsaved-input'

/** An answer from an earlier talk at the same company. */
export interface Offer {
  readonly property: PrepProperty
  /** "From the talk with Sam Lee in March" */
  readonly from: string
  readonly answer: string
}

export interface PreparePorts {
  readonly title: string
  /** What the note says. */
  readonly answered: PrepAnswers
  readonly offers: readonly Offer[]
  readonly draft: DraftTexts
  /** Writes the answers that are others than the note's; what went wrong, as the user reads it, else null. */
  save(answers: PrepAnswers): Promise<string | null>
}

/** Asks the questions to answer before a talk. What is typed and not saved is there again the next time. */
export class PrepareForm extends FormModal {
  private readonly fields = new Map<PrepProperty, HTMLTextAreaElement>()
  private saved = false

  constructor(
    app: App,
    private readonly ports: PreparePorts,
  ) {
    super(app, ports.title)
    const draft = ports.draft.load()
    const draftEl = this.formEl.createDiv('iin-form-draft')
    for (const { property, question } of PREP_QUESTIONS) {
      const fieldEl = new FieldRow(this.formEl, question).addTextArea()
      fieldEl.value = draft?.[property] ?? this.answered(property)
      fieldEl.addEventListener('input', () => this.keepDraft())
      this.fields.set(property, fieldEl)
      for (const offer of ports.offers) {
        if (offer.property === property && !fieldEl.value.includes(oneLineEnd(offer.answer)))
          this.offer(offer, fieldEl)
      }
    }
    if (draft !== null) this.offerFreshStart(draftEl)
    this.addSendButton('Save')
  }

  override onOpen(): void {
    const fields = [...this.fields.values()]
    const first = fields.find(({ value }) => value === '') ?? fields[0]
    first?.focus()
  }

  override onClose(): void {
    if (!this.saved) this.keepDraft()
    this.contentEl.empty()
  }

  protected override async send(): Promise<void> {
    const problem = await this.ports.save(this.changed())
    if (problem !== null) return this.tell(problem)
    this.saved = true
    this.ports.draft.save(null)
    this.close()
  }

  /** What was typed and is not what the note says. */
  private changed(): Record<string, string> {
    const typed = [...this.fields].map(([property, { value }]): [PrepProperty, string] => [property, value])
    return Object.fromEntries(typed.filter(([property, value]) => value.trim() !== this.answered(property)))
  }

  private answered(property: PrepProperty): string {
    return oneLineEnd(this.ports.answered[property] ?? '')
  }

  // At every key: on a phone the app may be gone before anything else is heard of it.
  private keepDraft(): void {
    this.ports.draft.save(this.changed())
  }

  private offer({ from, answer }: Offer, fieldEl: HTMLTextAreaElement): void {
    const offerEl = this.formEl.createDiv('iin-offer')
    offerEl.createDiv({ cls: 'iin-suggestion-detail', text: from })
    offerEl.createDiv({ cls: 'iin-offer-text', text: answer })
    const button = new ButtonComponent(offerEl).setButtonText('Use this').onClick(() => {
      // What was typed already stays: an offer never takes its place.
      fieldEl.value = [fieldEl.value.trim(), answer].filter((text) => text !== '').join('\n\n')
      offerEl.remove()
      this.keepDraft()
      fieldEl.focus()
    })
    button.buttonEl.setAttr('aria-label', `Use this: ${from}`)
  }

  private offerFreshStart(draftEl: HTMLElement): void {
    draftEl.createSpan({ text: 'You have not saved this yet.' })
    new ButtonComponent(draftEl).setButtonText('Back to what the note says').onClick(() => {
      for (const [property, fieldEl] of this.fields) fieldEl.value = this.answered(property)
      this.ports.draft.save(null)
      draftEl.empty()
      this.onOpen()
    })
  }
}
