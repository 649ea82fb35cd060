import { setIcon } from 'obsidian'
import type { Action } from '../../actions/action'
import { ALL } from '../../actions/all'
import type { Occasion } from '../../actions/occasion'

/** The buttons over the list for what is about nobody in it. */
export class ListHead {
  private readonly buttons = new Map<Action, HTMLElement>()

  constructor(parent: HTMLElement, start: (action: Action) => void) {
    const buttonsEl = parent.createDiv('nav-header').createDiv('nav-buttons-container iin-head-buttons')
    for (const action of ALL.filter(({ places }) => places.includes('head'))) {
      const button = buttonsEl.createEl('button', {
        cls: 'clickable-icon nav-action-button iin-new',
        attr: { type: 'button' },
      })
      setIcon(button.createSpan('iin-new-icon'), action.icon === 'user-plus' ? 'plus' : action.icon)
      button.createSpan({ text: action.menuName ?? action.name })
      button.addEventListener('click', () => start(action))
      this.buttons.set(action, button)
    }
  }

  /** Shows those alone that apply. */
  show(occasion: Occasion): void {
    for (const [action, button] of this.buttons) button.toggle(action.applies(occasion))
  }
}
