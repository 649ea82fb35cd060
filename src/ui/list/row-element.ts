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
  private quickEl: HTMLElement | null = null
  private drawn = ''

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
    return this.quickEl === null ? [this.moreEl] : [this.quickEl, this.moreEl]
  }

  isQuick(node: Node): boolean {
    return this.quickEl !== null && this.quickEl.contains(node)
  }

  isMore(node: Node): boolean {
    return this.moreEl.contains(node)
  }

  /** Shows `row`; what it says is drawn again only where it is something else. */
  update(row: Row): void {
    this.shown = row
    const { who, company, when, detail, tooltip, tone, quick, hasCode } = row
    const text = JSON.stringify([who, company, when, detail, tooltip, tone, quick?.id, hasCode])
    if (text === this.drawn) return
    this.drawn = text

    this.el.className = `iin-row iin-is-${tone}`
    this.openEl.empty()
    const named = company === null ? ['who', 'line'] : ['who', 'company', 'line']
    this.openEl.setAttr('aria-labelledby', named.map((part) => `${this.id}-${part}`).join(' '))
    this.openEl.createSpan({ cls: 'iin-who', text: who, attr: { id: `${this.id}-who`, dir: 'auto' } })
    if (company !== null) {
      this.openEl.appendText(' ')
      const attr = { id: `${this.id}-company`, dir: 'auto' }
      this.openEl.createSpan({ cls: 'iin-company', text: company, attr })
    }
    this.openEl.appendText(' ')
    this.drawLine(this.openEl.createDiv({ cls: 'iin-line', attr: { id: `${this.id}-line`, dir: 'auto' } }))
    this.tooltip(this.openEl, tooltip)
    this.drawQuick()
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

  private drawQuick(): void {
    const { quick } = this.shown
    if (quick === null) {
      this.quickEl?.remove()
      this.quickEl = null
      return
    }
    if (this.quickEl === null) {
      this.quickEl = this.button('iin-quick', quick.name)
      this.quickEl.tabIndex = this.openEl.tabIndex
      this.el.insertBefore(this.quickEl, this.moreEl)
    }
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
