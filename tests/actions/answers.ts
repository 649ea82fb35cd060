import type {
  Ask,
  ChoiceQuestion,
  DayQuestion,
  FormQuestion,
  MessageQuestion,
  NotesQuestion,
  NotTaken,
  PeopleQuestion,
  QuestionsQuestion,
  RoundQuestion,
  Typed,
} from '../../src/actions/ask'
import type { CalendarDay } from '../../src/days/calendar-day'
import { day } from '../days/day'

/** One answer: a day, the name of a choice or a path; what is typed into a form, by field; null to go away. */
export type Answer = string | Readonly<Record<string, string>> | null

/** A user who answers from a list, one answer for each time that a form, a day or a choice is sent. */
export class Answers implements Ask {
  readonly days: DayQuestion[] = []
  readonly forms: FormQuestion[] = []
  /** What was said, where nothing was done. */
  readonly told: string[] = []
  /** Why a form was not taken, each time that it was sent. */
  readonly refusals: NotTaken[] = []
  /** Whether a form is still in front of the user. */
  isFormOpen = false
  private readonly answers: Answer[]

  constructor(...answers: Answer[]) {
    this.answers = answers
  }

  async day(question: DayQuestion): Promise<CalendarDay | null> {
    this.days.push(question)
    const answer = this.next()
    return typeof answer === 'string' ? day(answer) : null
  }

  async choice<T>({ choices }: ChoiceQuestion<T>): Promise<T | null> {
    const answer = this.next()
    return choices.find(({ name }) => name === answer)?.value ?? null
  }

  form(question: FormQuestion): void {
    this.forms.push(question)
    this.isFormOpen = true
  }

  /** Fills in the form in front, and sends it; what can be ticked is as it was ticked at first. */
  async send(): Promise<void> {
    const question = this.forms.at(-1)
    const answer = this.next()
    if (!question || !this.isFormOpen) throw new Error('No form is open')
    if (typeof answer === 'string' || answer === null) throw new Error('A form takes what is typed, by field')
    const fields = question.fields.map((field) => ({
      ...field,
      typed: answer[field.key] ?? field.initial ?? field.noteSays ?? '',
    }))
    const typed = Object.fromEntries(fields.map((field) => [field.key, field.typed]))
    const ticks = fields.flatMap((field) => field.ticks?.(field.typed) ?? [])
    const ticked = new Set(ticks.filter(({ on }) => on).map(({ name }) => name))
    const shown = fields.map(({ key, noteSays, initial }) => [key, noteSays ?? initial ?? ''])
    const refused = await question.send(typed, ticked, Object.fromEntries(shown) as Typed)
    if (refused === null) this.isFormOpen = false
    else this.refusals.push(refused)
  }

  questions(_: QuestionsQuestion): void {}

  message(_: MessageQuestion): void {}

  round(_: RoundQuestion): void {}

  people(_: PeopleQuestion): void {}

  start(): void {}

  notes(_: NotesQuestion): void {}

  compare(): void {}
  show(): void {}

  tell(message: string): void {
    this.told.push(message)
  }

  open(): void {}

  openFollowUps(): void {}

  openContact(): void {}
  openIntroductions(): void {}

  private next(): Answer {
    const [answer] = this.answers.splice(0, 1)
    if (answer === undefined) throw new Error('There is no answer left')
    return answer
  }
}
