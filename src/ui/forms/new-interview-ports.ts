import type { SuggestPeople } from '../../contacts/person-suggestion'
import type { CalendarDay } from '../../days/calendar-day'
import type { FieldProblem, NewInterviewInput } from '../../interviews/new-interview'

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
