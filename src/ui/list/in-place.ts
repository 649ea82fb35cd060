/** Makes `wanted` the children of `parent`, in this order. What is in its place already is not touched. */
export function placeChildren(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const kept = new Set<Element>(wanted)
  for (const child of Array.from(parent.children)) if (!kept.has(child)) child.remove()
  wanted.forEach((el, at) => {
    const there = parent.children[at] ?? null
    if (there !== el) parent.insertBefore(el, there)
  })
}

/** Keeps in place what the user looks at in `scroller` while what stands in it changes. */
export class HeldScroll {
  /** Where it was scrolled to last, and by how much that was not where it should be: a place between two pixels is rounded. */
  private last = { scrollTop: 0, missing: 0 }

  constructor(private readonly scroller: HTMLElement) {}

  /**
   * Makes a change, and keeps `preferred` in place where it is in sight, else what most of the `elements` in sight do, since some of them
   * may have gone to another place. At the very top nothing is held, so that what is new there shows.
   */
  during(change: () => void, elements: readonly HTMLElement[], preferred: HTMLElement | null = null): void {
    const { scroller } = this
    const { scrollTop } = scroller
    if (scrollTop === 0) {
      change()
      return
    }
    const { top, bottom } = scroller.getBoundingClientRect()
    const inSight = elements.flatMap((el) => {
      const box = el.getBoundingClientRect()
      return box.bottom > top && box.top < bottom ? [{ el, before: box.top }] : []
    })
    change()
    const left = inSight.filter(({ el }) => el.isConnected)
    const preferredLeft = left.filter(({ el }) => el === preferred)
    const held = preferredLeft.length > 0 ? preferredLeft : left
    const moved = median(held.map(({ el, before }) => el.getBoundingClientRect().top - before))
    const missing = this.last.scrollTop === scrollTop ? this.last.missing : 0
    // Taking elements away and putting them back may have moved the scroller itself.
    const wanted = moved === 0 ? scrollTop : scroller.scrollTop + moved + missing
    if (wanted !== scroller.scrollTop) scroller.scrollTop = wanted
    this.last = {
      scrollTop: scroller.scrollTop,
      missing: moved === 0 ? missing : wanted - scroller.scrollTop,
    }
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
