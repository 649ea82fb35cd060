import type { TooltipOptions } from 'obsidian'

const WAIT = 300
const shown = new WeakMap<Document, HTMLElement>()
const given = new WeakSet<Element>()

/** Names an element for everybody: shown on hover, read out by a screen reader. An empty text takes it away. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  given.add(el)
  el.setAttr('aria-label', tooltip === '' ? null : tooltip)
  if (options.placement) el.setAttr('data-tooltip-position', options.placement)
  if (options.delay !== undefined) el.setAttr('data-tooltip-delay', options.delay)
  if (options.classes) el.setAttr('data-tooltip-classes', options.classes.join(' '))
}

function hideTooltip(doc: Document): void {
  shown.get(doc)?.detach()
  shown.delete(doc)
}

/** Shows a tooltip at once. */
export function displayTooltip(
  el: HTMLElement,
  content: string | DocumentFragment,
  options: TooltipOptions = {},
): void {
  const { doc } = el
  hideTooltip(doc)
  const tip = doc.body.createDiv({
    cls: ['tooltip', ...(options.classes ?? [])], // It repeats a name that a screen reader reads already.
    attr: { 'aria-hidden': true },
  })
  tip.createDiv({ cls: 'tooltip-content', text: content })
  shown.set(doc, tip)
  const target = el.getBoundingClientRect()
  const own = tip.getBoundingClientRect()
  const gap = options.gap ?? 8
  const middle = target.left + (target.width - own.width) / 2
  const centre = target.top + (target.height - own.height) / 2
  const below = target.bottom + gap + own.height < el.win.innerHeight
  const place = options.placement ?? 'bottom'
  const [left, top] =
    place === 'left'
      ? [target.left - own.width - gap, centre]
      : place === 'right'
        ? [target.right + gap, centre]
        : place === 'bottom' && below
          ? [middle, target.bottom + gap]
          : [middle, target.top - own.height - gap]
  tip.setCssStyles({
    left: `${Math.clamp(left, 4, Math.max(4, el.win.innerWidth - own.width - 4))}px`,
    top: `${Math.max(4, top)}px`,
  })
}

const parts = [
  ...['complementary', 'dialog', 'group', 'listbox', 'main', 'region'].map((role) => `[role=${role}]`),
  ...['nav', 'main', 'aside', 'iframe', '[contenteditable]'],
].join(',')

const placements = ['bottom', 'right', 'left', 'top'] as const

/** What is shown when the mouse rests on something: any `aria-label`, only what `setTooltip` gave, or nothing, as on a phone. */
export type Tooltips = 'of-labels' | 'given' | 'none'

/** Shows the label of whatever the mouse rests on, in one window, until the returned function is called. */
export function watchTooltips(win: Window, tooltips: Tooltips): () => void {
  if (tooltips === 'none') return () => undefined
  let waiting = 0
  let over: Element | null = null
  const onOver = (event: MouseEvent) => {
    const labelled = (event.targetNode as Element | null)?.matchParent?.('[aria-label]') ?? null
    if (labelled === over) return
    over = labelled
    window.clearTimeout(waiting)
    hideTooltip(win.document)
    // A part of the page that has a name of its own is not a thing to point at.
    if (
      !labelled?.instanceOf(window.HTMLElement) ||
      !(tooltips === 'of-labels' || given.has(labelled)) ||
      labelled.matches(parts)
    )
      return
    const placement = placements.find((one) => one === labelled.getAttr('data-tooltip-position'))
    const classes = labelled.getAttr('data-tooltip-classes')?.split(' ') ?? []
    const delay = Number(labelled.getAttr('data-tooltip-delay') ?? WAIT)
    waiting = window.setTimeout(() => {
      const label = labelled.getAttr('aria-label')
      if (label && labelled.isConnected) displayTooltip(labelled, label, { placement, classes })
    }, delay)
  }
  const onLeave = () => {
    window.clearTimeout(waiting)
    over = null
    hideTooltip(win.document)
  }
  win.document.addEventListener('mouseover', onOver)
  win.document.addEventListener('mousedown', onLeave)
  win.document.documentElement.addEventListener('mouseleave', onLeave)
  return () => {
    onLeave()
    win.document.removeEventListener('mouseover', onOver)
    win.document.removeEventListener('mousedown', onLeave)
    win.document.documentElement.removeEventListener('mouseleave', onLeave)
  }
}
