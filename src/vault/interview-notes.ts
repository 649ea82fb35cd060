import { MarkdownView, type App, type TFile } from 'obsidian'
import { localDayAndTime, today } from '../days/today'
import { readNewInterview, type FieldProblem, type NewInterviewInput } from '../interviews/new-interview'
import type { NoteCreator } from './note-creator'
import type { NoteWriter } from './note-writer'
import type { UndoStep } from './undo-history'

/** What became of a new interview: its note, or what is wrong with which field. */
export type Created =
  | { readonly ok: true; readonly path: string; readonly message: string; readonly step: UndoStep }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** Creates interview notes from what was typed, in the form or on the command line. */
export class InterviewNotes {
  constructor(
    private readonly app: App,
    private readonly creator: NoteCreator,
    private readonly writer: Pick<NoteWriter, 'created'>,
  ) {}

  async create(input: NewInterviewInput, { open }: { open: boolean }): Promise<Created> {
    const reading = readNewInterview(input, today(), localDayAndTime)
    if (!reading.ok) return reading
    const created = await this.creator.create(reading.interview)
    if (!created.ok) return created
    const { file, text, cursor, remark } = created
    const step = this.writer.created(`Created “${file.basename}”`, file.path, text)
    if (open) await this.open(file, text, cursor)
    return { ok: true, path: file.path, message: [`${step.label}.`, remark ?? ''].join(' ').trim(), step }
  }

  /** Opens a new note with the cursor where there is something to fill in. */
  private async open(file: TFile, text: string, cursor: number): Promise<void> {
    const leaf = this.app.workspace.getLeaf(false)
    await leaf.openFile(file, { active: true })
    if (!(leaf.view instanceof MarkdownView)) return
    // The editor counts a line end as one character, however the file writes it.
    const before = text
      .slice(0, cursor)
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/)
    const line = before.length - 1
    leaf.view.editor.setCursor({ line, ch: before[line]?.length ?? 0 })
    leaf.view.editor.focus()
  }
}
