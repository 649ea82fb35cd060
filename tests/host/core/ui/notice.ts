import type { Notice as RealNotice } from 'obsidian'

const DEFAULT_DURATION = 5000

function containerIn(doc: Document): HTMLElement {
  return (
    doc.body.querySelector<HTMLElement>(':scope > .notice-container') ??
    doc.body.createDiv({ cls: 'notice-container', attr: { role: 'status' } })
  )
}

/** A short message in the corner of the active window. It goes after its time, on a click, or never (duration 0). */
export class Notice implements RealNotice {
  containerEl: HTMLElement
  messageEl: HTMLElement
  noticeEl: HTMLElement
  #timer = 0

  constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
    const list = containerIn(window.activeDocument)
    this.containerEl = this.noticeEl = list.createDiv('notice')
    this.messageEl = this.containerEl.createDiv('notice-message')
    this.setMessage(message)
    this.containerEl.addEventListener('click', () => this.hide())
    if (duration > 0) this.#timer = window.setTimeout(() => this.hide(), duration)
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message)
    return this
  }

  hide(): void {
    window.clearTimeout(this.#timer)
    const list = this.containerEl.parentElement
    this.containerEl.detach()
    if (list && list.childElementCount === 0) list.detach()
  }
}
