const focusable = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled]):not([type=hidden])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  '[contenteditable=true]',
  '[tabindex]:not([tabindex="-1"])',
].join(',')

/** What the Tab key reaches inside an element, in order. */
export const tabStops = (el: HTMLElement): HTMLElement[] =>
  el.findAll(focusable).filter((stop) => stop.isShown() && stop.tabIndex >= 0)

/** Keeps the Tab key inside an element: after the last stop comes the first. */
export function keepTabInside(el: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return
  const stops = tabStops(el)
  const first = stops[0]
  const last = stops[stops.length - 1]
  const at = el.doc.activeElement
  const leaves = event.shiftKey ? at === first || at === el : at === last
  if (!leaves && at && el.contains(at)) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

/** Remembers what has the focus now; the returned function gives it back where that is still there. */
export function rememberFocus(doc: Document): () => void {
  const before = doc.activeElement
  return () => {
    if (before?.isConnected && before.instanceOf(window.HTMLElement)) before.focus()
  }
}
