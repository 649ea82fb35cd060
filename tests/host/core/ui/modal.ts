import type { App, Modal as RealModal } from 'obsidian'
import { pluginHost } from '../plugin-host'
import { keepTabInside, rememberFocus, tabStops } from './focus'
import { setIcon } from './icons'
import { Scope } from './keymap'

let made = 0

/** A dialog over the window that is active when it opens. Escape and a click beside it close it. */
export class Modal implements RealModal {
  scope = new Scope()
  containerEl: HTMLElement
  modalEl: HTMLElement
  headerEl: HTMLElement
  titleEl: HTMLElement
  contentEl: HTMLElement
  bgEl: HTMLElement
  shouldRestoreSelection = true
  #isOpen = false
  #closeCallback: (() => unknown) | null = null
  #giveFocusBack = () => {}

  constructor(public app: App) {
    this.containerEl = window.createDiv('modal-container mod-dim')
    this.bgEl = this.containerEl.createDiv('modal-bg')
    this.modalEl = this.containerEl.createDiv({
      cls: 'modal',
      attr: { role: 'dialog', 'aria-modal': true, tabindex: -1 },
    })
    // No button, and out of the Tab key's way: the keyboard closes a dialog with Escape.
    const closeEl = this.modalEl.createDiv('modal-close-button mod-raised clickable-icon')
    setIcon(closeEl, 'x')
    this.headerEl = this.modalEl.createDiv('modal-header')
    this.titleEl = this.headerEl.createDiv({ cls: 'modal-title', attr: { id: `modal-title-${++made}` } })
    this.contentEl = this.modalEl.createDiv('modal-content')
    closeEl.addEventListener('click', () => this.close())
    this.bgEl.addEventListener('click', () => this.close())
    this.containerEl.addEventListener('keydown', (event) => keepTabInside(this.modalEl, event))
    this.scope.register([], 'Escape', () => {
      this.close()
      return false
    })
  }

  open(): void {
    if (this.#isOpen) return
    this.#isOpen = true
    const doc = window.activeDocument
    this.#giveFocusBack = rememberFocus(doc)
    this.app.keymap.pushScope(this.scope)
    doc.body.appendChild(this.containerEl)
    void this.onOpen()
    if (!this.#isOpen) return
    if (this.titleEl.getText() !== '') this.modalEl.setAttr('aria-labelledby', this.titleEl.id)
    this.#focusFirst(doc)
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.app.keymap.popScope(this.scope)
    this.containerEl.detach()
    if (this.shouldRestoreSelection) this.#giveFocusBack()
    this.onClose()
    void this.#closeCallback?.()
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title)
    return this
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content)
    return this
  }

  setCloseCallback(callback: () => unknown): this {
    this.#closeCallback = callback
    return this
  }

  /**
   * Where there is a keyboard, the focus goes to the first element that takes it, whatever `onOpen` gave it to, as book-search
   * and obsidian-pm found out. A phone is taken to have no keyboard: there the focus stays, but not outside.
   */
  #focusFirst(doc: Document): void {
    if (pluginHost(this.app).isMobile && this.modalEl.contains(doc.activeElement)) return
    const first = pluginHost(this.app).isMobile ? undefined : tabStops(this.modalEl)[0]
    ;(first ?? this.modalEl).focus()
  }
}
