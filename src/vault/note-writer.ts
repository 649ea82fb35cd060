import { getFrontMatterInfo, parseYaml, type App, type TFile } from 'obsidian'
import { instantNow } from '../days/today'
import { fileName } from '../interviews/wikilink'
import type { NoteProperties } from '../interviews/interview-index'
import { editNote, type NoteEditResult, type NoteUndo } from '../notes/edit-note'
import { undoNote } from '../notes/undo-note'
import { saveOpenEditors } from './open-editors'
import type { Creation } from './interview-notes'
import type { CreatedFile, NewFile, NoteChange, Refusal, Writing } from './plan'
import type { DoneToNote, UndoHistory, UndoStep } from './undo-history'
import { withoutCursors } from './templater'

/** What became of a plan: `step` is null where the notes said it already; else why nothing was written. */
export type WriteResult =
  { readonly ok: true; readonly step: UndoStep | null; readonly created: readonly CreatedFile[] } | Refusal

type Edit = (text: string) => NoteEditResult

/** What became of undoing: the step that was taken back, null where there was none. */
export type UndoResult = { readonly ok: true; readonly undone: UndoStep | null } | Refusal

/** Told of what is written, so that it can be shown at once. */
export interface WriteListener {
  readonly wrote: (path: string, text: string, properties: NoteProperties) => void
  /** All notes of an action are written. */
  readonly finished: () => void
}

/** A reason to write nothing, as the user reads it. */
class Refused extends Error {
  constructor(
    message: string,
    readonly problems: Refusal['problems'] = undefined,
  ) {
    super(message)
  }
}

/**
 * Writes to the user's vault: all that a plan changes and creates or nothing, one plan after the other, and each can be undone.
 * Every byte outside the edited properties and sections stays as it was.
 */
