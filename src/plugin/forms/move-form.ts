import type { App } from 'obsidian'
import { localDayAndTime } from '../../days/today'
import type { DayAndTime } from '../../days/written-day'
import { DayField } from './day-field'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'
import { readTypedDay } from './typed-day'

/** Asks for the new day of an interview, with a time of day or without; null where none was chosen. */
export function askNewDay(app: App, title: string, initial: string): Promise<DayAndTime | null> {
  return new Promise((resolve) => new MoveForm(app, title, initial, resolve).open())
}

class MoveForm extends FormModal {
  private readonly row: FieldRow
  private readonly field: DayField
  private taken: DayAndTime | null = null

  constructor(
    app: App,
    title: string,
    initial: string,
    private readonly answer: (to: DayAndTime | null) => void,
  ) {
    super(app, title)
    this.row = new FieldRow(this.formEl, 'New day and time')
    this.field = new DayField(this.row, true)
    this.field.value = initial
    this.addSendButton('Move')
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
