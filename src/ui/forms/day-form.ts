import { type App, ButtonComponent } from 'obsidian'
import type { DayQuestion } from '../../actions/ask'
import type { CalendarDay } from '../../days/calendar-day'
import { localDayAndTime } from '../../days/today'
import { readDay } from '../../days/written-day'
import { DayField } from './day-field'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'

/** Asks for a day in a small dialog; null where the user went away without one. */
export function askDay(app: App, question: DayQuestion): Promise<CalendarDay | null> {
  return new Promise((answer) => new DayForm(app, question, answer).open())
}

/** Why a day cannot be taken, as the user reads it; null where it can. */
export function outsideOf(day: CalendarDay, { from, to }: Pick<DayQuestion, 'from' | 'to'>): string | null {
  if (from !== undefined && day < from) return `Choose ${from} or a later day.`
  if (to !== undefined && day > to) return `Choose ${to} or an earlier day.`
  return null
}

class DayForm extends FormModal {
  private readonly row: FieldRow
  private readonly field: DayField
  private taken: CalendarDay | null = null

  constructor(
    app: App,
    private readonly question: DayQuestion,
    private readonly answer: (day: CalendarDay | null) => void,
  ) {
    super(app, question.title)
    this.row = new FieldRow(this.formEl, 'Day')
    this.field = new DayField(this.row)
    this.field.dayEl.setAttrs({ min: question.from ?? null, max: question.to ?? '9999-12-31' })
    this.field.value = question.initial
    const choices = question.choices?.filter(({ day }) => outsideOf(day, question) === null) ?? []
    const choicesEl = this.formEl.createDiv('iin-form-choices')
    for (const { label, day } of choices) {
      new ButtonComponent(choicesEl).setButtonText(label).onClick(() => this.take(day))
    }
    this.addSendButton(question.button ?? 'Choose')
  }

  protected override focusFirst(): void {
    this.field.dayEl.focus()
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
    this.answer(this.taken)
  }

  protected override send(): void {
    const typed = this.field.value
    const day = readDay(typed, localDayAndTime)?.day ?? null
    const problem =
      this.field.problem ??
      (typed === '' ? 'Which day? Write one.' : null) ??
      (day === null
        ? `“${typed}” is no day that is understood. Write it like ${this.question.initial}.`
        : null) ??
      (day && outsideOf(day, this.question))
    if (problem === null && day !== null) return this.take(day)
    this.row.tell(problem)
    this.field.wrongEl.focus()
  }

  private take(day: CalendarDay): void {
    this.taken = day
    this.close()
  }
}
