import type { HoverParent, Point, PopoverState } from 'obsidian'
import { Component } from '../component'

/** A small window over the page, near what the mouse rests on. It goes when the mouse leaves both. */
export class HoverPopover extends Component {
  hoverEl: HTMLElement
  state: PopoverState = 0
  readonly #timer: number

  constructor(
    readonly parent: HoverParent,
    readonly targetEl: HTMLElement | null,
    waitTime = 300,
    readonly staticPos: Point | null = null,
  ) {
    super()
    parent.hoverPopover?.unload()
    parent.hoverPopover = this
    this.hoverEl = window.createDiv('popover hover-popover')
    this.#timer = window.setTimeout(() => this.#show(), waitTime)
    this.register(() => this.#hide())
    if (targetEl) this.registerDomEvent(targetEl, 'mouseleave', (event) => this.#left(event))
    this.registerDomEvent(this.hoverEl, 'mouseleave', (event) => this.#left(event))
    void this.load()
  }

  #show(): void {
    const doc = this.targetEl?.doc ?? window.activeDocument
    doc.body.appendChild(this.hoverEl)
    const box = this.targetEl?.getBoundingClientRect()
    const { width, height } = this.hoverEl.getBoundingClientRect()
    const { innerWidth, innerHeight } = doc.win
    const x = this.staticPos?.x ?? box?.left ?? 0
    const y = this.staticPos?.y ?? (box ? box.bottom + 4 : 0)
    const top = y + height > innerHeight && box ? box.top - height - 4 : y
    this.hoverEl.setCssStyles({
      left: `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`,
      top: `${Math.max(4, top)}px`,
    })
  }

  #left(event: MouseEvent): void {
    const to = event.relatedTarget as Node | null
    if (to && (this.hoverEl.contains(to) || this.targetEl?.contains(to))) return
    this.unload()
  }

  #hide(): void {
    window.clearTimeout(this.#timer)
    this.hoverEl.detach()
    if (this.parent.hoverPopover?.hoverEl === this.hoverEl) this.parent.hoverPopover = null
  }
}
