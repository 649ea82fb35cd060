import { HeldScroll, placeChildren } from '../list/in-place'
import { PanelItemElement, type ItemEvents } from './panel-item'
import { FOLDED_AT_FIRST, type PanelSection, type PanelSectionKey } from './panel-sections'

/** More are shown when they are asked for. */
const AT_FIRST = 30

export interface BodyEvents extends ItemEvents {
  /** Whether the user has folded a section or opened it; undefined where they did neither. */
  isFolded(key: PanelSectionKey): boolean | undefined
  fold(key: PanelSectionKey, isFolded: boolean): void
}

interface SectionParts {
  readonly el: HTMLDetailsElement
  readonly titleEl: HTMLElement
  readonly countEl: HTMLElement
  readonly listEl: HTMLElement
  readonly items: Map<string, PanelItemElement>
  moreEl: HTMLElement | null
  shown: number
  section: PanelSection
}

/** Draws the sections that it is given. What has not changed keeps its element, so that focus and scroll survive. */
export class PanelBody {
  readonly el: HTMLElement
  private readonly scroll: HeldScroll
  private readonly sections = new Map<PanelSectionKey, SectionParts>()

  constructor(
    private readonly scroller: HTMLElement,
    private readonly events: BodyEvents,
  ) {
    this.scroll = new HeldScroll(scroller)
    this.el = scroller.createDiv('iin-panel-body')
  }

  show(sections: readonly PanelSection[]): void {
    const focused = this.focusedItem()
    const elements = [...this.sections.values()].flatMap(({ items }) =>
      [...items.values()].map(({ el }) => el),
    )
    // Who has the focus somewhere looks there.
    this.scroll.during(() => this.draw(sections), elements, focused?.el)
    // What had the focus and is gone leaves it to what stands in its place.
    if (focused !== null && !focused.el.isConnected) this.focusNear(focused)
  }

  /** Begins anew, for somebody else: nothing of before is kept. */
  clear(): void {
    this.sections.clear()
    this.el.empty()
    this.scroller.scrollTop = 0
  }

  private draw(sections: readonly PanelSection[]): void {
    const keys = new Set(sections.map(({ key }) => key))
    for (const key of [...this.sections.keys()]) if (!keys.has(key)) this.sections.delete(key)
    const elements = sections.map((section) => {
      const known = this.sections.get(section.key) ?? this.newSection(section)
      this.sections.set(section.key, known)
      known.section = section
      this.drawSection(known)
      return known.el
    })
    placeChildren(this.el, elements)
  }

  private newSection(section: PanelSection): SectionParts {
    const { key } = section
    const el = this.el.createEl('details', `iin-panel-section iin-panel-of-${key}`)
    el.open = !(this.events.isFolded(key) ?? FOLDED_AT_FIRST.has(key))
    const summary = el.createEl('summary', 'iin-panel-head')
    const titleEl = summary.createSpan({ attr: { dir: 'auto' } })
    summary.appendText(' ')
    const countEl = summary.createSpan({ cls: 'iin-count', attr: { dir: 'auto' } })
    const listEl = el.createEl('ul', { cls: 'iin-panel-list', attr: { 'aria-label': section.title } })
    el.addEventListener('toggle', () => {
      const isFolded = this.events.isFolded(key) ?? FOLDED_AT_FIRST.has(key)
      if (isFolded === el.open) this.events.fold(key, !el.open)
    })
    return { el, titleEl, countEl, listEl, items: new Map(), moreEl: null, shown: AT_FIRST, section }
  }

  private drawSection(parts: SectionParts): void {
    const { titleEl, countEl, listEl, items, section, shown } = parts
    titleEl.setText(section.title)
    countEl.setText(section.key === 'next' ? '' : String(section.items.length))
    const wanted = section.items.slice(0, shown)
    const keys = new Set(wanted.map(({ key }) => key))
    for (const key of [...items.keys()]) if (!keys.has(key)) items.delete(key)
    const elements = wanted.map((item) => {
      const known = items.get(item.key)
      if (known) known.update(item)
      const element = known ?? new PanelItemElement(listEl, item, this.events)
      items.set(item.key, element)
      return element.el
    })
    placeChildren(listEl, elements)
    this.drawMore(parts, section.items.length - wanted.length)
  }

  private drawMore(parts: SectionParts, hidden: number): void {
    if (hidden === 0) {
      parts.moreEl?.remove()
      parts.moreEl = null
      return
    }
    if (parts.moreEl === null) {
      parts.moreEl = parts.el.createEl('button', { cls: 'iin-panel-more', attr: { type: 'button' } })
      parts.moreEl.addEventListener('click', () => {
        const before = parts.shown
        parts.shown += 10 * AT_FIRST
        this.drawSection(parts)
        const first = parts.listEl.children[before]
        first?.querySelector<HTMLElement>('a')?.focus()
      })
    }
    parts.moreEl.setText(`Show ${hidden} more`)
  }

  private focusedItem(): { el: HTMLElement; key: PanelSectionKey; at: number } | null {
    for (const [key, { items }] of this.sections) {
      let at = 0
      for (const { el } of items.values()) {
        if (el.contains(el.doc.activeElement)) return { el, key, at }
        at++
      }
    }
    return null
  }

  private focusNear({ key, at }: { key: PanelSectionKey; at: number }): void {
    const list = this.sections.get(key)?.listEl
    const next = list?.children[at] ?? list?.lastElementChild ?? this.el
    next.querySelector<HTMLElement>('input, a, summary')?.focus()
  }
}
