import type { Contact } from '../contacts/contact'
import type { Connection } from '../contacts/linkedin-connections'
import type { CalendarDay } from '../days/calendar-day'
import type { DayWords } from '../days/day-words'
import type { FoundPeople } from '../follow-ups/found-people'
import type { Compared, Grouping } from '../prep/answers'
import type { Briefing } from '../prep/briefing'
import type { ThemeChoices } from '../prep/choosing'
import type { CandidateNote } from '../vault/existing-notes'
import type { ExportRead } from '../vault/linkedin-export'
import type { FieldProblem } from '../vault/plan'
import type { KeepAs } from '../vault/unsaved-input'
import type { Target } from './target'

/** Asks the user: by dialogs in the app, by a list of answers in tests. Null is for who went away without an answer. */
export interface Ask {
  day(question: DayQuestion): Promise<CalendarDay | null>
  choice<T>(question: ChoiceQuestion<T>): Promise<T | null>
  /** Fields to fill in. What is wrong with one is told at it, and the form stays until it is sent or left. */
  form<Key extends string>(question: FormQuestion<Key>): void
  /** Questions to tick, and others to write. */
  questions(question: QuestionsQuestion): void
  /** A message to read over and to send. */
  message(question: MessageQuestion): void
  /** One person after another to write to. */
  round(question: RoundQuestion): void
  /** People to be found, and what can be done about each. */
  people(question: PeopleQuestion): void
  /** Notes to tick. */
  notes(question: NotesQuestion): void
  /** Answers of several people to read side by side. */
  compare(question: AnswersQuestion): void
  /** One screen to read. */
  show(briefing: Briefing): void
  /** Says something, where nothing was done, and offers the actions with these ids. */
  tell(message: string, next?: { readonly offers?: readonly string[] }): void
  /** Starts the action with that id about somebody. */
  start(id: string, target: Target, wanted?: string): void
  /** Opens the file at `path`. */
  open(path: string): void
  /** Opens the list of follow-ups. */
  openFollowUps(): void
  /** Shows the story of whom the note at `path` is about; null for the note that is open. */
  openContact(path: string | null): void
  /** Shows who led to whom. */
  openIntroductions(): void
}

/** Answers to one question or theme, and what saves them. */
export interface AnswersQuestion {
  readonly compared: Compared
  /** Saves them as a note, grouped so. */
  save(by: Grouping): Promise<NotTaken | null>
}

/** Why answers were not taken: all in one sentence, or field by field. */
export interface NotTaken {
  readonly message: string
  readonly problems?: readonly FieldProblem[]
}

/** A day from `from` up to and with `to`. */
export interface DayQuestion {
  readonly title: string
  readonly from?: CalendarDay
  readonly to?: CalendarDay
  readonly initial: CalendarDay
  /** Days to take with one press; those outside `from` and `to` are left out. */
  readonly choices?: readonly { readonly label: string; readonly day: CalendarDay }[]
  /** What the button says that takes the day. */
  readonly button?: string
}

export interface ChoiceQuestion<T> {
  readonly title: string
  readonly choices: readonly { readonly value: T; readonly name: string; readonly detail: string }[]
  /** What is said where there is no choice, or none fits what was typed. */
  readonly nothing: string
}

/** What was typed, by field; '' where nothing was. */
export type Typed<Key extends string = string> = Readonly<Record<Key, string>>

