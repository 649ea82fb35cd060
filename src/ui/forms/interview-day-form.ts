import type { App } from 'obsidian'
import { localDayAndTime } from '../../days/today'
import type { DayAndTime } from '../../days/written-day'
import { DayField } from './day-field'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'
import { readTypedDay } from '../../days/typed-day'

export interface InterviewDayQuestion {
  readonly title: string
  /** As it stands in a note, '' for none. */
  readonly initial: string
  /** What the button says that takes the day. */
  readonly button: string
}

/** Asks for the day of an interview, with a time of day or without; null where none was chosen. */
export function askInterviewDay(app: App, question: InterviewDayQuestion): Promise<DayAndTime | null> {
  return new Promise((resolve) => new InterviewDayForm(app, question, resolve).open())
}

class InterviewDayForm extends FormModal {
  private readonly row: FieldRow
  private readonly field: DayField
  private taken: DayAndTime | null = null

  constructor(
    app: App,
    { title, initial, button }: InterviewDayQuestion,
    private readonly answer: (to: DayAndTime | null) => void,
  ) {
    super(app, title)
    this.row = new FieldRow(this.formEl, 'Day and time')
    this.field = new DayField(this.row, true)
    this.field.value = initial
    this.addSendButton(button)
  }

  override onOpen(): void {
    this.field.dayEl.focus()
  }

  override onClose(): void {
    this.contentEl.empty()
    this.answer(this.taken)
  }

  protected override send(): void {
    const typed = this.field.value
    const read = readTypedDay(typed, localDayAndTime)
    if (this.field.problem === null && read !== null) {
      this.taken = read
      this.close()
      return
    }
    this.row.tell(
      this.field.problem ??
        (typed === '' ? 'Which day? Write one.' : `“${typed}” is no day that is understood.`),
    )
    this.field.wrongEl.focus()
  }
}
