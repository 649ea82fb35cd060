import { ButtonComponent, type App } from 'obsidian'
import type { Field, FormQuestion, Typed } from '../../actions/ask'
import { CHOOSE } from '../../actions/shown'
import type { FieldProblem } from '../../vault/plan'
import type { UnsavedInput } from '../../vault/unsaved-input'
import { firstInput, toKeep, type FirstInput } from './first-input'
import { drawField, drawOffer, drawQuick, type FormField, type Suggesting } from './form-field'
import { FormModal } from './form-modal'
import { NoteChoice } from './note-choice'

/** The one form with fields to fill in. What is typed and not sent is there again the next time, where it is kept. */
export class FieldsForm extends FormModal {
  private readonly fields = new Map<string, FormField>()
  private readonly choices = new Map<string, NoteChoice>()
  private readonly moreEl: HTMLDetailsElement | null = null
  private readonly ticksEls = new Map<string, HTMLElement>()
  /** What the user ticked or unticked by hand. */
  private readonly ticked = new Map<string, boolean>()
  private keptWaits: boolean

  constructor(
    app: App,
    private readonly question: FormQuestion,
    private readonly suggesting: Suggesting,
    private readonly unsaved: UnsavedInput | null,
  ) {
    super(app, question.title)
    const first = firstInput(question.fields, unsaved?.load() ?? null)
    this.keptWaits = first.keptWaits
    const keptEl = this.formEl.createDiv('iin-form-draft')
    this.drawBeside()
    for (const field of question.fields.filter(({ folded }) => !folded)) this.draw(field, this.formEl, first)
    const folded = question.fields.filter(({ folded }) => folded)
    if (folded.length > 0) {
      this.moreEl = this.formEl.createEl('details', 'iin-form-more')
      this.moreEl.createEl('summary')
      this.moreEl.addEventListener('toggle', () => this.summarise())
      for (const field of folded) this.draw(field, this.moreEl, first)
    }
    this.show(first.input)
    for (const [key, says] of Object.entries(first.news)) this.choices.get(key)?.ask(says)
    this.addSendButton(question.button)
    if (first.fromKept) this.offerToLetGo(keptEl)
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
  }

  protected override focusFirst(): void {
    const keys = this.question.fields.filter(({ folded }) => !folded).map(({ key }) => key)
    const shown = keys.map((key) => this.fields.get(key))
    const toChoose = keys.findIndex((key) => this.newsOf(key) !== null)
    const target = shown[toChoose] ?? shown[this.emptyAt(keys)] ?? shown[0]
    target?.el().focus()
    // What is likely right can be typed over, where it is all that is asked.
    const el = target?.el()
    if (shown.length === 1 && el?.instanceOf(HTMLInputElement)) el.select()
  }

  /** The first field that waits to be filled in; what may as well stay empty does not. */
  private emptyAt(keys: readonly string[]): number {
    return keys.findIndex((key) => {
      const isOptional = this.question.fields.find((field) => field.key === key)?.isOptional === true
      return !isOptional && this.fields.get(key)?.input.value === ''
    })
  }

  protected override async send(): Promise<void> {
    const problems = this.problems()
    if (problems.length > 0) return this.tellProblems(problems)
    const refused = await this.question.send(this.typed, this.tickedNames(), this.shown)
    if (refused !== null)
      return this.tellProblems(refused.problems ?? [{ field: '', message: refused.message }])
    if (!this.keptWaits) this.unsaved?.save(null)
    // What opens then takes the focus.
    this.shouldRestoreSelection = false
    this.close()
  }

  /** What is not whole in the fields themselves, and what is wrong with the others. */
  private problems(): FieldProblem[] {
    const incomplete = [...this.fields].flatMap(([field, shown]): FieldProblem[] => {
      const noteSays = this.newsOf(field)
      if (noteSays !== null) return [{ field, message: CHOOSE, noteSays }]
      const message = shown.problem()
      return message === null ? [] : [{ field, message }]
    })
    const wrong = this.question.check?.(this.typed) ?? []
    return [...incomplete, ...wrong.filter(({ field }) => !incomplete.some((one) => one.field === field))]
  }

  private get typed(): Typed {
    return Object.fromEntries([...this.fields].map(([key, { input }]) => [key, input.value]))
  }

  /** What the user was shown of the note in each field. */
  private get shown(): Typed {
    return Object.fromEntries([...this.choices].map(([key, { shown }]) => [key, shown]))
  }

  private newsOf(key: string): string | null {
    return this.choices.get(key)?.news ?? null
  }

  private draw(field: Field, parentEl: HTMLElement, { input, shown }: FirstInput): void {
    const { key, fills, quick = [], offers = [], ticks } = field
    const typedFirst = input[key] ?? ''
    const drawn = drawField(
      this.app,
      parentEl,
      withChoice(field, typedFirst),
      this.suggesting,
      ({ fill }) => {
        if (fills) this.fill(fill)
        this.changed(field)
      },
    )
    this.fields.set(key, drawn)
    for (const event of ['input', 'change']) drawn.row.onInput(event, () => this.changed(field))
    const take = (text: string) => {
      drawn.input.value = text
      drawn.row.tell(null)
      this.changed(field)
    }
    const write = (text: string) => {
      take(text)
      drawn.el().focus()
    }
    const ports = { typed: () => drawn.input.value, write }
    this.choices.set(key, new NoteChoice(parentEl, field, shown[key] ?? '', ports))
    drawQuick(parentEl, quick, take)
    for (const offer of offers.filter(({ text }) => !typedFirst.includes(text))) {
      drawOffer(parentEl, offer, () => {
        // What was typed already stays: an offer never takes its place.
        write([drawn.input.value.trim(), offer.text].filter((text) => text !== '').join('\n\n'))
      })
    }
    if (ticks) this.ticksEls.set(key, parentEl.createDiv('iin-form-people'))
  }

