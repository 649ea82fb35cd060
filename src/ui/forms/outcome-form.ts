import { SuggestModal, type App } from 'obsidian'
import type { Outcome } from '../../interviews/outcome'
import { NOT_HELD } from '../../actions/set-outcome'

const SAID: { readonly [outcome in (typeof NOT_HELD)[number]]: string } = {
  cancelled: 'It was called off. In three working days you are asked to suggest a new day.',
  'no show': 'Somebody did not come. In three working days you are asked to suggest a new day.',
  postponed: 'It was put off, and has no new day yet.',
  declined: 'They would rather not talk. Nothing more is asked of you.',
}

/** Asks why a talk was not held; null where nothing was chosen. */
export function askWhyNotHeld(app: App, name: string): Promise<Outcome | null> {
  return new Promise((resolve) => new OutcomeForm(app, name, resolve).open())
}

class OutcomeForm extends SuggestModal<(typeof NOT_HELD)[number]> {
  private chosen: Outcome | null = null

  constructor(
    app: App,
    name: string,
    private readonly answer: (outcome: Outcome | null) => void,
  ) {
    super(app)
    const title = `What became of the talk with ${name}?`
    this.setPlaceholder(title)
    this.inputEl.setAttr('aria-label', title)
  }

  override getSuggestions(query: string): (typeof NOT_HELD)[number][] {
    const typed = query.trim().toLowerCase()
    return NOT_HELD.filter((outcome) => `${outcome} ${SAID[outcome]}`.toLowerCase().includes(typed))
  }

  override renderSuggestion(outcome: (typeof NOT_HELD)[number], el: HTMLElement): void {
    el.createDiv({ text: outcome.charAt(0).toUpperCase() + outcome.slice(1) })
    el.createDiv({ cls: 'iin-suggestion-detail', text: SAID[outcome] })
  }

  override onChooseSuggestion(outcome: (typeof NOT_HELD)[number]): void {
    this.chosen = outcome
    this.answer(outcome)
  }

  override onClose(): void {
    // The choice is told after the dialog has closed.
    window.setTimeout(() => {
      if (this.chosen === null) this.answer(null)
    }, 0)
  }
}
