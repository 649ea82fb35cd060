import { drawingOf, wayTo, type Placed } from '../../follow-ups/introductions-drawing'
import { REACHED_WORDS, type Led, type WhoLedToWhom } from '../../follow-ups/who-led-to-whom'
import { Zooming } from './zooming'

export interface TreeEvents {
  open(led: Led, event: MouseEvent | KeyboardEvent): void
  /** Whether there is a note to open. */
  hasNote(led: Led): boolean
  zoomed(zoom: number): void
}

/** Where a key leads from somebody in the drawing. */
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const

/** How many steps larger a key makes it; 0 for the usual size. */
const ZOOM_KEYS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, '0': 0 }

/** The drawing of who led to whom. One of its people can be reached by Tab, the others from there by arrow keys. */
export class TreeElement {
  private readonly el: HTMLElement
  readonly zooming: Zooming
  /** Whether the page is read from the right, and the drawing begins there. */
  private isFromRight = false
  private people: readonly Placed[] = []
  private groups: readonly SVGGElement[] = []
  /** The place of whom the keys stand on. */
  private at = 0

  constructor(
    parent: HTMLElement,
    zoom: number,
    private readonly events: TreeEvents,
  ) {
    // On a phone it is moved by the finger that would else pull the sidebar in.
    this.el = parent.createDiv({ cls: 'iin-tree', attr: { 'data-ignore-swipe': 'true' } })
    this.zooming = new Zooming(parent, this.el, zoom, (now) => events.zoomed(now))
    this.el.addEventListener('keydown', (event) => this.key(event))
    // Whoever listens to the page may put the focus on anybody.
    this.el.addEventListener('focusin', ({ target }) => {
      const place = this.groups.findIndex((group) => group === target)
      if (place !== this.at) this.step(place, false)
    })
  }

  /** Shows it; with `lit`, only these people in full. */
  show(trees: WhoLedToWhom, lit: ReadonlySet<Led> | null): void {
    const hadFocus = this.el.contains(this.el.doc.activeElement)
    this.isFromRight = this.el.win.getComputedStyle(this.el).direction === 'rtl'
    const { people, width, height } = drawingOf(trees, this.isFromRight)
    // A change of the vault leaves the keys with whom they stood on.
    const before = this.people[this.at]?.led
    this.at = people.findIndex(({ led }) => led.path === before?.path && led.name === before.name)
    this.people = people
    this.el.empty()
    const svg = this.el.createSvg('svg', {
      attr: { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': 'Who led to whom' },
    })
    this.zooming.show(svg, { width, height })
    const dimmed = (led: Led) => (lit !== null && !lit.has(led) ? ' iin-dimmed' : '')
    for (const one of people)
      if (one.by !== null)
        svg.createSvg('path', { cls: `iin-way${dimmed(one.led)}`, attr: { d: wayTo(one) } })
    this.groups = people.map((one) => this.drawPerson(svg, one, dimmed(one.led)))
    this.step(Math.max(this.at, 0), false)
    if (hadFocus) this.groups[this.at]?.focus({ preventScroll: true })
  }

  private drawPerson(svg: SVGElement, { led, x, y, by }: Placed, dimmed: string): SVGGElement {
    const said = [led.name, led.company, REACHED_WORDS[led.reached], by && `named by ${by.led.name}`]
    const group = svg.createSvg('g', {
      cls: `iin-led iin-led-${led.reached}${dimmed}`,
      attr: { role: 'link', tabindex: '-1' },
    })
    if (!this.events.hasNote(led)) group.setAttribute('aria-disabled', 'true')
    // Its name for who listens, and a tooltip for who sees.
    group.createSvg('title').textContent = said.filter((part) => part).join(', ')
    group.createSvg('circle', { attr: { cx: x, cy: y, r: 6 } })
    const beside = this.isFromRight ? x - 12 : x + 12
    const nameAt = { x: beside, y: y + (led.company === null ? 4 : -1) }
    group.createSvg('text', { attr: nameAt }).textContent = led.name
    if (led.company !== null)
      group.createSvg('text', { cls: 'iin-led-company', attr: { x: beside, y: y + 13 } }).textContent =
        led.company
    group.addEventListener('click', (event) => {
      this.step(
        this.people.findIndex((one) => one.led === led),
        false,
      )
      this.events.open(led, event)
    })
    return group
  }

  private step(to: number, focus: boolean): void {
    const person = this.people[to]
    if (person === undefined) return
    this.at = to
    this.groups.forEach((group, at) => group.setAttribute('tabindex', at === to ? '0' : '-1'))
    if (!focus) return
    this.groups[to]?.focus({ preventScroll: true })
    this.scrollToFocus()
  }

  // What the focus does by itself brings a part of somebody into sight, not all.
  private scrollToFocus(): void {
    this.groups[this.at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  private key(event: KeyboardEvent): void {
    const person = this.people[this.at]
    if (person === undefined) return
    if (event.key === 'Enter') return this.events.open(person.led, event)
    const key = KEYS.find((one) => one === event.key)
    const zoom = ZOOM_KEYS[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (zoom !== undefined) {
      this.zooming.step(zoom, this.groups[this.at])
      return this.scrollToFocus()
    }
    if (key === undefined) return
    event.preventDefault()
    const to = this.next(person, key)
    if (to !== undefined) this.step(this.people.indexOf(to), true)
  }

  private next(person: Placed, key: (typeof KEYS)[number]): Placed | undefined {
    const { people } = this
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return (key === 'ArrowLeft') !== this.isFromRight
          ? (person.by ?? undefined)
          : people.find(({ by }) => by === person)
      case 'Home':
        return people[0]
      case 'End':
        return people[people.length - 1]
      case 'ArrowUp':
      case 'ArrowDown': {
        // The nearest above or below in the same column, in whatever tree.
        const column = people.filter(({ x }) => x === person.x).sort((a, b) => a.y - b.y)
        return column[column.indexOf(person) + (key === 'ArrowUp' ? -1 : 1)]
      }
    }
  }
}
