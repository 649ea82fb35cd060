import { type App, SuggestModal } from 'obsidian'

/** A change that can be taken back, as the user reads it. */
export interface UndoableChange {
  /** What was done: "Logged check-in with Jane Doe". */
  readonly label: string
  /** When: "5 minutes ago". */
  readonly when: string
}

/** Lets the user choose which change to undo, the latest first as they are handed in. */
export class UndoForm<C extends UndoableChange> extends SuggestModal<C> {
  constructor(
    app: App,
    private readonly changes: readonly C[],
    private readonly undo: (change: C) => void,
  ) {
    super(app)
    this.setPlaceholder('Choose a change to undo')
    this.inputEl.setAttr('aria-label', 'Choose a change to undo')
    this.emptyStateText =
      changes.length === 0 ? 'Nothing to undo since Obsidian was opened.' : 'No change is called that.'
  }

  override getSuggestions(query: string): C[] {
    const words = query.toLowerCase().split(/\s+/)
    return this.changes.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
  }

  override renderSuggestion({ label, when }: C, el: HTMLElement): void {
    el.createDiv({ text: label })
    el.createDiv({ cls: 'iin-suggestion-detail', text: when })
  }

  override onChooseSuggestion(change: C): void {
    this.undo(change)
  }
}
