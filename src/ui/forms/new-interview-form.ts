import type { App } from 'obsidian'
import { localDayAndTime } from '../../days/today'
import { type FieldProblem, type NewInterviewInput, readNewInterview } from '../../interviews/new-interview'
import { firstInput, isBlank, same } from './first-input'
import { FormModal } from './form-modal'
import { NewInterviewFields } from './new-interview-fields'
import type { NewInterviewPorts } from './new-interview-ports'

/** Asks for what a new interview note needs: little at first, the rest under "More". */
export class NewInterviewForm extends FormModal {
  private readonly fields: NewInterviewFields
  private readonly draftEl: HTMLElement
  private readonly first: NewInterviewInput
  private draftWaits: boolean
  private created = false

  constructor(
    app: App,
    private readonly ports: NewInterviewPorts,
    private readonly known: Partial<NewInterviewInput> = {},
  ) {
    super(app, 'New interview')
    const { input, fromDraft, draftWaits } = firstInput(known, ports.draft.load())
    this.draftWaits = draftWaits
    this.draftEl = this.formEl.createDiv('iin-form-draft')
    if (fromDraft) this.offerFreshStart()
    this.fields = new NewInterviewFields(app, this.formEl, ports, input)
    // As the fields show it, so that only what the user does is a change.
    this.first = this.fields.input
    this.addSendButton('Create note')
  }

  override onOpen(): void {
    this.fields.focusFirstEmpty()
  }

  override onClose(): void {
    if (!this.created) this.keepDraft()
    this.contentEl.empty()
  }

  protected override async send(): Promise<void> {
    const problems = this.problems()
    if (problems.length > 0) return this.tellProblems(problems)
    const outcome = await this.ports.create(this.fields.input)
    if (!outcome.ok) return this.tellProblems(outcome.problems)
    this.created = true
    if (!this.draftWaits) this.ports.draft.save(null)
    // The note that opens takes the focus.
    this.shouldRestoreSelection = false
    this.close()
  }

  private problems(): readonly FieldProblem[] {
    const own = this.fields.problems()
    const reading = readNewInterview(this.fields.input, this.ports.today(), localDayAndTime)
    if (reading.ok) return own
    return [
      ...own,
      ...reading.problems.filter(({ field }) => !own.some((problem) => problem.field === field)),
    ]
  }

  private tellProblems(problems: readonly FieldProblem[]): void {
    this.tell(this.fields.tell(problems).join(' '))
  }

  private keepDraft(): void {
    const { input } = this.fields
    if (same(input, this.first)) return
    this.ports.draft.save(isBlank(input) ? null : input)
    this.draftWaits = false
  }

  private offerFreshStart(): void {
    this.draftEl.createSpan({ text: 'This is what you typed the last time.' })
    const button = this.draftEl.createEl('button', { text: 'Start afresh', attr: { type: 'button' } })
    button.addEventListener('click', () => {
      this.ports.draft.save(null)
      this.fields.show(firstInput(this.known, null).input)
      this.draftEl.empty()
      this.fields.focusFirstEmpty()
    })
  }
}
