import { getFrontMatterInfo, parseYaml, type App, type TFile } from 'obsidian'
import { instantNow } from '../days/today'
import { fileName } from '../interviews/wikilink'
import type { NoteProperties } from '../interviews/interview-index'
import { editNote, type NoteEditResult, type NoteUndo } from '../notes/edit-note'
import { undoNote } from '../notes/undo-note'
import { saveOpenEditors } from './open-editors'
import type { Plan } from './plan'
import type { DoneToNote, UndoHistory, UndoStep } from './undo-history'

/** What became of a change: `changed` is false where the notes said it already; else why nothing was written. */
export type WriteResult =
  | { readonly ok: true; readonly changed: boolean; readonly step: UndoStep | null }
  /** `already` is set where the plan found that the notes say it already, which is no error. */
  | { readonly ok: false; readonly message: string; readonly already?: true }

/** What an action is called once it is done, and what it is about to write. */
export interface Prepared {
  readonly label: string
  readonly plan: Plan
}

type Edit = (text: string) => NoteEditResult

/** What became of undoing: the step that was taken back, null where there was none. */
export type UndoResult = { readonly ok: true; readonly undone: UndoStep | null } | Failure

interface Failure {
  readonly ok: false
  readonly message: string
}

/** Told of what is written, so that it can be shown at once. */
export interface WriteListener {
  readonly wrote: (path: string, text: string, properties: NoteProperties) => void
  /** All notes of an action are written. */
  readonly finished: () => void
}

class Refused extends Error {}

/**
 * Writes to the user's notes: all changes of an action or none, one action after the other, and each can be undone. Every byte
 * outside the edited properties and sections stays as it was.
 */
export class NoteWriter {
  private queue: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly app: App,
    private readonly history: UndoHistory,
    private readonly listener: WriteListener,
  ) {}

  /** Writes what `prepare` plans as one step. It is asked once all earlier actions are done, so that it plans on top of them. */
  edit(prepare: () => Prepared): Promise<WriteResult> {
    return this.inTurn(async () => {
      const { label, plan } = prepare()
      if (!plan.ok) return plan
      const done = await this.writeAll(
        plan.changes.map(({ path, edits }) => ({
          path,
          edit: (text) => editNote(text, edits, getFrontMatterInfo),
        })),
      )
      if (done.length === 0) return { ok: true, changed: false, step: null }
      const step = { label, at: instantNow(), notes: done }
      this.history.add(step)
      return { ok: true, changed: true, step }
    })
  }

  /** A note was created with this text, by `create` or by another plugin on our behalf. */
  created(label: string, path: string, text: string): UndoStep {
    const step: UndoStep = { label, at: instantNow(), notes: [{ path, did: 'create', text }] }
    this.history.add(step)
    this.listener.wrote(path, text, propertiesIn(text))
    this.listener.finished()
    return step
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
      await this.writeAll(
        step.notes.flatMap((note) => {
          if (note.did === 'create') return []
          const { record } = note
          return [{ path: note.path, edit: (text: string) => undoNote(text, record, getFrontMatterInfo) }]
        }),
      )
      for (const { path } of created) await this.app.fileManager.trashFile(this.fileAt(path))
      this.history.remove(step)
      return { ok: true, undone: step }
    })
  }

  private async writeAll(writes: readonly { path: string; edit: Edit }[]): Promise<DoneToNote[]> {
    // All are checked before the first is written.
    for (const { path, edit } of writes) {
      const file = this.fileAt(path)
      if (!(await saveOpenEditors(this.app, file))) {
        throw new Refused(`“${fileName(path)}” is being edited just now. Nothing was changed.`)
      }
      told(path, edit(await this.app.vault.read(file)))
    }
    const done: { path: string; did: 'edit'; record: NoteUndo }[] = []
    try {
      for (const { path, edit } of writes) {
        const record = await this.write(path, edit)
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
        await this.write(path, (text) => undoNote(text, record, getFrontMatterInfo))
      } catch (error) {
        reasons.push(reasonOf(error))
      }
    }
    return reasons
  }

  private async write(path: string, edit: Edit): Promise<NoteUndo | null> {
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
  private async inTurn<R>(work: () => Promise<R>): Promise<R | Failure> {
    const turn = this.queue
      .then(work)
      .catch((error: unknown): Failure => ({ ok: false, message: reasonOf(error) }))
    this.queue = turn
    void turn.then(() => this.listener.finished())
    return turn
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof Refused ? message : `Obsidian could not write: ${message}`
}

// Whether reading a note leaves its byte order mark out is not known.
const isSame = (a: string, b: string) => a.replace(/^\uFEFF/, '') === b.replace(/^\uFEFF/, '')

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
