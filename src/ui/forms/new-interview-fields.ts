import type { App } from 'obsidian'
import { EMPTY_INPUT, type FieldProblem, type NewInterviewInput } from '../../interviews/new-interview'
import { DayField } from './day-field'
import { FieldRow } from './field-row'
import { suggestTexts } from './input-suggest'
import type { NewInterviewPorts } from './new-interview-ports'
import { PersonField } from './person-field'

type FieldName = keyof NewInterviewInput
type Ports = Pick<NewInterviewPorts, 'suggestPeople' | 'suggestCompanies' | 'templates'>

interface Field {
  readonly label: string
  readonly row: FieldRow
  readonly input: { value: string }
  /** Where the focus goes. */
  el(): HTMLElement
  /** What is not whole yet, so that it cannot mean anything. */
  readonly problem?: () => string | null
}

const MORE: readonly FieldName[] = ['email', 'linkedin', 'introducedBy', 'asked', 'thanked', 'template']

/** The fields of the form for a new interview. */
export class NewInterviewFields {
  private readonly fields = new Map<FieldName, Field>()
  private readonly moreEl: HTMLDetailsElement
  private readonly summaryEl: HTMLElement
  private readonly template: string

  constructor(
    private readonly app: App,
    formEl: HTMLElement,
    private readonly ports: Ports,
    first: NewInterviewInput,
  ) {
    this.template = first.template
    this.addPerson('contact', formEl, 'Contact')
    const company = this.addText('company', formEl, 'Company', { autocapitalize: 'words' })
    suggestTexts(app, company, { find: (typed) => ports.suggestCompanies(typed) })
    this.addText('role', formEl, 'Role', { autocapitalize: 'words' })
    this.addDay('interview', formEl, 'Day and time', true)

    this.moreEl = formEl.createEl('details', 'iin-form-more')
    this.summaryEl = this.moreEl.createEl('summary')
    this.moreEl.addEventListener('toggle', () => this.summarise())
    // Not `type=email`, which changes addresses that are not ASCII while they are read.
    this.addText('email', this.moreEl, 'E-mail', { inputmode: 'email', autocapitalize: 'off' })
    this.addText('linkedin', this.moreEl, 'LinkedIn', { inputmode: 'url', autocapitalize: 'off' })
    this.addPerson('introducedBy', this.moreEl, 'Introduced by')
    this.addDay('asked', this.moreEl, 'Asked on')
    this.addDay('thanked', this.moreEl, 'Already thanked on')
    this.addTemplates(first.template)
    this.show(first)
  }

  /** What stands in the fields. */
  get input(): NewInterviewInput {
    const input = { ...EMPTY_INPUT, template: this.template }
    for (const [name, field] of this.fields) Object.assign(input, { [name]: field.input.value })
    return input
  }

  show(input: NewInterviewInput): void {
    for (const [name, field] of this.fields) {
      field.input.value = input[name]
      field.row.tell(null)
    }
    this.summarise()
  }

  /** What is not whole in the fields themselves. */
  problems(): FieldProblem[] {
    return [...this.fields].flatMap(([field, { problem }]) => {
      const message = problem?.() ?? null
      return message === null ? [] : [{ field, message }]
    })
  }

  /** Says what is wrong at each field and goes to the first; gives back what has no field here. */
  tell(problems: readonly FieldProblem[]): string[] {
    const wrong = (name: FieldName) => problems.find(({ field }) => field === name)?.message ?? null
    for (const [name, { row }] of this.fields) row.tell(wrong(name))
    if (MORE.some((name) => wrong(name) !== null)) this.moreEl.open = true
    const first = [...this.fields].find(([name]) => wrong(name) !== null)
    first?.[1].el().focus()
    return problems.filter(({ field }) => !this.fields.has(field)).map(({ message }) => message)
  }

  focusFirstEmpty(): void {
    const shown = [...this.fields].filter(([name]) => !MORE.includes(name)).map(([, field]) => field)
    const target = shown.find(({ input }) => input.value === '') ?? shown[0]
    target?.el().focus()
  }

  private addText(
    name: FieldName,
    parentEl: HTMLElement,
    label: string,
    attr: Record<string, string>,
  ): HTMLInputElement {
    const row = new FieldRow(parentEl, label)
    const inputEl = row.addInput(attr)
    this.fields.set(name, { label, row, input: inputEl, el: () => inputEl })
    return inputEl
  }

  private addPerson(name: FieldName, parentEl: HTMLElement, label: string): void {
    const field = new PersonField(this.app, parentEl, label, this.ports.suggestPeople, ({ fill }) => {
      if (name === 'contact') this.fill(fill)
    })
    this.fields.set(name, { label, row: field.row, input: field, el: () => field.inputEl })
  }

  private addDay(name: FieldName, parentEl: HTMLElement, label: string, withTime = false): void {
    const row = new FieldRow(parentEl, label)
    const field = new DayField(row, withTime)
    this.fields.set(name, { label, row, input: field, el: () => field.wrongEl, problem: () => field.problem })
  }

  private addTemplates(chosen: string): void {
    const offered = [...this.ports.templates()]
    // One that is not offered any more stays chosen until the user says otherwise.
    if (!offered.some(({ path }) => path === chosen)) offered.push({ path: chosen, name: chosen })
    if (offered.length < 2) return
    const row = new FieldRow(this.moreEl, 'Template')
    const selectEl = row.addDropdown(offered.map(({ path, name }) => ({ value: path, text: name })))
    this.fields.set('template', { label: 'Template', row, input: selectEl, el: () => selectEl })
  }

  /** Fills in what is known of somebody where nothing was typed. */
  private fill(known: Partial<NewInterviewInput>): void {
    for (const [name, value] of Object.entries(known) as [FieldName, string][]) {
      const field = name === 'contact' ? undefined : this.fields.get(name)
      if (field && field.input.value.trim() === '') field.input.value = value
    }
    this.summarise()
  }

  /** Says what is filled in where it is folded away. */
  private summarise(): void {
    const filled = MORE.flatMap((name) => {
      const field = this.fields.get(name)
      return field && name !== 'template' && field.input.value !== '' ? [field.label] : []
    })
    const told = filled.length > 0 && !this.moreEl.open
    this.summaryEl.setText(told ? `More (filled in: ${filled.join(', ')})` : 'More')
  }
}
