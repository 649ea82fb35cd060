import type { Action } from '../../actions/action'
import type { PanelItem } from './panel-sections'

/** What the user does with an item. */
export interface ItemEvents {
  /** Goes to where it stands, as the keys held down say. */
  open(item: PanelItem, event: MouseEvent): void
  tick(item: PanelItem): void
  act(item: PanelItem, action: Action): void
  /** The actions that stand on buttons below it. */
  buttons(item: PanelItem): readonly Action[]
}

/** The element of one item. It stays the same element while what it says changes, and keeps the focus. */
export class PanelItemElement {
  readonly el: HTMLElement
  private drawn = ''
  private buttons: readonly Action[] = []

  constructor(
    parent: HTMLElement,
    private item: PanelItem,
    private readonly events: ItemEvents,
  ) {
    this.el = parent.createEl('li', 'iin-panel-item')
    this.el.addEventListener('click', (event) => this.onClick(event))
    this.el.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.onClick(event)
    })
    this.update(item)
  }

  update(item: PanelItem): void {
    this.item = item
    this.buttons = this.events.buttons(item)
    const { lead, text, detail, promise, isDone = false } = item
    const drawn = JSON.stringify([
      lead,
      text,
      detail,
      promise !== undefined,
      isDone,
      this.buttons.map(({ id }) => id),
    ])
    if (drawn === this.drawn) return
    const focusedAt = this.controls.indexOf(this.el.doc.activeElement as HTMLElement)
    this.drawn = drawn
    this.el.empty()
    this.el.toggleClass('iin-is-done', isDone)
    this.el.toggleClass('iin-has-tick', promise !== undefined)
    if (promise !== undefined)
      this.el.createEl('input', {
        cls: 'iin-panel-tick',
        type: 'checkbox',
        attr: { 'aria-label': `Kept: ${text}` },
      })
    const link = this.el.createEl('a', { cls: 'iin-panel-link', href: '#' })
    if (lead !== '') {
      link.createSpan({ cls: 'iin-panel-lead', text: lead, attr: { dir: 'auto' } })
      link.appendText(' ')
    }
    link.createSpan({ cls: 'iin-panel-text', text, attr: { dir: 'auto' } })
    if (detail !== '') this.el.createDiv({ cls: 'iin-panel-detail', text: detail, attr: { dir: 'auto' } })
    if (this.buttons.length > 0) {
      const buttonsEl = this.el.createDiv('iin-panel-buttons')
      for (const { menuName, name } of this.buttons)
        buttonsEl.createEl('button', { text: menuName ?? name, attr: { type: 'button' } })
    }
    if (focusedAt >= 0) (this.controls[focusedAt] ?? link).focus()
  }

  private get controls(): HTMLElement[] {
    return this.el.findAll('input, a, button')
  }

  private onClick(event: MouseEvent): void {
    const { targetNode } = event
    if (!targetNode) return
    const tick = this.el.querySelector<HTMLInputElement>('.iin-panel-tick')
    if (tick?.contains(targetNode)) {
      // What the note says is shown: it is ticked there first, or else the box would tell what is not so.
      event.preventDefault()
      this.events.tick(this.item)
      return
    }
    const at = this.el.findAll('button').findIndex((button) => button.contains(targetNode))
    const action = this.buttons[at]
    if (action) this.events.act(this.item, action)
    else if (this.el.find('.iin-panel-link').contains(targetNode)) {
      event.preventDefault()
      this.events.open(this.item, event)
    }
  }
}
