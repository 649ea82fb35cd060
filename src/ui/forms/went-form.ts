import { ButtonComponent, type App } from 'obsidian'
import type { CalendarDay } from '../../days/calendar-day'
import { formatDay } from '../../days/format-day'
import { localDayAndTime } from '../../days/today'
import { namesIn, readAccount, readNextDay, type Account, type AccountInput } from '../../actions/write-down'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'
import type { DraftTexts } from './unsaved-input'

type Field = keyof AccountInput

const LABELS: { readonly [field in Field]: string } = {
  learned: 'What I learned',
  means: 'What it means for me',
  promised: 'What I promised',
  offered: 'What they offered',
  people: 'People they named',
  next: 'When I will be in touch again',
}

const SOON = ['in 1 month', 'in 3 months', 'in 6 months']

export interface WentPorts {
  readonly title: string
  readonly today: CalendarDay
  /** What was typed during the talk, '' for nothing. */
  readonly notes: string
  readonly kept: DraftTexts
  readonly language: string
  /** Whether somebody of that name is a contact already. */
  isContact(name: string): boolean
  /** Writes it down, with a note for each of `newPeople`; what went wrong, as the user reads it, else null. */
  write(account: Account, newPeople: readonly string[]): Promise<string | null>
}

/** Asks how a talk went. What is typed and not written down is there again the next time. */
export class WentForm extends FormModal {
  private readonly rows = new Map<Field, { row: FieldRow; el: HTMLInputElement | HTMLTextAreaElement }>()
  private readonly peopleEl: HTMLElement
  /** For whom the user chose whether to create a note. */
  private readonly chosen = new Map<string, boolean>()

  constructor(
    app: App,
    private readonly ports: WentPorts,
  ) {
    super(app, ports.title)
    const kept = ports.kept.load()
    const keptEl = this.formEl.createDiv('iin-form-draft')
    if (ports.notes !== '') this.showNotes(ports.notes)
    for (const field of ['learned', 'means', 'promised', 'offered', 'people'] as const) {
      const row = new FieldRow(this.formEl, LABELS[field])
      this.rows.set(field, { row, el: row.addTextArea() })
    }
    this.rows.get('people')?.row.hint('One name a line.')
    this.peopleEl = this.formEl.createDiv('iin-form-people')
    this.addNext()
    for (const [field, { el }] of this.rows) {
      el.value = kept?.[field] ?? ''
      el.addEventListener('input', () => this.changed(field))
    }
    if (kept !== null) this.offerFreshStart(keptEl)
    this.drawPeople()
    this.addSendButton('Write down')
  }

  override onOpen(): void {
    this.rows.get('learned')?.el.focus()
  }

  override onClose(): void {
    this.contentEl.empty()
  }

  protected override async send(): Promise<void> {
    const reading = readAccount(this.input, this.ports.today, localDayAndTime)
    for (const [field, { row, el }] of this.rows) {
      const isWrong = !reading.ok && reading.field === field
      row.tell(isWrong ? reading.message : null)
      if (isWrong) el.focus()
    }
    if (!reading.ok) return
    const newPeople = reading.account.people.filter((name) => this.isNew(name))
    const problem = await this.ports.write(reading.account, newPeople)
    if (problem !== null) return this.tell(problem)
    this.ports.kept.save(null)
    this.close()
  }

  private get input(): AccountInput {
    const value = (field: Field) => this.rows.get(field)?.el.value ?? ''
    return {
      learned: value('learned'),
      means: value('means'),
      promised: value('promised'),
      offered: value('offered'),
      people: value('people'),
      next: value('next'),
    }
  }

  // At every key: on a phone the app may be gone before anything else is heard of it.
  private changed(field: Field): void {
    const typed = Object.entries(this.input).filter(([, text]) => text !== '')
    this.ports.kept.save(Object.fromEntries(typed))
    if (field === 'people') this.drawPeople()
    if (field === 'next') this.explainNext()
  }

  private showNotes(notes: string): void {
    this.formEl.createDiv({ cls: 'iin-suggestion-detail', text: 'What you typed during the talk' })
    this.formEl.createDiv({
      cls: 'iin-form-notes',
      text: notes,
      // Long notes scroll, with the keyboard too.
      attr: { tabindex: 0, role: 'group', 'aria-label': 'What you typed during the talk' },
    })
  }

  private addNext(): void {
    const row = new FieldRow(this.formEl, LABELS.next)
    const el = row.addInput({ placeholder: `${this.ports.today.slice(0, 4)}-12-31, or in 3 months` })
    this.rows.set('next', { row, el })
    const choicesEl = this.formEl.createDiv('iin-form-choices')
    for (const text of SOON) {
      new ButtonComponent(choicesEl).setButtonText(text.replace('i', 'I')).onClick(() => {
        el.value = text
        el.trigger('input')
      })
    }
  }

  private explainNext(): void {
    const { today, language } = this.ports
    const next = this.rows.get('next')
    const day = next && readNextDay(next.el.value, today, localDayAndTime)
    next?.row.hint(day ? formatDay(day, 'full', language) : '')
  }

  private drawPeople(): void {
    this.peopleEl.empty()
    for (const name of namesIn(this.input.people)) {
      const label = this.peopleEl.createEl('label', 'iin-candidate')
      const box = label.createEl('input', { type: 'checkbox' })
      box.checked = this.isNew(name)
      box.addEventListener('change', () => this.chosen.set(name, box.checked))
      const known = this.ports.isContact(name) ? ' (a contact already)' : ''
      label.createSpan({ text: `Create a note for ${name}${known}` })
    }
  }

  private isNew(name: string): boolean {
    return this.chosen.get(name) ?? !this.ports.isContact(name)
  }

  private offerFreshStart(keptEl: HTMLElement): void {
    keptEl.createSpan({ text: 'You have not written this down yet.' })
    new ButtonComponent(keptEl).setButtonText('Start afresh').onClick(() => {
      for (const { el } of this.rows.values()) el.value = ''
      this.ports.kept.save(null)
      this.drawPeople()
      this.explainNext()
      keptEl.empty()
      this.onOpen()
    })
  }
}
