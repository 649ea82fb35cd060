import type { SectionRows } from './rows'
import { ROWS_AT_FIRST } from './sections'

/** The elements of one section: its head, the list of its rows, and "show more" where some are hidden. */
export class SectionElement {
  readonly headEl: HTMLElement
  /** Folds and unfolds. */
  readonly foldEl: HTMLElement
  readonly listEl: HTMLElement
  private readonly titleText: Text
  private readonly countEl: HTMLElement
  /** "Show more", where rows are hidden. */
  moreEl: HTMLElement | null = null

  constructor(
    private readonly parent: HTMLElement,
    private shown: SectionRows,
  ) {
    this.headEl = parent.createDiv({
      cls: shown.key === 'overdue' ? ['iin-head', 'iin-head-overdue'] : 'iin-head',
      // Whatever heading stands before it in the window, the second level follows on.
      attr: { role: 'heading', 'aria-level': 2 },
    })
    this.foldEl = this.headEl.createDiv({ cls: 'iin-fold', attr: { role: 'button', tabindex: -1 } })
    this.titleText = this.foldEl.doc.createTextNode('')
    this.foldEl.append(this.titleText)
    this.countEl = this.foldEl.createSpan('iin-count')
    this.listEl = parent.createDiv({ cls: 'iin-rows', attr: { role: 'list' } })
    this.update(shown)
  }

  get section(): SectionRows {
    return this.shown
  }

  /** The section's elements that stand in the view, in their order. A folded section has a head alone. */
  get parts(): HTMLElement[] {
    if (this.shown.isFolded) return [this.headEl]
    return this.moreEl === null ? [this.headEl, this.listEl] : [this.headEl, this.listEl, this.moreEl]
  }

  update(section: SectionRows): void {
    this.shown = section
    // A company may be written otherwise in what has come on top.
    this.titleText.data = `${section.title} `
    this.listEl.setAttr('aria-label', section.title)
    this.countEl.setText(String(section.count))
    this.foldEl.setAttr('aria-expanded', !section.isFolded)
    if (section.hidden === 0) {
      this.moreEl?.remove()
      this.moreEl = null
      return
    }
    this.moreEl ??= this.parent.createEl('button', {
      cls: 'iin-show-more',
      attr: { type: 'button', tabindex: -1 },
    })
    this.moreEl.setText(`Show ${Math.min(section.hidden, ROWS_AT_FIRST)} more`)
  }
}
