import type { Action } from '../../actions/action'
import type { Row } from './rows'

/** Gives an element its tooltip, which is its accessible label too. */
export type Tooltip = (el: HTMLElement, text: string) => void

const MORE = 'More actions'

/** The element of one row. It stays the same element while what it says changes. */
export class RowElement {
  readonly el: HTMLElement
  /** Opens the note; takes the focus for the row. */
  readonly openEl: HTMLElement
  readonly moreEl: HTMLElement
  private writeEl: HTMLElement | null = null
  private quickEl: HTMLElement | null = null
  /** Shown where there is no mouse to ask what a button does. */
  private writeLabelEl: HTMLElement | null = null
  private quickLabelEl: HTMLElement | null = null
  private drawn = ''
  private isSelected = false

  constructor(
    parent: HTMLElement,
    private shown: Row,
    private readonly id: string,
    private readonly tooltip: Tooltip,
  ) {
    this.el = parent.createDiv({ cls: 'iin-row', attr: { role: 'listitem' } })
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
    this.update(shown)
  }

  get row(): Row {
    return this.shown
  }

  /** The row's buttons, in their order. */
  get buttons(): HTMLElement[] {
    return [this.writeEl, this.quickEl, this.moreEl].filter((el) => el !== null)
  }

  /** What the button does that holds `node`; null where none does. */
  actionAt(node: Node): Action | null {
    if (this.writeEl?.contains(node)) return this.shown.drafts
    return this.quickEl?.contains(node) ? this.shown.quick : null
  }

  isMore(node: Node): boolean {
    return this.moreEl.contains(node)
  }

  /** Shows `row`; what it says is drawn again only where it is something else. */
  update(row: Row): void {
    this.shown = row
    const { who, company, when, detail, tooltip, tone, drafts, quick, hasCode } = row
    const shown = [who, company, when, detail, tooltip, tone, drafts?.id, quick?.id, hasCode]
    const text = JSON.stringify(shown)
    if (text === this.drawn) return
    this.drawn = text

    this.el.className = `iin-row iin-is-${tone}`
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
    this.drawWrite()
    this.drawQuick()
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

  private drawWrite(): void {
    const { drafts } = this.shown
    if (drafts === null) {
      this.writeEl?.remove()
      this.writeEl = null
      return
    }
    const name = drafts.menuName ?? drafts.name
    if (this.writeEl === null) {
      this.writeEl = this.button('iin-write', name)
      this.writeLabelEl = this.writeEl.createSpan('iin-quick-label')
      this.writeEl.tabIndex = this.openEl.tabIndex
      this.el.insertBefore(this.writeEl, this.quickEl ?? this.moreEl)
    }
    this.writeLabelEl?.setText(name)
    this.tooltip(this.writeEl, name)
  }

  private drawQuick(): void {
    const { quick } = this.shown
    if (quick === null) {
      this.quickEl?.remove()
      this.quickEl = null
      return
    }
    if (this.quickEl === null) {
      this.quickEl = this.button('iin-quick', quick.name)
      this.quickLabelEl = this.quickEl.createSpan('iin-quick-label')
      this.quickEl.tabIndex = this.openEl.tabIndex
      this.el.insertBefore(this.quickEl, this.moreEl)
    }
    this.quickLabelEl?.setText(quick.name)
    this.tooltip(this.quickEl, quick.name)
    this.quickEl.toggleClass('iin-is-link', quick.icon === 'link')
  }

  private button(cls: string, label: string): HTMLElement {
    const button = this.el.createEl('button', {
      cls: ['clickable-icon', cls],
      attr: { type: 'button', tabindex: -1 },
    })
    this.tooltip(button, label)
    return button
  }
}
