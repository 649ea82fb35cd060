import type { SectionHeadings, SectionName } from './section-headings'

/** What is added to a section, as the user typed it. Blank text and blank items add nothing. */
export type SectionContent =
  /** Paragraphs, lists and the like: Markdown of the user's. */
  | { as: 'text'; text: string }
  /** One line each, as a list. */
  | { as: 'list'; items: readonly string[] }
  /** One line each, as tasks that are not ticked. */
  | { as: 'tasks'; items: readonly string[] }

/** Adds to a section of a note's body, behind what stands there; where the note has no such section, it is made. */
export interface AppendToSection {
  op: 'append-to-section'
  section: SectionName
  headings: SectionHeadings
  content: SectionContent
}

/** Makes a section, unless the note has it. */
export interface AddSection {
  op: 'add-section'
  section: SectionName
  headings: SectionHeadings
}

export type SectionEdit = AppendToSection | AddSection
