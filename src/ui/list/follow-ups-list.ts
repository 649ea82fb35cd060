import type { Action } from '../../actions/action'
import { onLongPress } from './long-press'
import { HeldScroll, placeChildren } from './in-place'
import { ListStops, type Stop } from './list-stops'
import type { Tooltip } from './row-button'
import { RowElement } from './row-element'
import type { Row, SectionRows } from './rows'
import { SectionElement } from './section-element'
import type { SelectBy } from './selecting'

/** What the user does in the list. */
export interface ListEvents {
  /** Opens the note of a row, as the keys held down say. */
  open(row: Row, event: MouseEvent | KeyboardEvent): void
  /** The mouse has come over a row. */
  hover(row: Row, event: MouseEvent, el: HTMLElement): void
  /** Shows the row's menu at the mouse, or at an element. */
  menu(row: Row, at: MouseEvent | HTMLElement): void
  act(row: Row, action: Action): void
  isSelected(row: Row): boolean
  /** Whether a tap selects a row, and does not open it. */
  tapsSelect(): boolean
  /** Selects a row; a range begins at `from` while nothing is selected. */
  select(row: Row, by: SelectBy, from?: Row): void
  /** Lets all that is selected go; tells whether anything was. */
  clearSelection(): boolean
  /** A row is being dragged to somewhere else. */
  drag(row: Row, event: DragEvent): void
  fold(section: string, folded: boolean): void
  showMore(section: string): void
  tooltip: Tooltip
}

/**
 * Draws the sections and rows that it is given. What has not changed keeps its element, so that focus and scroll survive. The tab key
 * has one stop in it: the arrow keys move on from there.
 */
export class FollowUpsList {
  readonly el: HTMLElement
  private sections = new Map<string, SectionElement>()
  private rows = new Map<string, RowElement>()
  private readonly stops: ListStops
  private readonly scroll: HeldScroll
  private drawnRows = 0

  constructor(
    scroller: HTMLElement,
    /** Begins the ids of the rows' elements; no other list in the same document may have it. */
    private readonly idPrefix: string,
    private readonly events: ListEvents,
  ) {
    this.scroll = new HeldScroll(scroller)
    this.el = scroller.createDiv('iin-list')
    this.stops = new ListStops(this.el)
    this.el.addEventListener('click', (event) => this.onClick(event))
    this.el.addEventListener('auxclick', (event) => {
      const row = this.stops.of(event)?.row
      if (event.button === 1 && row) this.events.open(row.row, event)
    })
    // Without this the middle button scrolls the pane as well, and a click with the shift key marks text.
    this.el.addEventListener('mousedown', (event) => {
      const row = this.stops.of(event)?.row
      if (!row || (event.button !== 1 && !event.shiftKey)) return
      event.preventDefault()
      if (event.shiftKey) row.openEl.focus()
    })
    onLongPress(this.el, (event) => {
      const row = this.stops.of(event)?.row
      if (row) this.events.select(row.row, 'touch')
    })
    this.el.addEventListener('contextmenu', (event) => {
      const row = this.stops.of(event)?.row
      if (!row) return
      event.preventDefault()
      this.events.menu(row.row, event)
    })
    this.el.addEventListener('dragstart', (event) => {
      const row = this.stops.of(event)?.row
      if (row) this.events.drag(row.row, event)
    })
    this.el.addEventListener('mouseover', (event) => this.onMouseOver(event))
    this.el.addEventListener('focusin', (event) => this.stops.setCurrent(this.stops.of(event)))
    this.el.addEventListener('keydown', (event) => this.onKeyDown(event))
  }

  /** Shows `sections` in their order. `above` draws what stands over them and scrolls with them. */
  show(sections: readonly SectionRows[], above: () => void): void {
    this.stops.keepingFocus(() => {
      const change = () => {
        above()
        this.draw(sections)
      }
      this.scroll.during(change, this.stops.elements, this.stops.currentEl)
      return this.findStops()
    })
  }

  /** Rows are known by other keys from now on. */
  renamed(keys: ReadonlyMap<string, string>): void {
    this.rows = new Map([...this.rows].map(([key, row]) => [keys.get(key) ?? key, row]))
    this.stops.renamePlaces((place) => {
      const end = place.indexOf('/') + 1
      return place.slice(0, end) + (keys.get(place.slice(end)) ?? place.slice(end))
    })
  }

  /** Gives the focus to the row that has the tab stop; false where there is none. */
  focus(): boolean {
    return this.stops.focus()
  }

