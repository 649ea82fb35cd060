import { Keymap, type App } from 'obsidian'
import type {
  AnswersQuestion,
  Ask,
  ChoiceQuestion,
  DayQuestion,
  FormQuestion,
  MessageQuestion,
  MessageText,
  NotesQuestion,
  PeopleQuestion,
  QuestionsQuestion,
  RoundQuestion,
} from '../actions/ask'
import type { Target } from '../actions/target'
import type { CalendarDay } from '../days/calendar-day'
import { fitsMailto, mailtoUrl } from '../messages/mailto'
import type { Briefing } from '../prep/briefing'
import { RoundScreen } from './round-screen'
import { unsavedInput } from '../vault/unsaved-input'
import { AnswersScreen } from './answers-screen'
import { BriefingScreen } from './briefing-screen'
import { FindPeopleDialog } from './find/find-people-dialog'
import { askChoice } from './forms/choice-form'
import { ChooseQuestionsForm } from './forms/choose-questions-form'
import { askDay } from './forms/day-form'
import { DraftForm, type HandedOver } from './forms/draft-form'
import { ExistingNotesForm } from './forms/existing-notes-form'
import { FieldsForm } from './forms/fields-form'
import type { Suggesting } from './forms/form-field'

export interface DialogPorts {
  readonly suggesting: Suggesting
  readonly views: Pick<Ask, 'openFollowUps' | 'openContact' | 'openIntroductions'>
}

/** Actions to offer next about the note at `path`; `taken` is called when one of them is chosen. */
export interface Next {
  readonly offers: readonly string[]
  readonly path?: string
  taken?(): void
}

/** Asks the user by dialogs. `say` says something, with what to do next. */
export class DialogAsk implements Ask {
  constructor(
    private readonly app: App,
    private readonly ports: DialogPorts,
    private readonly say: (message: string, next: Next) => void,
    /** Starts the action with that id about somebody. */
    readonly start: (id: string, target: Target, wanted?: string) => void,
  ) {}

  day(question: DayQuestion): Promise<CalendarDay | null> {
    return askDay(this.app, question)
  }

  choice<T>(question: ChoiceQuestion<T>): Promise<T | null> {
    return askChoice(this.app, question)
  }

  form(question: FormQuestion): void {
    const { keepAs } = question
    const unsaved = keepAs === undefined ? null : unsavedInput(this.app, keepAs)
    new FieldsForm(this.app, question, this.ports.suggesting, unsaved).open()
  }

  questions(question: QuestionsQuestion): void {
    new ChooseQuestionsForm(this.app, question).open()
  }

  message(question: MessageQuestion): void {
    const unsaved = unsavedInput(this.app, question.keepAs)
    new DraftForm(this.app, {
      ...question,
      unsaved,
      openInMail: (text) => this.openInMail(question, text),
      copy: (text) => this.copy(question, text, 'Copied the message.'),
      copySubject: (subject) => this.copyText(subject),
    }).open()
  }

  round(question: RoundQuestion): void {
    new RoundScreen(this.app, question).open()
  }

  people(question: PeopleQuestion): void {
    new FindPeopleDialog(this.app, question, (path, event) => this.openAt(path, event)).open()
  }

  notes(question: NotesQuestion): void {
    new ExistingNotesForm(this.app, question).open()
  }

  compare(question: AnswersQuestion): void {
    new AnswersScreen(this.app, question, (path, event) => this.openAt(path, event)).open()
  }

  show(briefing: Briefing): void {
    new BriefingScreen(this.app, briefing, (path, event) => this.openAt(path, event)).open()
  }

  tell(message: string, { offers = [] }: { readonly offers?: readonly string[] } = {}): void {
    this.say(message, { offers })
  }

  open(path: string): void {
    this.openAt(path, null)
  }

  openFollowUps(): void {
    this.ports.views.openFollowUps()
  }

  openContact(path: string | null): void {
    this.ports.views.openContact(path)
  }

  openIntroductions(): void {
    this.ports.views.openIntroductions()
  }

  private openAt(path: string, event: MouseEvent | KeyboardEvent | null): void {
    const file = this.app.vault.getFileByPath(path)
    const pane = event === null ? false : Keymap.isModEvent(event)
    if (file) void this.app.workspace.getLeaf(pane).openFile(file, { active: true })
  }

  private async openInMail(question: MessageQuestion, text: MessageText): Promise<HandedOver> {
    const { to } = question
    const url = mailtoUrl({ to, ...text })
    if (url === null) {
      const why = to === null ? 'The notes give no e-mail address' : `${to} is no e-mail address`
      return this.copy(question, text, `${why}, so the message was copied instead.`)
    }
    if (!fitsMailto(url)) {
      return this.copy(question, text, 'The message is too long for a mail link, so it was copied instead.')
    }
    // Obsidian hands what is no page of its own to the system, on desktop and on mobile alike.
    window.open(url)
    return this.handed(question, 'Asked the system to open it in your mail program.')
  }

  private async copy(question: MessageQuestion, { body }: MessageText, says: string): Promise<HandedOver> {
    const problem = await this.copyText(body)
    return problem === null ? this.handed(question, says) : { ok: false, says: problem }
  }

  private async copyText(text: string): Promise<string | null> {
    try {
      await activeWindow.navigator.clipboard.writeText(text)
      return null
    } catch {
      return 'It could not be copied. Select it and copy it by hand.'
    }
  }

  /**
   * What was typed is kept until it is noted that the message was sent: only the user knows whether it was. Where the form does not ask
   * that itself, it is offered behind it.
   */
  private handed({ then, thenOffers, path, keepAs }: MessageQuestion, says: string): HandedOver {
    const taken = () => unsavedInput(this.app, keepAs).save(null)
    if (then === null) this.say(says, { offers: thenOffers, path, taken })
    return { ok: true, says }
  }
}
