import { foldText } from '../../contacts/fold-text'
import type { RowElement } from './row-element'
import type { SectionElement } from './section-element'

/** Something that the arrow keys go to: the head of a section, a row, or "show more". */
export interface Stop {
  /** Where it stands: a row that has moved to another section is not the same stop. */
  readonly place: string
  readonly el: HTMLElement
  readonly section: SectionElement
  readonly row: RowElement | null
}

/** So many stops are about what one sees at once. */
const PAGE = 10

/** A key that writes one letter or figure. */
const IS_LETTER = /^[\p{L}\p{N}]$/u

/** Where the focus is in the list and where it goes. One stop alone is reached by the tab key, with the buttons of its row. */
export class ListStops {
  private stops: readonly Stop[] = []
  private byElement = new WeakMap<Element, Stop>()
  private current: Stop | null = null

  constructor(private readonly listEl: HTMLElement) {}

  get elements(): HTMLElement[] {
    return this.stops.map(({ el }) => el)
  }

  /** What has the tab stop, which had the focus last; null where there is nothing. */
  get currentEl(): HTMLElement | null {
    return this.current?.el ?? null
  }

  indexOf(stop: Stop): number {
    return this.stops.indexOf(stop)
  }

  /** The stop in which something happened. */
  of(event: UIEvent): Stop | null {
    return this.at(event.targetNode)
  }

  /** What has another place from now on, though it is the same. */
  renamePlaces(rename: (place: string) => string): void {
    const renamed = new Map(this.stops.map((stop) => [stop, { ...stop, place: rename(stop.place) }]))
    this.stops = [...renamed.values()]
    this.byElement = byElementOf(this.stops)
    this.current = this.current && (renamed.get(this.current) ?? null)
  }

  setCurrent(stop: Stop | null): void {
    if (stop === null || stop === this.current) return
    if (this.current) setReachable(this.current, false)
    setReachable(stop, true)
    this.current = stop
  }

  /** Runs `draw`, which gives the stops that are there afterwards. The focus stays where it was, or goes to what stands next to it. */
  keepingFocus(draw: () => readonly Stop[]): void {
    const active = this.listEl.doc.activeElement
    const focused = this.listEl.contains(active) ? this.at(active) : null
    const button = active === null ? undefined : focused?.row?.buttons.indexOf(active as HTMLElement)

    const before = this.stops
    this.stops = draw()
    this.byElement = byElementOf(this.stops)
    const kept = this.sameOrNearest(focused ?? this.current, before)
    if (this.current && this.current.el !== kept?.el) setReachable(this.current, false)
    if (kept) setReachable(kept, true)
    this.current = kept
    if (focused && kept && !this.listEl.contains(this.listEl.doc.activeElement)) {
      const again = kept.place === focused.place ? kept.row?.buttons[button ?? -1] : undefined
      ;(again ?? kept.el).focus({ preventScroll: true })
    }
  }

  /** Focuses what has the tab stop; false where there is nothing. */
  focus(): boolean {
    this.current?.el.focus()
    return this.current !== null
  }

  focusAt(place: number): void {
    this.stops[Math.max(0, Math.min(place, this.stops.length - 1))]?.el.focus()
  }

  /** The row that stands after `stop`, or before it; null where there is none. */
  nextRow(stop: Stop, step: 1 | -1): RowElement | null {
    for (let at = this.stops.indexOf(stop) + step; ; at += step) {
      const next = this.stops[at]
      if (!next || next.row) return next?.row ?? null
    }
  }

  /** The keys that go back and forward in a line: they change sides with the direction of the text. */
  sideKeys(): { back: string; forward: string } {
    const { direction } = this.listEl.win.getComputedStyle(this.listEl)
    return direction === 'rtl'
      ? { back: 'ArrowRight', forward: 'ArrowLeft' }
      : { back: 'ArrowLeft', forward: 'ArrowRight' }
  }

  /** Moves the focus as a key says; tells whether it was for that. */
  move(stop: Stop, { key, targetNode }: KeyboardEvent): boolean {
    const place = this.stops.indexOf(stop)
    if (key === 'ArrowDown') return this.goTo(place + 1)
    if (key === 'ArrowUp') return this.goTo(place - 1)
    if (key === 'Home') return this.goTo(0)
    if (key === 'End') return this.goTo(this.stops.length - 1)
    if (key === 'PageDown') return this.goTo(place + PAGE)
    if (key === 'PageUp') return this.goTo(place - PAGE)
    if (IS_LETTER.test(key) && (targetNode === stop.el || stop.row === null)) return this.goToName(place, key)
    const { back, forward } = this.sideKeys()
    if (key !== back && key !== forward) return false

    const inRow = [stop.el, ...(stop.row?.buttons ?? [])]
    const within = inRow.findIndex((el) => el === targetNode) + (key === forward ? 1 : -1)
    if (stop.row === null) return key === forward && this.goTo(place + 1)
    const el = within < 0 ? stop.section.foldEl : inRow[within]
    el?.focus()
    return true
  }

  /** The next row whose name begins so, from the first one on again after the last, as in any list. */
  private goToName(place: number, letter: string): boolean {
    const begins = foldText(letter)
    const after = [...this.stops.slice(place + 1), ...this.stops.slice(0, place + 1)]
    const found = after.find(({ row }) => row !== null && foldText(row.row.who).startsWith(begins))
    found?.el.focus()
    return found !== undefined
  }

  private goTo(place: number): true {
    this.focusAt(place)
    return true
  }

  private at(node: Node | null): Stop | null {
    for (let el = node; el !== null && el !== this.listEl; el = el.parentNode) {
      const stop = el.instanceOf(HTMLElement) ? this.byElement.get(el) : undefined
      if (stop) return stop
    }
    return null
  }

  private sameOrNearest(stop: Stop | null, before: readonly Stop[]): Stop | null {
    if (stop === null) return this.stops[0] ?? null
    const now = new Map(this.stops.map((one) => [one.place, one]))
    const was = before.findIndex(({ place }) => place === stop.place)
    const candidates = [stop, ...before.slice(was + 1), ...before.slice(0, Math.max(was, 0)).reverse()]
    const survivor = candidates.find(({ place }) => now.has(place))
    return (survivor && now.get(survivor.place)) ?? this.stops[0] ?? null
  }
}

function byElementOf(stops: readonly Stop[]): WeakMap<Element, Stop> {
  return new WeakMap(stops.map((stop) => [stop.row?.el ?? stop.el, stop]))
}

function setReachable({ el, row }: Stop, reachable: boolean): void {
  if (row) row.setReachable(reachable)
  else el.tabIndex = reachable ? 0 : -1
}
