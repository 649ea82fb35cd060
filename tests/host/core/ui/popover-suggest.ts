import type { App, ISuggestOwner } from 'obsidian'
import { Scope } from './keymap'
import { SuggestionList } from './suggestion-list'

/** Suggestions that float above the page. */
export abstract class PopoverSuggest<T> implements ISuggestOwner<T> {
  scope: Scope
  readonly suggestEl: HTMLElement
  readonly suggestInnerEl: HTMLElement
  isOpen = false
  protected suggestions: SuggestionList<T> | null = null

  constructor(
    public app: App,
    scope?: Scope,
  ) {
    this.scope = new Scope(scope)
    this.suggestEl = window.createDiv({
      cls: 'suggestion-container',
      attr: { role: 'region', 'aria-label': 'Suggestions' },
    })
    this.suggestInnerEl = this.suggestEl.createDiv('suggestion')
    // The input keeps the focus, or the list would close before the click arrives.
    this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault())
    this.scope.register([], 'Escape', () => {
      this.close()
      return false
    })
    this.scope.register([], 'Enter', (event) => {
      if (event.isComposing) return undefined
      return this.suggestions?.chooseSelected(event) ? false : undefined
    })
  }

  open(): void {
    if (this.isOpen) return
    this.isOpen = true
    this.app.keymap.pushScope(this.scope)
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.app.keymap.popScope(this.scope)
    this.suggestions?.setExpanded(false)
    this.suggestEl.detach()
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void
}

/** Suggestions below an input, from the first key or the focus on. Nothing that fits closes them. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100
  #asked = 0
  #onSelect: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null

  constructor(
    app: App,
    readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app)
    this.suggestions = new SuggestionList<T>(this, this.suggestInnerEl, textInputEl, this.scope)
    textInputEl.addEventListener('input', () => void this.#show())
    textInputEl.addEventListener('focus', () => void this.#show())
    textInputEl.addEventListener('blur', () => this.close())
  }

  setValue(value: string): void {
    if (this.textInputEl.instanceOf(window.HTMLInputElement)) this.textInputEl.value = value
    else this.textInputEl.setText(value)
  }

  getValue(): string {
    return this.textInputEl.instanceOf(window.HTMLInputElement)
      ? this.textInputEl.value
      : this.textInputEl.getText()
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    void this.#onSelect?.(value, event)
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#onSelect = callback
    return this
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>

  async #show(): Promise<void> {
    const asked = ++this.#asked
    const found = this.getSuggestions(this.getValue())
    const all = Array.isArray(found) ? found : await found
    if (asked !== this.#asked) return
    if (all.length === 0 || !this.textInputEl.isActiveElement()) {
      this.close()
      return
    }
    this.suggestions?.setSuggestions(this.limit > 0 ? all.slice(0, this.limit) : all, null)
    this.open()
    this.textInputEl.doc.body.appendChild(this.suggestEl)
    this.#place()
  }

  #place(): void {
    const input = this.textInputEl.getBoundingClientRect()
    const { win } = this.textInputEl
    const { height } = this.suggestEl.getBoundingClientRect()
    const below = input.bottom + height + 4 <= win.innerHeight || input.top < height
    this.suggestEl.setCssStyles({
      left: `${input.left}px`,
      top: `${below ? input.bottom + 4 : input.top - height - 4}px`,
      minWidth: `${input.width}px`,
    })
  }
}
