import { Platform } from 'obsidian'
import type { Action } from '../../actions/action'
import { RowButton, wordOf, type Tooltip } from './row-button'
import type { Row } from './rows'

const MORE = 'More actions'

/** The element of one row. It stays the same element while what it says changes. */
export class RowElement {
  readonly el: HTMLElement
  /** Opens the note; takes the focus for the row. */
  readonly openEl: HTMLElement
  readonly moreEl: HTMLElement
  private readonly write: RowButton
  private readonly quick: RowButton
  private drawn = ''
  private isSelected = false

  constructor(
    parent: HTMLElement,
    private shown: Row,
    private readonly id: string,
    private readonly tooltip: Tooltip,
  ) {
    this.el = parent.createDiv({ cls: 'iin-row', attr: { role: 'listitem' } })
    // A finger that stays on a row selects it.
    this.el.draggable = !Platform.isMobile
    this.openEl = this.el.createDiv({
      cls: 'iin-open',
      attr: {
        id,
        role: 'link',
        tabindex: -1,
        // The tooltip is the label, as Obsidian has it; it describes the row, which is called by what it says.
        'aria-describedby': id,
      },
    })
    this.moreEl = this.button('iin-more-actions', MORE)
    this.moreEl.setAttr('aria-haspopup', 'menu')
    this.quick = new RowButton(() => this.button('iin-quick', '', this.moreEl), tooltip)
    this.write = new RowButton(() => this.button('iin-write', '', this.quick.el ?? this.moreEl), tooltip)
    this.update(shown)
  }

  get row(): Row {
    return this.shown
  }

  /** The row's buttons, in their order. */
  get buttons(): HTMLElement[] {
    return [this.write.el, this.quick.el, this.moreEl].filter((el) => el !== null)
  }

  /** What the button does that holds `node`; null where none does. */
  actionAt(node: Node): Action | null {
    return [this.write, this.quick].find((button) => button.contains(node))?.action ?? null
  }

  isMore(node: Node): boolean {
    return this.moreEl.contains(node)
  }

  /** Shows `row`; what it says is drawn again only where it is something else. */
  update(row: Row): void {
    this.shown = row
    const { who, company, when, detail, tooltip, tone, kind, drafts, quick, hasCode } = row
    const shown = [who, company, when, detail, tooltip, tone, kind, drafts?.id, quick?.id, hasCode]
    const text = JSON.stringify(shown)
    if (text === this.drawn) return
    this.drawn = text

    this.el.className = `iin-row iin-is-${tone} iin-kind-${kind}`
    this.el.toggleClass('iin-has-company', company !== null)
    this.el.toggleClass('iin-has-quick', quick !== null)
    this.el.toggleClass('iin-has-write', drafts !== null)
    this.openEl.empty()
    this.drawSelected()
    this.openEl.createSpan({ cls: 'iin-who', text: who, attr: { id: `${this.id}-who`, dir: 'auto' } })
    if (company !== null) {
      this.openEl.appendText(' ')
      const attr = { id: `${this.id}-company`, dir: 'auto' }
      this.openEl.createSpan({ cls: 'iin-company', text: company, attr })
    }
    this.openEl.appendText(' ')
    this.drawLine(this.openEl.createDiv({ cls: 'iin-line', attr: { id: `${this.id}-line`, dir: 'auto' } }))
    this.tooltip(this.openEl, tooltip)
    // Beside a mouse the second button is but a tick; a finger finds no tooltip.
    this.quick.show(quick, drafts === null || Platform.isMobile)
    this.quick.el?.toggleClass('iin-is-link', quick?.icon === 'link')
    // What asks first is not done with the press, as a tick would say.
    this.quick.el?.toggleClass('iin-is-asking', quick?.ask !== undefined && quick.dots !== false)
    this.write.show(drafts, true)
    // The first line makes room for what stands on the first button.
    const first = drafts ?? quick
    this.openEl.dataset.word = first === null ? '' : wordOf(first)
  }

  /** Shows whether the row is selected. There is no ARIA state for that on a link, so its name says it. */
  setSelected(selected: boolean): void {
    if (selected === this.isSelected) return
    this.isSelected = selected
    this.drawSelected()
  }

  private drawSelected(): void {
    this.el.toggleClass('iin-is-selected', this.isSelected)
    const parts = ['who', ...(this.shown.company === null ? [] : ['company']), 'line']
    const id = `${this.id}-selected`
    this.el.find(`#${id}`)?.remove()
    if (this.isSelected) {
      parts.unshift('selected')
      this.el.createSpan({ cls: 'iin-selected', text: 'Selected', attr: { id, hidden: true } })
    }
    this.openEl.setAttr('aria-labelledby', parts.map((part) => `${this.id}-${part}`).join(' '))
  }

  /** Lets the tab key reach the row's buttons or pass them by; the row itself likewise. */
  setReachable(reachable: boolean): void {
    for (const el of [this.openEl, ...this.buttons]) el.tabIndex = reachable ? 0 : -1
  }

  private drawLine(line: HTMLElement): void {
    const { when, detail, hasCode } = this.shown
    if (when !== '') line.createSpan({ cls: 'iin-when', text: when })
    if (when !== '' && detail !== '') line.appendText(' · ')
    if (!hasCode) {
      line.appendText(detail)
      return
    }
    // Every second part stands between two backticks; one without its partner is an ordinary character.
    const parts = detail.split('`')
    if (parts.length % 2 === 0) parts.splice(-2, 2, parts.slice(-2).join('`'))
    parts.forEach((text, at) => {
      if (at % 2 === 1) line.createEl('code', { cls: 'iin-code', text })
      else if (text !== '') line.appendText(text)
    })
  }

  private button(cls: string, label: string, before: HTMLElement | null = null): HTMLElement {
    const button = this.el.createEl('button', {
      cls: ['clickable-icon', cls],
      attr: { type: 'button', tabindex: before === null ? -1 : this.openEl.tabIndex },
    })
    if (before !== null) this.el.insertBefore(button, before)
    if (label !== '') this.tooltip(button, label)
    return button
  }
}
