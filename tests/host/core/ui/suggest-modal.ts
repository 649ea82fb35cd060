import type { App, FuzzyMatch, Instruction, ISuggestOwner } from 'obsidian'
import { Modal } from './modal'
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search'
import { SuggestionList } from './suggestion-list'

/** A prompt with an input and what fits it. The prompt is closed before the choice is told. */
export abstract class SuggestModal<T> extends Modal implements ISuggestOwner<T> {
  limit = 100
  emptyStateText = 'No results found.'
  inputEl: HTMLInputElement
  resultContainerEl: HTMLElement
  readonly chooser: SuggestionList<T>
  readonly #instructionsEl: HTMLElement
  #asked = 0

  constructor(app: App) {
    super(app)
    this.modalEl.removeClass('modal')
    this.modalEl.addClass('prompt')
    this.modalEl.setAttr('aria-label', 'Choose')
    this.modalEl.empty()
    const container = this.modalEl.createDiv('prompt-input-container')
    this.inputEl = container.createEl('input', {
      cls: 'prompt-input',
      type: 'text',
      placeholder: 'Search',
      attr: { autocapitalize: 'off', spellcheck: false, enterkeyhint: 'done' },
    })
    this.resultContainerEl = this.modalEl.createDiv('prompt-results')
    this.#instructionsEl = this.modalEl.createDiv('prompt-instructions')
    this.#instructionsEl.hide()
    this.chooser = new SuggestionList<T>(this, this.resultContainerEl, this.inputEl, this.scope)
    this.inputEl.addEventListener('input', () => void this.updateSuggestions())
    this.scope.register([], 'Enter', (event) => {
      if (event.isComposing) return undefined
      this.selectActiveSuggestion(event)
      return false
    })
  }

  override open(): void {
    super.open()
    this.inputEl.focus()
    void this.updateSuggestions()
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder
  }

  setInstructions(instructions: Instruction[]): void {
    this.#instructionsEl.empty()
    this.#instructionsEl.toggle(instructions.length > 0)
    for (const { command, purpose } of instructions) {
      const line = this.#instructionsEl.createDiv('prompt-instruction')
      line.createSpan({ cls: 'prompt-instruction-command', text: command })
      line.createSpan({ text: purpose })
    }
  }

  onNoSuggestion(): void {
    this.chooser.setSuggestions([], this.emptyStateText)
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close()
    this.onChooseSuggestion(value, event)
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.chooseSelected(event)
  }

  async updateSuggestions(): Promise<void> {
    const asked = ++this.#asked
    const found = this.getSuggestions(this.inputEl.value)
    const all = Array.isArray(found) ? found : await found
    // A slow answer to an earlier query must not replace a later one.
    if (asked !== this.#asked) return
    if (all.length === 0) this.onNoSuggestion()
    else this.chooser.setSuggestions(this.limit > 0 ? all.slice(0, this.limit) : all, null)
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>
  abstract renderSuggestion(value: T, el: HTMLElement): void
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void
}

/** A prompt over a list of items that finds the letters of a query in their order. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  getSuggestions(query: string): FuzzyMatch<T>[] {
    if (query.trim() === '')
      return this.getItems().map((item) => ({ item, match: { score: 0, matches: [] } }))
    const search = prepareFuzzySearch(query)
    const found = this.getItems().flatMap((item) => {
      const match = search(this.getItemText(item))
      return match ? [{ item, match }] : []
    })
    sortSearchResults(found)
    return found
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match)
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event)
  }

  abstract getItems(): T[]
  abstract getItemText(item: T): string
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void
}
