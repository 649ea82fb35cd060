import type { Action } from '../../actions/action'
import { ALL } from '../../actions/all'
import { FIRST_RUN } from './empty-state'

/** What the view says above its rows, or instead of them. */
export type ViewState =
  { readonly says: 'reading' | 'nothing-due'; readonly text: string } | { readonly says: 'first-run' } | null

/** Where the view says that it is reading, that nothing is due, or how to begin. */
export class StateElement {
  private readonly el: HTMLElement
  private drawn = ''

  constructor(
    parent: HTMLElement,
    private readonly start: (action: Action) => void,
  ) {
    this.el = parent.createDiv({ cls: 'iin-state', attr: { role: 'status' } })
  }

  /** Draws `state`, only where it is another one, so that the focus stays on a button. */
  show(state: ViewState): void {
    const text = JSON.stringify(state)
    if (text === this.drawn) return
    this.drawn = text
    this.el.empty()
    this.el.toggleClass('iin-is-first-run', state?.says === 'first-run')
    if (state === null) return
    if (state.says === 'first-run') this.drawFirstRun()
    else this.el.createDiv({ cls: 'iin-state-text', text: state.text, attr: { dir: 'auto' } })
  }

  /** Gives the focus to the first button; false where there is none. */
  focus(): boolean {
    const button = this.el.find('button')
    button?.focus()
    return button !== null
  }

  private drawFirstRun(): void {
    this.el.createDiv({ cls: 'iin-question', text: FIRST_RUN.question })
    this.el.createDiv({ cls: 'iin-state-text', text: FIRST_RUN.hint })
    const buttons = this.el.createDiv('iin-state-buttons')
    ALL.filter(({ places }) => places.includes('first-run')).forEach((action, place) =>
      buttons
        .createEl('button', {
          text: action.name,
          cls: place === 0 ? 'mod-cta' : '',
          attr: { type: 'button' },
        })
        .addEventListener('click', () => this.start(action)),
    )
  }
}
