import type { SectionHeadings, SectionName } from './section-headings'

/** What is added to a section, as the user typed it. Blank text and blank items add nothing. */
export type SectionContent =
  /** Paragraphs, lists and the like: Markdown of the user's. */
  | { as: 'text'; text: string }
  /** One line each, as a list. */
  | { as: 'list'; items: readonly string[] }
  /** One line each, as tasks that are not ticked. */
  | { as: 'tasks'; items: readonly string[] }
  /** One line, as the last item of the list that the section ends with, in whichever style that is written. */
  | { as: 'line'; text: string }

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

/**
 * Ticks an open task, wherever in the body it stands: the one in this line, counted from 1 in the note before all edits, else the only
 * one that reads so. Where that is ticked already, nothing changes.
 */
export interface TickTask {
  op: 'tick-task'
  /** The task as it reads, as `openTasks` gives it. */
  text: string
  line: number
}

export type SectionEdit = AppendToSection | AddSection
