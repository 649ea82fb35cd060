import { getFrontMatterInfo, parseYaml, type App, type TFile } from 'obsidian'
import { fileName } from '../interviews/wikilink'
import type { NoteProperties } from '../interviews/interview-index'
import { mayBeMisread, refuseMisread } from '../notes/encoding'
import { notUnderstood } from '../notes/edit-and-keep'
import type { NoteEditResult, NoteUndo } from '../notes/edit-note'
import type { Replaced } from '../notes/properties/replaced'
import { refuseOtherNote, type PlannedFrom } from '../notes/still-that-note'
import { undoNote } from '../notes/undo-note'
import type { Refusal } from '../notes/refusal'
import { isTornFrom } from './new-files'
import { saveOpenEditors } from './open-editors'
import { causeOf, Refused, reasonOf } from './refused'

/** An edit of one note. */
export interface EditedNote {
  readonly path: string
  /** What the edit was planned from; null where the note need not be an interview note. */
  readonly planned: PlannedFrom | null
  /** What it makes of the note's text. */
  readonly edit: (text: string) => NoteEditResult
}

/** An edit that was made, and how to take it back. */
export interface DoneEdit {
  readonly path: string
  readonly did: 'edit'
  readonly record: NoteUndo
  /** What stood there of the user's that could not be understood. */
  readonly replaced: readonly Replaced[]
}

/** Told of each note that was written: its text and what its properties say. */
export type Wrote = (path: string, text: string, properties: NoteProperties) => void

/** Edits notes in place. Each holds what is asked afterwards, or what it held; where the disk leaves it otherwise, that is said. */
export class NoteEdits {
  constructor(
    private readonly app: App,
    private readonly wrote: Wrote,
  ) {}

  /** Checks all before the first is written. Rejects with the first reason not to. */
  async check(edits: readonly EditedNote[]): Promise<void> {
    for (const edited of edits) {
      const file = this.fileAt(edited.path)
      await this.saveEditors(file)
      applied(edited, await this.read(file))
    }
  }

  /** Makes all edits, or takes back those that were made. */
  async make(edits: readonly EditedNote[]): Promise<DoneEdit[]> {
    const done: DoneEdit[] = []
    try {
      for (const edited of edits) {
        const made = await this.makeOne(edited)
        if (made) done.push({ path: edited.path, did: 'edit', ...made })
      }
    } catch (error) {
      throw new Refused([reasonOf(error), ...(await this.takeBack(done))].join(' '))
    }
    return done
  }

  /** Takes back what was written of an action that cannot be ended; gives why some of it stays. */
  async takeBack(done: readonly DoneEdit[]): Promise<string[]> {
    const reasons: string[] = []
    for (const { path, record } of [...done].reverse()) {
      try {
        await this.makeOne(undoing(path, record))
      } catch (error) {
        reasons.push(`What was written to “${fileName(path)}” stays. ${reasonOf(error)}`)
      }
    }
    return reasons
  }

  /** Saves what is typed into the editors of a note; rejects where that would lose something. */
  async saveEditors(file: TFile): Promise<void> {
    const state = await saveOpenEditors(this.app, file, () => this.read(file))
    if (state === 'typing') {
      throw new Refused(`“${file.basename}” is being edited just now. Nothing was changed.`)
    }
    if (state === 'changed-outside') {
      throw new Refused(
        `“${file.basename}” was changed by another program while you were typing in it. Nothing was changed. Try again in a moment.`,
      )
    }
  }

  /** The text of a note, as long as it is what its bytes say. */
  async read(file: TFile): Promise<string> {
    const text = await this.app.vault.read(file)
    if (!mayBeMisread(text)) return text
    const refusal = refuseMisread(text, new Uint8Array(await this.app.vault.readBinary(file)))
    if (refusal) throw new Refused(leftAsItIs(file.path, refusal))
    return text
  }

  /** The note at `path`; throws where there is none. */
  fileAt(path: string): TFile {
    const file = this.app.vault.getFileByPath(path)
    if (file === null) throw new Refused(notThere(path))
    return file
  }

  private async makeOne(edited: EditedNote): Promise<MadeEdit | null> {
    const { path } = edited
    const file = this.fileAt(path)
    const checked = await this.read(file)
    if (!applied(edited, checked).changed) return null
    let made: MadeEdit | null = null
    let states: States | null = null
    const change = (text: string): string => {
      // Whose bytes nobody has looked at since.
      if (mayBeMisread(text) && plain(text) !== plain(checked)) {
        throw new Refused(`“${fileName(path)}” was changed by another program just now. Nothing was changed.`)
      }
      const result = applied(edited, text)
      made = result.changed ? { record: result.undo, replaced: notUnderstood(result.replaced) } : null
      states = { before: text, after: result.text }
      return result.text
    }
    try {
      const written = await this.app.vault.process(file, change)
      this.wrote(path, written, propertiesIn(written))
    } catch (error) {
      if (error instanceof Refused || states === null) throw error
      throw new Refused(await this.afterFailure(file, states, error))
    }
    return made
  }

  /** The disk may hold the old text, the new one, or a part of either: the old text, which is at hand, is put back once. */
  private async afterFailure(file: TFile, { before, after }: States, error: unknown): Promise<string> {
    const { vault } = this.app
    const isBefore = (text: string) => plain(text) === plain(before)
    const readsBefore = () => vault.read(file).then(isBefore, () => false)
    const torn = (found: string) =>
      !isBefore(found) && (isTornFrom(found, after) || isTornFrom(found, before)) ? before : found
    const isBack =
      (await readsBefore()) ||
      (await vault.process(file, torn).then(isBefore, () => false)) ||
      (await readsBefore())
    const failed = `“${file.basename}” could not be written: ${causeOf(error)}`
    return isBack
      ? `${failed} It is as it was.`
      : `${failed} Nor could it be put back. Look at this note: it may be cut off.`
  }
}

type MadeEdit = Pick<DoneEdit, 'record' | 'replaced'>

/** What a note held before a write, and what it was to hold after it. */
interface States {
  readonly before: string
  readonly after: string
}

/** The sentence for a note that is not where it was. */
export const notThere = (path: string) => `“${fileName(path)}” is not there any more.`

// Whether reading a note leaves its byte order mark out is not known.
export const isSameText = (a: string, b: string) => plain(a) === plain(b)

const plain = (text: string) => text.replace(/^\uFEFF/, '')

/** Takes back what was done to the note at `path`. */
export function undoing(path: string, record: NoteUndo): EditedNote {
  return { path, planned: null, edit: (text) => undoNote(text, record, getFrontMatterInfo) }
}

/** What an edit makes of a text, as long as that is still the note which it is for. */
function applied({ path, planned, edit }: EditedNote, text: string): Extract<NoteEditResult, { ok: true }> {
  // What is to become an interview note may be empty yet.
  const isBegun = planned !== null || plain(text).trim() !== ''
  const refusal = isBegun ? refuseOtherNote(text, planned, getFrontMatterInfo) : null
  if (refusal) throw new Refused(leftAsItIs(path, refusal))
  const result = edit(text)
  if (result.ok) return result
  throw new Refused(leftAsItIs(path, result.refusal))
}

function leftAsItIs(path: string, { message, line }: Refusal): string {
  return `“${fileName(path)}” was left as it is${line === undefined ? '' : ` (line ${line})`}: ${message}`
}

/** What the properties of a note's text say, as Obsidian will read them. */
export function propertiesIn(text: string): NoteProperties {
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
