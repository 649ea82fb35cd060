import type { ThenAnswer, ThenQuestion } from '../../actions/ask'
import { FieldRow } from './field-row'

/** What is to be noted of a message that was sent: the promises that are kept, a line for the log, and when the next one is. */
export class ThenFields {
  private readonly kept = new Set<string>()
  private lineEl: HTMLInputElement | null = null
  private nextEl: HTMLSelectElement | null = null
  private dayEl: HTMLInputElement | null = null
  private dayRow: FieldRow | null = null
  /** Whether the line is the user's own, so that no reason puts another in its place. */
  private isOwnLine = false

  /** `promisesEl` is for what to have done before the message, `containerEl` for what comes after it. */
  constructor(
    promisesEl: HTMLElement,
    containerEl: HTMLElement,
    private readonly question: ThenQuestion,
    changed: () => void,
    private readonly ticked: (name: string, isKept: boolean) => void,
  ) {
    if (question.promises.length > 0) this.drawPromises(promisesEl)
    if (question.line === null && question.next.length === 0) return
    containerEl.createDiv({ cls: 'iin-draft-title', text: 'Once it is sent' })
    if (question.line !== null) {
      const row = new FieldRow(containerEl, 'What you wrote, in a line')
      this.lineEl = row.addInput({ spellcheck: true })
      row.hint('Stands under “Stay in touch” in the note, to be remembered the next time.')
      this.lineEl.value = question.line
      this.lineEl.addEventListener('input', () => {
        this.isOwnLine = true
        changed()
      })
    }
    if (question.next.length > 0) this.drawNext(containerEl)
  }

  get answer(): ThenAnswer {
    return {
      line: this.lineEl?.value ?? '',
      next: this.nextEl?.value ?? '',
      day: this.dayEl?.value ?? '',
      kept: this.kept,
    }
  }

  /** The line that the user has typed, null for one that was filled in. */
  get ownLine(): string | null {
    return this.isOwnLine ? (this.lineEl?.value ?? null) : null
  }

  set ownLine(line: string | null) {
    if (line === null || this.lineEl === null) return
    this.isOwnLine = true
    this.lineEl.value = line
  }

  /** Fills in what the log says of a reason that the message says now, unless the user has written a line. */
  suggest(line: string): void {
    if (!this.isOwnLine && this.lineEl) this.lineEl.value = line
  }

  /** Says at the day what is wrong with it. */
  tell(problem: string): void {
    this.dayRow?.tell(problem)
    this.dayEl?.focus()
  }

  focus(): void {
    this.lineEl?.focus()
  }

  private drawPromises(containerEl: HTMLElement): void {
    containerEl.createDiv({ cls: 'iin-draft-title', text: 'Promises' })
    for (const { name, label } of this.question.promises) {
      const labelEl = containerEl.createEl('label', 'iin-draft-promise')
      const boxEl = labelEl.createEl('input', { attr: { type: 'checkbox' } })
      labelEl.createSpan({ text: label })
      boxEl.addEventListener('change', () => {
        if (boxEl.checked) this.kept.add(name)
        else this.kept.delete(name)
        this.ticked(name, boxEl.checked)
      })
    }
  }

  private drawNext(containerEl: HTMLElement): void {
    const row = new FieldRow(containerEl, 'In touch again')
    const nextEl = row.addDropdown(this.question.next.map(({ value, name }) => ({ value, text: name })))
    this.nextEl = nextEl
    const dayRow = new FieldRow(containerEl, 'On which day')
    this.dayRow = dayRow
    this.dayEl = dayRow.addInput({ placeholder: '2027-03-01, or in 3 months' })
    const show = () => dayRow.show(nextEl.value === this.question.onDay)
    nextEl.addEventListener('change', show)
    show()
  }
}
