import type { NoteTasks } from '../../interviews/interview-index'
import type { FindBlock } from '../fences'
import { openTasks } from './log-lines'
import type { SectionHeadings } from './section-headings'
import { tasksIn } from './sections'

/** How many tasks stand in the lists of a note, from its text: the same as from what Obsidian parses of it. */
export function tasksOf(text: string, headings: SectionHeadings, findBlock: FindBlock): NoteTasks {
  return {
    questions: tasksIn(text, headings.questions, findBlock).length,
    promises: openTasks(text, headings.promised, findBlock).length,
  }
}
