import type { App } from 'obsidian'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'

/** Asks for one sentence; null where the user went away without one. */
export function askSentence(app: App, title: string, question: string): Promise<string | null> {
  return new Promise((answer) => new SentenceForm(app, title, question, answer).open())
}

class SentenceForm extends FormModal {
  private readonly row: FieldRow
  private readonly textEl: HTMLTextAreaElement
  private given: string | null = null

  constructor(
    app: App,
    title: string,
    question: string,
    private readonly answer: (sentence: string | null) => void,
  ) {
    super(app, title)
    this.row = new FieldRow(this.formEl, question)
    this.textEl = this.row.addTextArea()
    this.addSendButton('Continue')
  }

  override onOpen(): void {
    this.textEl.focus()
  }

  override onClose(): void {
    this.contentEl.empty()
    this.answer(this.given)
  }

  protected override send(): void {
    const sentence = this.textEl.value.trim().replace(/\s+/g, ' ')
    if (sentence === '') {
      this.row.tell('Write one sentence.')
      this.textEl.focus()
      return
    }
    this.given = sentence
    this.close()
  }
}
