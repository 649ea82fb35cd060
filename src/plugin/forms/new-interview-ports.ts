import type { CalendarDay } from '../../days/calendar-day'
import type { FieldProblem, NewInterviewInput } from '../actions/new-interview'

/** Somebody who could be meant by what was typed: a contact, or somebody with a note of their own. */
export interface PersonSuggestion {
  readonly name: string
  /** What tells namesakes apart: the company, or the folder of the note. */
  readonly detail: string
  /** What is written down: the name, or a link `[[…]]` to the person's note. */
  readonly value: string
  /** What is known of the person. It fills only what is still empty. */
  readonly fill: Partial<NewInterviewInput>
}

/** Contacts and person notes that match what was typed, those of the People folder first. Never asked for ''. */
export type SuggestPeople = (typed: string) => readonly PersonSuggestion[]

/** A template to choose; the built-in one has the path ''. */
export interface TemplateChoice {
  readonly path: string
  readonly name: string
}

/** Keeps what was typed when the form was closed without creating a note. */
export interface DraftStore {
  load(): Partial<NewInterviewInput> | null
  save(input: Partial<NewInterviewInput> | null): void
}

/** What the form for a new interview needs from outside. */
export interface NewInterviewPorts {
  today(): CalendarDay
  readonly suggestPeople: SuggestPeople
  /** Companies that match what was typed. Never asked for ''. */
  suggestCompanies(typed: string): readonly string[]
  templates(): readonly TemplateChoice[]
  /** Writes the note. What is wrong with a field is told at that field. */
  create(
    input: NewInterviewInput,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly problems: readonly FieldProblem[] }>
  readonly draft: DraftStore
}
