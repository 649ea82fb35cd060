import type { Action } from '../../actions/action'

/** Gives an element its tooltip, which is its accessible label too. */
export type Tooltip = (el: HTMLElement, text: string) => void

/** A button of a row for one action, or none. */
export class RowButton {
  el: HTMLElement | null = null
  private shown: Action | null = null
  private word = ''

  constructor(
    private readonly make: () => HTMLElement,
    private readonly tooltip: Tooltip,
  ) {}

  get action(): Action | null {
    return this.shown
  }

  /** `saysWord` where it says in a word what it does; else it has an icon alone. */
  show(action: Action | null, saysWord: boolean): void {
    this.shown = action
    if (action === null) {
      this.el?.remove()
      this.el = null
      this.word = ''
      return
    }
    this.el ??= this.make()
    const word = saysWord ? wordOf(action) : ''
    if (word !== this.word) {
      this.el.empty()
      if (word !== '') this.el.createSpan({ cls: 'iin-button-word', text: word })
      this.word = word
    }
    this.tooltip(this.el, labelOf(action))
  }

  contains(node: Node): boolean {
    return this.el?.contains(node) ?? false
  }
}

/** What stands on the button. */
export function wordOf({ word, menuName, name }: Action): string {
  return word ?? menuName ?? name
}

/** What the button is called: who speaks to it says what stands on it (WCAG 2.5.3), and who hears it learns what it does. */
function labelOf(action: Action): string {
  const { menuName = action.name } = action
  const word = wordOf(action)
  const isIn = ` ${menuName} `.toLowerCase().includes(` ${word} `.toLowerCase())
  if (isIn) return menuName
  return word.endsWith('?') ? `${word} ${menuName}` : `${word}: ${menuName}`
}
