import { setIcon } from 'obsidian'
import type { Action } from '../../actions/action'
import { capital } from '../../days/day-words'
import { notForInWords, offersForSeveral, peopleIn } from '../../actions/several'
import type { Occasion } from '../../actions/occasion'
import { people } from './empty-state'
import type { Tooltip } from './row-button'

export interface SelectionBarEvents {
  /** Does an action for all who are selected. */
  start(action: Action): void
  clear(): void
  /** Says why an action is not for all of them. */
  refuse(why: string): void
  tooltip: Tooltip
}

/** What can be done with the rows that are selected. Hidden while there are none. */
export class SelectionBar {
  private readonly el: HTMLElement
  private readonly countEl: HTMLElement
  private readonly buttonsEl: HTMLElement
  private drawn = ''

  constructor(
    parent: HTMLElement,
    private readonly events: SelectionBarEvents,
  ) {
    this.el = parent.createDiv({
      cls: 'iin-selection',
      attr: { role: 'toolbar', 'aria-label': 'Selected people' },
    })
    const head = this.el.createDiv('iin-selection-head')
    this.countEl = head.createDiv({ cls: 'iin-selection-count', attr: { role: 'status' } })
    const clearEl = head.createEl('button', {
      cls: 'clickable-icon iin-clear-selection',
      attr: { type: 'button' },
    })
    setIcon(clearEl, 'x')
    events.tooltip(clearEl, 'Clear selection')
    clearEl.addEventListener('click', () => events.clear())
    this.buttonsEl = this.el.createDiv('iin-selection-buttons')
    this.el.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') events.clear()
    })
    this.el.hide()
  }

  /** Shows what can be done for `occasions`; a button that is not for all of them says for whom it is not. */
  show(occasions: readonly Occasion[]): void {
    this.el.toggle(occasions.length > 0)
    this.countEl.setText(occasions.length === 0 ? '' : `${capital(people(peopleIn(occasions)))} selected`)
    const offers = offersForSeveral(occasions).map((offer) => ({ ...offer, why: notForInWords(offer) }))
    const drawn = JSON.stringify(offers.map(({ action, why }) => [action.id, why]))
    if (drawn === this.drawn) return
    this.drawn = drawn
    this.buttonsEl.empty()
    for (const { action, why } of offers) {
      const name = action.menuName ?? action.name
      const button = this.button(action.icon, name, () =>
        why === '' ? this.events.start(action) : this.events.refuse(why),
      )
      // It stays within reach of the keyboard, so that it can say why it does nothing.
      button.setAttr('aria-disabled', String(why !== ''))
      this.events.tooltip(button, why === '' ? name : `${name}: ${why.replace(/^N/, 'n')}`)
    }
  }

  private button(icon: string, text: string, run: () => void): HTMLButtonElement {
    const button = this.buttonsEl.createEl('button', {
      cls: 'iin-selection-button',
      attr: { type: 'button' },
    })
    setIcon(button.createSpan('iin-new-icon'), icon)
    button.createSpan({ text })
    button.addEventListener('click', run)
    return button
  }
}
