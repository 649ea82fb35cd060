import { AbstractInputSuggest, type App } from 'obsidian'
import { readReference } from '../../interviews/wikilink'

/** What is suggested below an input, how it looks, and what choosing it does. */
export interface Suggestions<T> {
  find(typed: string): readonly T[]
  draw(value: T, el: HTMLElement): void
  choose(value: T): void
  /** Whether there is something to suggest before anything was typed. */
  readonly fromTheStart?: boolean
}

const SHOWN = 'data-iin-suggesting'

/** Whether the list below this input is open, so that Enter means its choice. */
export function isSuggesting(el: Element): boolean {
  return el.hasAttribute(SHOWN)
}

/** Suggestions below an input. Mostly from the first letter on: an empty form shows its fields, not a list in front of them. */
export class InputSuggest<T> extends AbstractInputSuggest<T> {
  constructor(
    app: App,
    private readonly belowEl: HTMLInputElement,
    private readonly offered: Suggestions<T>,
  ) {
    super(app, belowEl)
  }

  override open(): void {
    super.open()
    this.belowEl.setAttr(SHOWN, true)
  }

  override close(): void {
    super.close()
    this.belowEl.removeAttribute(SHOWN)
  }

  protected override getSuggestions(typed: string): T[] {
    const text = typed.trim()
    return text === '' && this.offered.fromTheStart !== true ? [] : [...this.offered.find(text)]
  }

  override renderSuggestion(value: T, el: HTMLElement): void {
    this.offered.draw(value, el)
  }

  override selectSuggestion(value: T): void {
    this.offered.choose(value)
    this.close()
  }
}

/** Suggests texts for an input, links by what they read, and puts the chosen one into it. */
export function suggestTexts(
  app: App,
  inputEl: HTMLInputElement,
  offered: Pick<Suggestions<string>, 'find' | 'fromTheStart'>,
): void {
  new InputSuggest<string>(app, inputEl, {
    ...offered,
    draw: (text, el) => el.setText(readReference(text).name),
    choose: (text) => {
      inputEl.value = text
      inputEl.trigger('change')
    },
  })
}