/** One thing that a form asks for. */
export interface Field<Key extends string = string> {
  readonly key: Key
  readonly label: string
  readonly as: 'text' | 'lines' | 'day' | 'day-and-time' | 'person' | 'company' | 'choice'
  /** What stands in it at first: what is known already. Left out, what the note says. */
  readonly initial?: string
  /** What the note says where this is written to, '' for nothing; left out where nothing could be lost by writing. */
  readonly noteSays?: string
  readonly placeholder?: string
  /** Said below it of what was typed; '' for nothing. */
  readonly hint?: (typed: string) => string
  /** Texts to take with one press. */
  readonly quick?: readonly string[]
  /** Texts of the user's own that can be taken over with one press. */
  readonly offers?: readonly { readonly from: string; readonly text: string }[]
  /** Of a choice. */
  readonly choices?: readonly { readonly value: string; readonly name: string }[]
  /** Things to tick that what was typed gives rise to. */
  readonly ticks?: (
    typed: string,
  ) => readonly { readonly name: string; readonly label: string; readonly on: boolean }[]
  /** Whether it is folded away under "More" at first. */
  readonly folded?: true
  /** What is typed there, for the keyboard of a phone. */
  readonly keyboard?: 'name' | 'email' | 'url'
  /** Whether it may as well stay empty, so that nobody is led to it. */
  readonly isOptional?: true
  /** Whether somebody who is picked there fills the other fields. */
  readonly fills?: true
  /** Whether the field says whom the form is about: what was kept about somebody else waits for another time. */
  readonly identifies?: true
  /** Whether it says nothing by itself, so that a form with no more than it is empty. */
  readonly isAside?: true
}

export interface FormQuestion<Key extends string = string> {
  readonly title: string
  /** Something to have before one's eyes while typing. */
  readonly beside?: { readonly title: string; readonly text: string }
  readonly fields: readonly Field<Key>[]
  /** What the button says that sends it. */
  readonly button: string
  /** Where what was typed is kept on this device until it is sent; left out, nothing is kept. */
  readonly keepAs?: KeepAs
  /** What is said where something was kept, and the button that lets it go. */
  readonly kept?: { readonly says: string; readonly letGo: string }
  /** What is wrong with what was typed, before it is sent. */
  check?(typed: Typed<Key>): readonly FieldProblem[]
  /** Takes what was typed, with the names of what is ticked and what of the note the user was shown in each field, the last time. */
  send(typed: Typed<Key>, ticked: ReadonlySet<string>, shown: Typed<Key>): Promise<NotTaken | null>
}

export interface QuestionsQuestion {
  readonly title: string
  /** What is said where there is nothing left to choose. */
  readonly nothingLeft: string
  /** Where some questions are new; '' where that is said of none. */
  readonly company: string
  readonly themes: readonly ThemeChoices[]
  send(questions: readonly string[]): Promise<NotTaken | null>
}

export interface MessageText {
  readonly subject: string
  readonly body: string
}

export interface MessageBlock {
  /** The line as it stands in the notes. */
  readonly text: string
  /** What stands in the message then. */
  readonly says: string
  /** The message with it. */
  into(body: string): string
}

export interface OtherWording {
  /** What the button says that shows it. */
  readonly name: string
  readonly body: string
  warnings(text: MessageText): readonly string[]
}

export interface MessageQuestion {
  readonly title: string
  readonly drafted: MessageText
  /** The address, or null where the notes give none. */
  readonly to: string | null
  /** The note that it is about. */
  readonly path: string
  /** Where what was changed is kept on this device until it is sent. */
  readonly keepAs: KeepAs
  /** Lines of the notes that are taken into the message with one press. */
  readonly blocks: readonly MessageBlock[]
  /** What to think over before it goes out as it now reads. */
  warnings(text: MessageText): readonly string[]
  /** The same message for another place; null for none. */
  readonly other: OtherWording | null
  /** Who it goes to, in a line: role, company, and when they were last in touch; '' where nothing of it is known. */
  readonly who: string
  /** What was said last, to have before one's eyes. */
  readonly lastTime: readonly { readonly when: string; readonly text: string }[]
  /** Reasons to write, the best first. */
  readonly reasons: readonly MessageReason[]
  /** What is asked for first, null where the message needs no more. */
  readonly asks: AskedSentence | null
  /** What is noted once it is on its way, in the same form; null where that is offered behind it. */
  readonly then: ThenQuestion | null
  /** The ids of actions that are offered once it is on its way, where there is no `then`. */
  readonly thenOffers: readonly string[]
  /** Called once it was left: whether the message was noted, or handed over where the form notes nothing. */
  closed?(isDone: boolean): void
}