  private show(input: Typed): void {
    for (const [key, { input: shown, row }] of this.fields) {
      shown.value = input[key] ?? ''
      row.tell(null)
    }
    for (const field of this.question.fields) this.explain(field)
    this.summarise()
  }

  // At every key: on a phone the app may be gone before anything else is heard of it.
  private changed(field: Field): void {
    this.choices.get(field.key)?.heard()
    this.keep()
    this.explain(field)
  }

  private keep(): void {
    const kept = toKeep(this.question.fields, this.typed, this.shown)
    if (kept === null && this.keptWaits) return
    this.unsaved?.save(kept)
    this.keptWaits = false
  }

  private explain({ key, hint, ticks }: Field): void {
    const typed = this.fields.get(key)?.input.value ?? ''
    if (hint) this.fields.get(key)?.row.hint(hint(typed))
    const ticksEl = this.ticksEls.get(key)
    if (!ticks || !ticksEl) return
    ticksEl.empty()
    for (const { name, label, on } of ticks(typed)) {
      const labelEl = ticksEl.createEl('label', 'iin-candidate')
      const box = labelEl.createEl('input', { type: 'checkbox' })
      box.checked = this.ticked.get(name) ?? on
      box.addEventListener('change', () => this.ticked.set(name, box.checked))
      labelEl.createSpan({ text: label })
    }
  }

  private tickedNames(): Set<string> {
    const offered = this.question.fields.flatMap(({ key, ticks }) => ticks?.(this.typed[key] ?? '') ?? [])
    return new Set(offered.filter(({ name, on }) => this.ticked.get(name) ?? on).map(({ name }) => name))
  }

  /** What stands in the fields where nothing is typed. */
  private get given(): Typed {
    const { fields } = this.question
    return Object.fromEntries(fields.map(({ key, initial }) => [key, initial ?? this.shown[key] ?? '']))
  }

  /** Fills in what is known of somebody where nothing was typed. */
  private fill(known: Readonly<Record<string, string | undefined>>): void {
    for (const { key, identifies } of this.question.fields) {
      const value = known[key]
      const field = this.fields.get(key)
      if (value !== undefined && !identifies && field?.input.value.trim() === '') field.input.value = value
    }
    this.summarise()
  }

  /** Says what is wrong at each field and goes to the first; what is at none of them is said of the form. */
  private tellProblems(problems: readonly FieldProblem[]): void {
    for (const { field, noteSays } of problems)
      if (noteSays !== undefined) this.choices.get(field)?.ask(noteSays)
    const wrong = (key: string) => problems.find(({ field }) => field === key)?.message ?? null
    for (const [key, { row }] of this.fields) row.tell(wrong(key))
    if (this.moreEl && this.question.fields.some(({ key, folded }) => folded && wrong(key) !== null))
      this.moreEl.open = true
    const first = this.question.fields.find(({ key }) => wrong(key) !== null)
    if (first) this.fields.get(first.key)?.el().focus()
    const elsewhere = problems.filter(({ field }) => !this.fields.has(field))
    this.tell(elsewhere.map(({ message }) => message).join(' '))
  }

  /** Says what is filled in where it is folded away. */
  private summarise(): void {
    const filled = this.question.fields.flatMap(({ key, label, folded, isAside }) =>
      folded && !isAside && this.fields.get(key)?.input.value ? [label] : [],
    )
    const told = filled.length > 0 && !this.moreEl?.open
    this.moreEl?.find('summary').setText(told ? `More (filled in: ${filled.join(', ')})` : 'More')
  }

  private drawBeside(): void {
    const { beside } = this.question
    if (beside === undefined) return
    this.formEl.createDiv({ cls: 'iin-suggestion-detail', text: beside.title })
    this.formEl.createDiv({
      cls: 'iin-form-notes',
      text: beside.text,
      // Long text scrolls, with the keyboard too.
      attr: { tabindex: 0, role: 'group', 'aria-label': beside.title },
    })
  }

  /** The button comes last, so that no key that was meant for a field presses it, and what it lets go can be brought back. */
  private offerToLetGo(keptEl: HTMLElement): void {
    const { kept } = this.question
    keptEl.createSpan({ text: kept?.says ?? '' })
    let letGo: Typed | null = null
    const button: ButtonComponent = this.addButton(kept?.letGo ?? '', () => {
      for (const choice of this.choices.values()) choice.decide()
      const now = letGo ?? this.given
      letGo = letGo === null ? this.typed : null
      this.show(now)
      this.keep()
      button.setButtonText(letGo === null ? (kept?.letGo ?? '') : 'Bring back what I typed')
      this.focusFirst()
    })
  }
}

/** A field whose choices hold `chosen`: one that is not offered any more stays until the user says otherwise. */
function withChoice(field: Field, chosen: string): Field {
  const { choices } = field
  if (choices === undefined || choices.some(({ value }) => value === chosen)) return field
  return { ...field, choices: [...choices, { value: chosen, name: chosen }] }
}
