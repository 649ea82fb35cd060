import type { App, Component } from 'obsidian'
import type { NoteUndo } from '../notes/edit-note'

/** What was done to one note. Paths follow renames; a note that is `gone` is not any other that comes to its place. */
export type DoneToNote = { path: string; gone?: boolean } & (
  | { readonly did: 'edit'; readonly record: NoteUndo }
  /** `before` is what the file held, null where it was not there. */
  | { readonly did: 'create'; readonly text: string; readonly before: string | null }
)

/** One action of the user's: all of it is taken back together. */
export interface UndoStep {
  /** What was done, as the user reads it. */
  readonly label: string
  /** When, in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number
  /** What is still to be taken back: fewer where undoing it could not be ended. */
  notes: readonly DoneToNote[]
}

const MOST_STEPS = 100

/** What can be taken back since Obsidian was opened, the latest last. */
export class UndoHistory {
  private readonly done: UndoStep[] = []

  get steps(): readonly UndoStep[] {
    return this.done
  }

  add(step: UndoStep): void {
    this.done.push(step)
    if (this.done.length > MOST_STEPS) this.done.shift()
  }

  remove(step: UndoStep): void {
    const place = this.done.indexOf(step)
    if (place >= 0) this.done.splice(place, 1)
  }

  /** Makes one step of several, called as the first is; null for none. */
  join(steps: readonly UndoStep[]): UndoStep | null {
    const [first, ...others] = steps
    if (!first || others.length === 0) return first ?? null
    for (const step of steps) this.remove(step)
    const joined = { ...first, notes: steps.flatMap(({ notes }) => notes) }
    this.add(joined)
    return joined
  }

  /** Keeps to the notes, whatever becomes of their paths, for as long as `owner` is loaded. */
  follow(owner: Component, { vault }: App): void {
    owner.registerEvent(vault.on('rename', (file, from) => this.renamed(from, file.path)))
    owner.registerEvent(vault.on('delete', ({ path }) => this.deleted(path)))
    // A sync tool may take a note away for a moment, and the user may take one out of the trash.
    owner.registerEvent(vault.on('create', ({ path }) => this.createdAgain(path)))
  }

  private renamed(from: string, to: string): void {
    for (const note of this.notesAt(from)) if (!note.gone) note.path = to + note.path.slice(from.length)
  }

  private deleted(path: string): void {
    for (const note of this.notesAt(path)) note.gone = true
  }

  private createdAgain(path: string): void {
    for (const note of this.notesAt(path)) if (note.path === path) note.gone = false
  }

  /** What was done to the note at `path`, or to all in the folder there. */
  private notesAt(path: string): DoneToNote[] {
    return this.done
      .flatMap(({ notes }) => notes)
      .filter((note) => note.path === path || note.path.startsWith(`${path}/`))
  }
}