export class NoteWriter {
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly app: App,
    private readonly history: UndoHistory,
    /** Makes a new file at a free path. */
    private readonly create: (file: NewFile) => Promise<Creation>,
    private readonly listener: WriteListener,
  ) {}

  /** Writes what `plan` gives as one step. It is asked once all earlier plans are done, so that it is made on top of them. */
  write(plan: () => Writing | Refusal): Promise<WriteResult> {
    return this.inTurn(async () => {
      const planned = plan()
      if (!planned.ok) return planned
      const { label, changes = [], creates = [] } = planned
      await this.check(changes.map(edited))
      const created = await this.createAll(creates)
      try {
        const edits = await this.editAll(changes.map(edited))
        const made = created.map(({ path, text }) => ({ path, did: 'create' as const, text }))
        const notes: DoneToNote[] = [...edits, ...made]
        if (notes.length === 0) return { ok: true, step: null, created }
        const told = typeof label === 'string' ? label : label(created)
        const step = { label: told, at: instantNow(), notes }
        this.history.add(step)
        return { ok: true, step, created }
      } catch (error) {
        throw new Refused([reasonOf(error), ...(await this.takeAway(created))].join(' '))
      }
    })
  }

  /** Takes a step back: the old text of our properties returns, and a note that was created goes to the trash. */
  undo(choose: () => UndoStep | null): Promise<UndoResult> {
    return this.inTurn(async () => {
      const step = choose()
      if (step === null) return { ok: true, undone: null }
      if (!this.history.steps.includes(step)) throw new Refused('This has been undone already.')
      const gone = step.notes.find((note) => note.gone)
      if (gone) throw new Refused(notThere(gone.path))
      const created = step.notes.filter((note) => note.did === 'create')
      for (const { path, text } of created) {
        const file = this.fileAt(path)
        const saved = await saveOpenEditors(this.app, file)
        if (!saved || !isSame(await this.app.vault.read(file), text)) {
          throw new Refused(`“${fileName(path)}” has been changed since it was created, so it stays.`)
        }
      }
      const edits = step.notes.flatMap((note) => {
        if (note.did === 'create') return []
        const { record } = note
        return [{ path: note.path, edit: (text: string) => undoNote(text, record, getFrontMatterInfo) }]
      })
      await this.check(edits)
      await this.editAll(edits)
      for (const { path } of created) await this.app.fileManager.trashFile(this.fileAt(path))
      this.history.remove(step)
      return { ok: true, undone: step }
    })
  }

  /** All are checked before the first is written. */
  private async check(edits: readonly EditedNote[]): Promise<void> {
    for (const { path, edit } of edits) {
      const file = this.fileAt(path)
      if (!(await saveOpenEditors(this.app, file))) {
        throw new Refused(`“${fileName(path)}” is being edited just now. Nothing was changed.`)
      }
      told(path, edit(await this.app.vault.read(file)))
    }
  }

  private async createAll(files: readonly NewFile[]): Promise<CreatedFile[]> {
    const created: CreatedFile[] = []
    try {
      for (const file of files) {
        const made = await this.create(file)
        if (!made.ok) throw new Refused(made.message, made.problems)
        created.push(made.created)
        const { path, text } = made.created
        this.listener.wrote(path, text, propertiesIn(text))
      }
      return created
    } catch (error) {
      const problems = error instanceof Refused ? error.problems : undefined
      throw new Refused([reasonOf(error), ...(await this.takeAway(created))].join(' '), problems)
    }
  }

  /** Takes new files away again of an action that cannot be ended; gives why some of them stay. */
  private async takeAway(created: readonly CreatedFile[]): Promise<string[]> {
    const reasons: string[] = []
    for (const { path, title } of [...created].reverse()) {
      try {
        await this.app.fileManager.trashFile(this.fileAt(path))
      } catch (error) {
        reasons.push(`“${title}” was created and stays. ${reasonOf(error)}`)
      }
    }
    return reasons
  }

  private async editAll(edits: readonly EditedNote[]): Promise<DoneToNote[]> {
    const done: { path: string; did: 'edit'; record: NoteUndo }[] = []
    try {
      for (const { path, edit } of edits) {
        const record = await this.editOne(path, edit)
        if (record) done.push({ path, did: 'edit', record })
      }
    } catch (error) {
      throw new Refused([reasonOf(error), ...(await this.putBack(done))].join(' '))
    }
    return done
  }

  /** Takes back what was written of an action that cannot be ended; gives why some of it stays. */
  private async putBack(done: readonly { path: string; record: NoteUndo }[]): Promise<string[]> {
    const reasons: string[] = []
    for (const { path, record } of [...done].reverse()) {
      try {
        await this.editOne(path, (text) => undoNote(text, record, getFrontMatterInfo))
      } catch (error) {
        reasons.push(reasonOf(error))
      }
    }
    return reasons
  }

  private async editOne(path: string, edit: Edit): Promise<NoteUndo | null> {
    const file = this.fileAt(path)
    if (!told(path, edit(await this.app.vault.read(file))).changed) return null
    let undo: NoteUndo | null = null
    const written = await this.app.vault.process(file, (text) => {
      const result = told(path, edit(text))
      undo = result.changed ? result.undo : null
      return result.text
    })
    this.listener.wrote(path, written, propertiesIn(written))
    return undo
  }

  private fileAt(path: string): TFile {
    const file = this.app.vault.getFileByPath(path)
    if (file === null) throw new Refused(notThere(path))
    return file
  }

  // Two actions of the user's never write at the same time: the second one sees what the first one wrote.
  private async inTurn<R>(work: () => Promise<R>): Promise<R | Refusal> {
    const turn = this.queue.then(work).catch((error: unknown): Refusal => refusalFor(error))
    this.queue = turn
    void turn.then(() => this.listener.finished())
    return turn
  }
}

interface EditedNote {
  readonly path: string
  readonly edit: Edit
}

const edited = ({ path, edits }: NoteChange): EditedNote => ({
  path,
  edit: (text) => editNote(text, edits, getFrontMatterInfo),
})

function refusalFor(error: unknown): Refusal {
  const problems = error instanceof Refused ? error.problems : undefined
  return { ok: false, message: reasonOf(error), ...(problems && { problems }) }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof Refused ? message : `Obsidian could not write: ${message}`
}

/** Whether two texts are the same to the user: that a template's places for the cursor are gone is no change of theirs. */
const isSame = (a: string, b: string) => bare(a) === bare(b)

// Whether reading a note leaves its byte order mark out is not known.
const bare = (text: string) => withoutCursors(text.replace(/^\uFEFF/, ''))

const notThere = (path: string) => `“${fileName(path)}” is not there any more.`

function told(path: string, result: NoteEditResult): Extract<NoteEditResult, { ok: true }> {
  if (result.ok) return result
  const { message, line } = result.refusal
  throw new Refused(
    `“${fileName(path)}” was left as it is${line === undefined ? '' : ` (line ${line})`}: ${message}`,
  )
}

function propertiesIn(text: string): NoteProperties {
  const info = getFrontMatterInfo(text)
  if (!info.exists) return 'none'
  try {
    const properties: unknown = parseYaml(info.frontmatter)
    return isProperties(properties) ? properties : 'none'
  } catch {
    return 'unreadable'
  }
}

function isProperties(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
