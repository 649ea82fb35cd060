import { getFrontMatterInfo, type App } from 'obsidian'
import { instantNow } from '../days/today'
import { fileName } from '../interviews/wikilink'
import type { SectionHeadings } from '../notes/body/section-headings'
import { editAndKeep } from '../notes/edit-and-keep'
import type { Replaced } from '../notes/properties/replaced'
import type { PlannedFrom } from '../notes/still-that-note'
import type { Creation } from './interview-notes'
import type { MadeFile, NewFiles } from './new-files'
import {
  isSameText,
  NoteEdits,
  notThere,
  propertiesIn,
  undoing,
  type EditedNote,
  type Wrote,
} from './note-edits'
import type { CreatedFile, LinkToCreated, NewFile, NoteChange, Refusal, Writing } from './plan'
import { reasonOf, refusalFor, refused, Refused } from './refused'
import type { DoneToNote, UndoHistory, UndoStep } from './undo-history'
import { withoutCursors } from './templater'

/** What became of a plan: `step` is null where the notes said it already; else why nothing was written. */
export type WriteResult = Written | Refusal

export interface Written {
  readonly ok: true
  readonly step: UndoStep | null
  readonly created: readonly CreatedFile[]
  /** What stood in our properties and could not be understood, and was replaced. */
  readonly replaced: readonly Replaced[]
}

/** What became of undoing: the step that was taken back, null where there was none. */
export type UndoResult = { readonly ok: true; readonly undone: UndoStep | null } | Refusal

export interface NoteWriterPorts {
  readonly history: UndoHistory
  readonly newFiles: NewFiles
  /** Makes a new file at a free path. */
  readonly create: (file: NewFile) => Promise<Creation>
  /** What an edit of the interview note at `path` is planned from; null where it is none, or cannot be read. */
  readonly plannedFrom: (path: string) => PlannedFrom | null
  /** The headings under which the sections of interview notes are found. */
  readonly headings: () => SectionHeadings
  /** Told of each note that is written, so that it can be shown at once. */
  readonly wrote: Wrote
  /** All notes of an action are written. */
  readonly finished: () => void
}

interface Created {
  readonly created: CreatedFile
  readonly made: MadeFile
}

/**
 * Writes to the user's vault: all that a plan changes and creates or nothing, one plan after the other, and each can be undone.
 * Every byte outside the edited properties and sections stays as it was. What is new is created before the user's own notes are
 * touched: it is the likelier to fail, and a new file can be taken away again without a trace.
 */
export class NoteWriter {
  private queue: Promise<unknown> = Promise.resolve()
  private readonly edits: NoteEdits

  constructor(
    private readonly app: App,
    private readonly ports: NoteWriterPorts,
  ) {
    this.edits = new NoteEdits(app, ports.wrote)
  }

  /** Writes what `plan` gives as one step. It is asked once all earlier plans are done, so that it is made on top of them. */
  write(plan: () => Writing | Refusal): Promise<WriteResult> {
    return this.inTurn(async () => {
      const planned = plan()
      if (!planned.ok) return planned
      const { label, changes = [], creates = [] } = planned
      // Where the links lead to is known once the files are there; all else can be checked before.
      await this.edits.check(changes.map((change) => this.edited(change, (_, alias) => alias)))
      const all = await this.createAll(creates)
      const created = all.map((one) => one.created)
      const edits = changes.map((change) => this.edited(change, this.linkTo(created, change.path)))
      const done = await this.edits.make(edits).catch(async (error: unknown) => {
        throw refused(error, await this.takeAway(all))
      })
      const notes: DoneToNote[] = [
        ...done,
        ...all.map(({ created: { path, text }, made: { before } }) => ({
          path,
          did: 'create' as const,
          text,
          before,
        })),
      ]
      const replaced = done.flatMap((one) => one.replaced)
      if (notes.length === 0) return { ok: true, step: null, created, replaced }
      const step = { label: typeof label === 'string' ? label : label(created), at: instantNow(), notes }
      this.ports.history.add(step)
      return { ok: true, step, created, replaced }
    })
  }