/** People to write to, one after the other. */
export interface RoundQuestion {
  /** What it is, before “1 of 7”. */
  readonly title: string
  readonly people: readonly RoundPerson[]
  /** Called when it has ended or was left, with what came of each. */
  ended(done: RoundDone): void
}

export interface RoundDone {
  readonly logged: number
  readonly snoozed: number
  readonly skipped: number
  /** Whether there is still somebody of the round to write to. */
  readonly left: number
}

/** One of a round. */
export interface RoundPerson {
  readonly name: string
  readonly who: string
  /** What is to be done: "Write", "Say thank you", with how late it is. */
  readonly what: string
  readonly lastTime: MessageQuestion['lastTime']
  /** The best reason to write, '' for none. */
  readonly reason: string
  /** Whether the message can wait. */
  readonly canWait: boolean
  /** Lets the user write; `closed` tells whether it was done. */
  write(closed: (isDone: boolean) => void): void
  /** Notes that it was done without writing here; gives why not where that failed. */
  log(): Promise<NotTaken | null>
  /** Puts it off for a week. */
  snooze(): Promise<NotTaken | null>
}

export interface MessageReason {
  /** What it is, as the user reads it. */
  readonly title: string
  /** The note that it comes from. */
  readonly path: string
  /** What the message says of it. */
  readonly sentence: string
  /** The message that is drafted for it. */
  readonly body: string
  /** What the log then says. */
  readonly line: string
  /** What the message and the log say instead once the promise of this name is ticked. */
  readonly once?: { readonly kept: string; readonly sentence: string; readonly line: string }
}

/** One sentence of the user's that makes a message theirs. */
export interface AskedSentence {
  readonly question: string
  /** The message with it. */
  draft(sentence: string): MessageText
  /** What the log then says. */
  line(sentence: string): string
}

/** What to note of a message that was sent. */
export interface ThenQuestion {
  /** What the button says. */
  readonly button: string
  /** Whether a line of what was said is asked for; what stands in it at first where no reason is taken in. */
  readonly line: string | null
  /** When to be in touch again, the usual first; none where that is not asked. */
  readonly next: readonly { readonly value: string; readonly name: string }[]
  /** The value of `next` that asks for a day of the user's own. */
  readonly onDay: string
  /** What is open between the two, to be ticked. */
  readonly promises: readonly { readonly name: string; readonly label: string }[]
  send(answer: ThenAnswer): Promise<NotTaken | null>
}

export interface ThenAnswer {
  readonly line: string
  readonly next: string
  /** The day that was typed. */
  readonly day: string
  /** The names of the promises that are ticked. */
  readonly kept: ReadonlySet<string>
}

export interface PeopleQuestion {
  readonly title: string
  readonly placeholder: string
  /** How days are told. */
  readonly words: DayWords
  /** Makes everybody ready to be found; tells of LinkedIn's export. */
  prepare(): Promise<ExportRead>
  /** Who is found by what was typed, at no more than `most` companies. */
  find(typed: string, most: number): FoundPeople
  /** Writes to a contact. */
  write(contact: Contact): void
  /** Asks somebody who may know people at a company. */
  askForIntroduction(contact: Contact, company: string): void
  /** A new interview, filled in with what is known of them. */
  newInterview(contact: Contact | null, connection: Connection | null): void
  /** Writes where somebody works now into their note. */
  noteNewJob(contact: Contact): void
}

export interface NotesQuestion {
  readonly title: string
  /** The tag that marks interview notes, without `#`. */
  readonly markerTag: string
  readonly candidates: readonly CandidateNote[]
  send(paths: readonly string[]): Promise<NotTaken | null>
}
