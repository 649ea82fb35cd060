import type { Scope } from './keymap'

type ChoiceEvent = MouseEvent | KeyboardEvent

interface Owner<T> {
  renderSuggestion(value: T, el: HTMLElement): void
  selectSuggestion(value: T, event: ChoiceEvent): void
}

let made = 0

/** The list of suggestions that suggesters share: arrows move in it, Enter and a click choose. */
export class SuggestionList<T> {
  values: T[] = []
  #elements: HTMLElement[] = []
  #selected = 0
  readonly #id = `suggestions-${++made}`

  constructor(
    readonly owner: Owner<T>,
    readonly containerEl: HTMLElement,
    readonly inputEl: HTMLElement,
    scope: Scope,
  ) {
    containerEl.setAttrs({ role: 'listbox', id: this.#id, 'aria-label': 'Suggestions' })
    inputEl.setAttrs({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.#id })
    this.setExpanded(false)
    scope.register([], 'ArrowDown', (event) => this.#move(this.#selected + 1, event))
    scope.register([], 'ArrowUp', (event) => this.#move(this.#selected - 1, event))
    scope.register(['Ctrl'], 'n', (event) => this.#move(this.#selected + 1, event))
    scope.register(['Ctrl'], 'p', (event) => this.#move(this.#selected - 1, event))
    scope.register([], 'PageUp', (event) => this.#move(0, event))
    scope.register([], 'PageDown', (event) => this.#move(this.values.length - 1, event))
  }

  setExpanded(expanded: boolean): void {
    this.inputEl.setAttr('aria-expanded', expanded)
    if (!expanded) this.inputEl.removeAttribute('aria-activedescendant')
  }

  setSuggestions(values: T[], emptyText: string | null): void {
    this.containerEl.empty()
    this.values = values
    this.#elements = values.map((value, at) => {
      const el = this.containerEl.createDiv({
        cls: 'suggestion-item',
        attr: { role: 'option', id: `${this.#id}-${at}` },
      })
      this.owner.renderSuggestion(value, el)
      el.addEventListener('mousemove', () => this.#select(at))
      el.addEventListener('click', (event) => this.owner.selectSuggestion(value, event))
      return el
    })
    if (values.length === 0 && emptyText !== null) {
      this.containerEl.createDiv({ cls: 'suggestion-empty', text: emptyText, attr: { role: 'option' } })
    }
    this.setExpanded(true)
    this.#select(0)
  }

  /** Chooses what is selected; false where nothing is. */
  chooseSelected(event: ChoiceEvent): boolean {
    if (this.#selected >= this.values.length) return false
    const value = this.values[this.#selected] as T
    this.owner.selectSuggestion(value, event)
    return true
  }

  #move(to: number, event: KeyboardEvent): false | undefined {
    if (event.isComposing) return undefined
    const count = this.values.length
    if (count > 0) this.#select((to + count) % count)
    return false
  }

  #select(at: number): void {
    this.#selected = at
    this.#elements.forEach((el, index) => {
      el.toggleClass('is-selected', index === at)
      el.setAttr('aria-selected', index === at)
    })
    const selected = this.#elements[at]
    if (!selected) return this.inputEl.removeAttribute('aria-activedescendant')
    this.inputEl.setAttr('aria-activedescendant', selected.id)
    // jsdom lays nothing out, so it cannot scroll.
    if ('scrollIntoView' in selected) selected.scrollIntoView({ block: 'nearest' })
  }
}
