import type { NewInterviewInput } from '../interviews/new-interview'

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
