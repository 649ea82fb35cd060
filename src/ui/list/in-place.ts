/** Makes `wanted` the children of `parent`, in this order. What is in its place already is not touched. */
export function placeChildren(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const kept = new Set<Element>(wanted)
  for (const child of Array.from(parent.children)) if (!kept.has(child)) child.remove()
  wanted.forEach((el, at) => {
    const there = parent.children[at] ?? null
    if (there !== el) parent.insertBefore(el, there)
  })
}

/**
 * Changes what stands in `scroller` and keeps in place what the user looks at: the first of `elements` that can be seen stays where
 * it was. At the very top nothing is held, so that what is new there shows.
 */
export function keepingScroll(
  scroller: HTMLElement,
  elements: readonly HTMLElement[],
  change: () => void,
): void {
  const { scrollTop } = scroller
  if (scrollTop === 0) {
    change()
    return
  }
  const top = scroller.getBoundingClientRect().top
  const held = elements.find((el) => el.getBoundingClientRect().bottom > top)
  const before = held?.getBoundingClientRect().top ?? 0
  change()
  const moved = held?.isConnected ? held.getBoundingClientRect().top - before : 0
  // Taking elements away and putting them back may have moved the scroller itself.
  if (moved !== 0) scroller.scrollTop += moved
  else if (scroller.scrollTop !== scrollTop) scroller.scrollTop = scrollTop
}