  /**
   * Takes a step back: the old text of our properties returns, and a note that was created goes to the trash. Where that fails before
   * a file is in the trash, nothing is undone; later, the step is left with what is still to be taken back.
   */
  undo(choose: () => UndoStep | null): Promise<UndoResult> {
    return this.inTurn(async () => {
      const { history } = this.ports
      const step = choose()
      if (step === null) return { ok: true, undone: null }
      if (!history.steps.includes(step)) throw new Refused('This has been undone already.')
      const gone = step.notes.find((note) => note.gone)
      if (gone) throw new Refused(notThere(gone.path))
      const created = step.notes.filter((note) => note.did === 'create')
      for (const note of created) await this.checkUnchanged(note)
      const edits = step.notes.flatMap(undoingEdit)
      await this.edits.check(edits)
      const done = await this.edits.make(edits)
      for (const [at, note] of created.entries()) {
        try {
          await this.takeBack(note)
        } catch (error) {
          if (at === 0) throw refused(error, await this.edits.takeBack(done))
          step.notes = created.slice(at)
          throw refused(error, ['The rest of it is undone. Undo again to finish.'])
        }
      }
      history.remove(step)
      return { ok: true, undone: step }
    })
  }

  /** Links as the user writes them, for the note at `from`. */
  private linkTo(created: readonly CreatedFile[], from: string): LinkToCreated {
    return (index, alias) => {
      const file = this.app.vault.getFileByPath(created[index]?.path ?? '')
      return file === null ? alias : this.app.fileManager.generateMarkdownLink(file, from, '', alias)
    }
  }

  private edited({ path, edits, linking }: NoteChange, linkTo: LinkToCreated): EditedNote {
    const all = [...edits, ...(linking?.(linkTo) ?? [])]
    const headings = this.ports.headings()
    const planned = this.ports.plannedFrom(path)
    return { path, planned, edit: (text) => editAndKeep(text, all, headings, getFrontMatterInfo) }
  }

  private async checkUnchanged({ path, text }: CreatedNote): Promise<void> {
    const file = this.edits.fileAt(path)
    const changed = new Refused(`“${fileName(path)}” has been changed since it was created, so it stays.`)
    await this.edits.saveEditors(file).catch(() => Promise.reject(changed))
    if (!isSameText(withoutCursors(await this.app.vault.read(file)), withoutCursors(text))) throw changed
  }

  /** A file that was written anew holds again what it held. */
  private async takeBack({ path, text, before }: CreatedNote): Promise<void> {
    const file = this.edits.fileAt(path)
    if (before === null) await this.app.fileManager.trashFile(file)
    else await this.ports.newFiles.takeAway({ file, before, folders: [] }, text)
  }

  private async createAll(files: readonly NewFile[]): Promise<Created[]> {
    const all: Created[] = []
    try {
      for (const file of files) {
        const creation = await this.ports.create(file)
        if (!creation.ok) throw new Refused(creation.message, creation.problems)
        all.push(creation)
        const { path, text } = creation.created
        this.ports.wrote(path, text, propertiesIn(text))
      }
      return all
    } catch (error) {
      throw refused(error, await this.takeAway(all))
    }
  }

  /** Takes new files away again of an action that cannot be ended; gives why some of them stay. */
  private async takeAway(all: readonly Created[]): Promise<string[]> {
    const reasons: string[] = []
    for (const { created, made } of [...all].reverse()) {
      try {
        await this.ports.newFiles.takeAway(made, created.text)
      } catch (error) {
        reasons.push(`“${created.title}” was created and stays. ${reasonOf(error)}`)
      }
    }
    return reasons
  }

  // Two actions of the user's never write at the same time: the second one sees what the first one wrote.
  private async inTurn<R>(work: () => Promise<R>): Promise<R | Refusal> {
    const turn = this.queue.then(work).catch((error: unknown): Refusal => refusalFor(error))
    this.queue = turn
    void turn.then(() => this.ports.finished())
    return turn
  }
}

type CreatedNote = Extract<DoneToNote, { did: 'create' }>

function undoingEdit(note: DoneToNote): EditedNote[] {
  return note.did === 'create' ? [] : [undoing(note.path, note.record)]
}
