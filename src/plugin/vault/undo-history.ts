import type { UndoRecord } from '../../notes/undo-record'

/** What was done to one note. Paths follow renames. */
export type DoneToNote =
  | { path: string; readonly did: 'edit'; readonly record: UndoRecord }
  | { path: string; readonly did: 'create'; readonly text: string }

/** One action of the user's: all of it is taken back together. */
export interface UndoStep {
  /** What was done, as the user reads it. */
  readonly label: string
  /** When, in milliseconds since 1970-01-01T00:00Z. */
  readonly at: number
  readonly notes: readonly DoneToNote[]
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

  /** A note, or a folder with all that is in it, has another path now. */
  renamed(from: string, to: string): void {
    for (const { notes } of this.done) {
      for (const note of notes) {
        if (note.path === from) note.path = to
        else if (note.path.startsWith(`${from}/`)) note.path = to + note.path.slice(from.length)
      }
    }
  }
}
