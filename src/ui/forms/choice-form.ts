import { SuggestModal, type App } from 'obsidian'
import type { ChoiceQuestion } from '../../actions/ask'

type Choice<T> = ChoiceQuestion<T>['choices'][number]

/** Asks to choose one of a few; null where nothing was chosen. */
export function askChoice<T>(app: App, question: ChoiceQuestion<T>): Promise<T | null> {
  return new Promise((resolve) => new ChoiceForm(app, question, resolve).open())
}

class ChoiceForm<T> extends SuggestModal<Choice<T>> {
  private isChosen = false

  constructor(
    app: App,
    private readonly question: ChoiceQuestion<T>,
    private readonly answer: (chosen: T | null) => void,
  ) {
    super(app)
    this.setPlaceholder(question.title)
    this.inputEl.setAttr('aria-label', question.title)
    this.emptyStateText = question.nothing
  }

  override getSuggestions(query: string): Choice<T>[] {
    const words = query.toLowerCase().split(/\s+/)
    return this.question.choices.filter(({ name, detail }) => {
      const text = `${name} ${detail}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
  }

  override renderSuggestion({ name, detail }: Choice<T>, el: HTMLElement): void {
    el.createDiv({ text: name })
    el.createDiv({ cls: 'iin-suggestion-detail', text: detail })
  }

  override onChooseSuggestion({ value }: Choice<T>): void {
    this.isChosen = true
    this.answer(value)
  }

  override onClose(): void {
    super.onClose()
    // The choice is told after the dialog has closed.
    window.setTimeout(() => {
      if (!this.isChosen) this.answer(null)
    }, 0)
  }
}
