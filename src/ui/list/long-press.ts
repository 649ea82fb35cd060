/** How long a finger rests before it means more than a tap, in milliseconds: as long as the system's own menus take. */
const LONG_PRESS_MS = 500

/** How far a finger that rests may move, in pixels. */
const STILL = 10

/**
 * Calls `pressed` when a finger rests on `el`. What the system makes of the same press afterwards, a menu or a tap, reaches nobody.
 */
export function onLongPress(el: HTMLElement, pressed: (event: PointerEvent) => void): void {
  let timer: number | undefined
  let down: PointerEvent | null = null
  let wasLong = false
  const stop = () => {
    el.win.clearTimeout(timer)
    down = null
  }
  el.addEventListener('pointerdown', (event) => {
    stop()
    wasLong = false
    if (event.pointerType !== 'touch' || !event.isPrimary) return
    down = event
    timer = el.win.setTimeout(() => {
      down = null
      wasLong = true
      pressed(event)
    }, LONG_PRESS_MS)
  })
  el.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (down !== null && Math.hypot(clientX - down.clientX, clientY - down.clientY) > STILL) stop()
  })
  for (const end of ['pointerup', 'pointercancel'] as const) el.addEventListener(end, stop)
  // A key is no end of a press: a button that it presses is told of a click as well.
  el.addEventListener('keydown', () => (wasLong = false), { capture: true })
  const swallow = (event: Event) => {
    if (!wasLong && down === null) return
    // The menu that the system shows for a press that is about to be a long one would stand over the rows.
    if (event.type === 'click') {
      if (!wasLong) return
      wasLong = false
    }
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  el.addEventListener('contextmenu', swallow, { capture: true })
  el.addEventListener('click', swallow, { capture: true })
}