  private draw(sections: readonly SectionRows[]): void {
    const rows = new Map<string, RowElement>()
    const shown = new Map<string, SectionElement>()
    for (const section of sections) {
      const element = this.sections.get(section.key) ?? new SectionElement(this.el, section)
      element.update(section)
      shown.set(section.key, element)
      const elements = section.rows.map((row) => {
        const known = this.rows.get(row.key) ?? this.newRow(element.listEl, row)
        known.update(row)
        known.setSelected(this.events.isSelected(row))
        rows.set(row.key, known)
        return known.el
      })
      placeChildren(element.listEl, elements)
    }
    placeChildren(
      this.el,
      [...shown.values()].flatMap(({ parts }) => parts),
    )
    this.sections = shown
    this.rows = rows
  }

  private newRow(parent: HTMLElement, row: Row): RowElement {
    this.drawnRows += 1
    return new RowElement(parent, row, `${this.idPrefix}-${this.drawnRows}`, this.events.tooltip)
  }

  private findStops(): Stop[] {
    return [...this.sections.values()].flatMap((section) => {
      const { key, rows } = section.section
      const found: Stop[] = [{ place: key, el: section.foldEl, section, row: null }]
      for (const { key: rowKey } of rows) {
        const row = this.rows.get(rowKey)
        if (row) found.push({ place: `${key}/${rowKey}`, el: row.openEl, section, row })
      }
      if (section.moreEl) found.push({ place: `${key}/`, el: section.moreEl, section, row: null })
      return found
    })
  }

  private onClick(event: MouseEvent): void {
    const stop = this.stops.of(event)
    const target = event.targetNode
    if (!stop || !target) return
    const { row, section } = stop
    const action = row?.actionAt(target)
    if (row && action) this.events.act(row.row, action)
    else if (row?.isMore(target)) this.events.menu(row.row, row.moreEl)
    else if (row) this.onRowClick(row.row, event)
    else if (stop.el === section.foldEl) this.fold(section, !section.section.isFolded)
    else this.showMore(stop)
  }

  /** With a key held down a click selects, as in the app's list of files; without one it opens. */
  private onRowClick(row: Row, event: MouseEvent): void {
    const toggles = event.ctrlKey || event.metaKey || event.altKey
    if (event.shiftKey) this.events.select(row, 'range')
    else if (toggles || this.events.tapsSelect()) this.events.select(row, 'toggle')
    else {
      this.events.clearSelection()
      this.events.open(row, event)
    }
  }

  private onMouseOver(event: MouseEvent): void {
    const row = this.stops.of(event)?.row
    // Only on the way into the row, not from one part of it to another.
    if (!row || row.el.contains(event.relatedTarget as Node | null)) return
    this.events.hover(row.row, event, row.openEl)
  }

  private onKeyDown(event: KeyboardEvent): void {
    const stop = this.stops.of(event)
    if (!stop || event.defaultPrevented || event.altKey) return
    if (this.pressed(stop, event)) event.preventDefault()
  }

  /** Does what a key is for on `stop`; tells whether it was for anything. */
  private pressed(stop: Stop, event: KeyboardEvent): boolean {
    const { row, section, el } = stop
    const isOnButton = event.targetNode !== el
    if (row && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      this.events.menu(row.row, el)
      return true
    }
    if (event.key === 'Enter' && row && !isOnButton) {
      this.events.open(row.row, event)
      return true
    }
    if (row && !isOnButton && this.selects(row.row, stop, event)) return true
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false
    if (event.key === 'Escape') return this.events.clearSelection()
    const { isFolded } = section.section
    if (el === section.foldEl) {
      const { back, forward } = this.stops.sideKeys()
      const turns = event.key === 'Enter' || event.key === ' ' || event.key === (isFolded ? forward : back)
      if (turns) {
        this.fold(section, !isFolded)
        return true
      }
    }
    return this.stops.move(stop, event)
  }

  /** Selects rows by keys: Space this one, Shift with an arrow one more, Ctrl or Cmd with A the whole section. */
  private selects(row: Row, stop: Stop, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'a') this.events.select(row, 'section')
    else if (ctrlKey || metaKey) return false
    else if (key === ' ' && !shiftKey) this.events.select(row, 'toggle')
    else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const next = this.stops.nextRow(stop, key === 'ArrowDown' ? 1 : -1)
      if (next === null) return true
      this.events.select(next.row, 'range', row)
      next.openEl.focus()
    } else return false
    return true
  }

  private fold(section: SectionElement, folded: boolean): void {
    this.events.fold(section.section.key, folded)
  }

  /** Brings more rows; the first of them takes the focus that the button had. */
  private showMore(stop: Stop): void {
    const at = this.stops.indexOf(stop)
    this.events.showMore(stop.section.section.key)
    this.stops.focusAt(at)
  }
}
