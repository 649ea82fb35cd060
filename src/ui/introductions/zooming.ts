/** How far a drawing can be made smaller and larger. */
const LEAST = 0.4
const MOST = 2.5

/** One press of a button or key. */
const STEP = 1.25

/** A wheel’s notch is a hundred pixels or more, a trackpad’s pinch comes in small ones: no event counts for more than these. */
const MOST_OF_WHEEL = 25
const PIXELS_A_LINE = 16

/** A size that can be shown: a stored one may be anything. */
export function zoomFrom(stored: unknown): number | null {
  return typeof stored === 'number' && Number.isFinite(stored) ? within(stored) : null
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Makes what `el` shows smaller and larger by wheel and fingers. What lies under them stays there, as far as `scroller` can scroll. */
export class Zooming {
  private pictureEl: SVGElement | null = null
  private size = { width: 0, height: 0 }
  private fingersApart = 0

  constructor(
    private readonly scroller: HTMLElement,
    el: HTMLElement,
    private zoom: number,
    private readonly changed: (zoom: number) => void,
  ) {
    // Not passive: the app itself would be zoomed, or scrolled.
    el.addEventListener('wheel', (event) => this.wheel(event), { passive: false })
    el.addEventListener('touchmove', (event) => this.fingers(event), { passive: false })
    el.addEventListener('touchstart', ({ touches }) => (this.fingersApart = apart(touches)))
  }

  /** Shows `pictureEl`, of this size, as large as chosen. */
  show(pictureEl: SVGElement, size: { readonly width: number; readonly height: number }): void {
    ;[this.pictureEl, this.size] = [pictureEl, size]
    this.setSize()
  }

  /** One step larger or smaller, or for 0 the usual size, around the middle of `around`. */
  step(steps: number, around: Element = this.scroller): void {
    const { left, top, width, height } = around.getBoundingClientRect()
    this.to(steps === 0 ? 1 : this.zoom * STEP ** steps, { x: left + width / 2, y: top + height / 2 })
  }

  private wheel(event: WheelEvent): void {
    // A trackpad’s pinch is told as a wheel with Ctrl.
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : PIXELS_A_LINE)
    const by = Math.min(Math.max(pixels, -MOST_OF_WHEEL), MOST_OF_WHEEL)
    this.to(this.zoom * Math.exp(-by / 100), { x: event.clientX, y: event.clientY })
  }

  private fingers(event: TouchEvent): void {
    const distance = apart(event.touches)
    const [one, other] = event.touches
    if (one === undefined || other === undefined || this.fingersApart === 0) return
    event.preventDefault()
    const middle = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 }
    this.to((this.zoom * distance) / this.fingersApart, middle)
    this.fingersApart = distance
  }

  private to(zoom: number, { x, y }: Point): void {
    const { pictureEl, scroller } = this
    const before = this.zoom
    this.zoom = within(zoom)
    if (pictureEl === null || this.zoom === before) return
    const was = pictureEl.getBoundingClientRect()
    this.setSize()
    const is = pictureEl.getBoundingClientRect()
    const by = this.zoom / before
    scroller.scrollLeft += is.left + (x - was.left) * by - x
    scroller.scrollTop += is.top + (y - was.top) * by - y
    this.changed(this.zoom)
  }

  private setSize(): void {
    this.pictureEl?.setAttribute('width', `${this.size.width * this.zoom}`)
    this.pictureEl?.setAttribute('height', `${this.size.height * this.zoom}`)
  }
}

const within = (zoom: number) => Math.min(Math.max(zoom, LEAST), MOST)

/** How far two fingers are apart; 0 for any other number of them. */
function apart({ 0: one, 1: other, length }: TouchList): number {
  if (length !== 2 || one === undefined || other === undefined) return 0
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)
}
