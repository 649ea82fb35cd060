import type { HostWindow } from '../dom/extend'
import { installDom } from '../dom/install'
import { setIcon } from './icons'
import type { Keymap } from './keymap'
import { setTooltip, type Tooltips, watchTooltips } from './tooltip'

/** A window beside the main one. */
export interface OpenedWindow {
  win: HostWindow
  /** The box that stands for the window on the main one's page. */
  frameEl: HTMLElement
  close(): void
}

/** What every window of the app listens with. */
export interface WindowKeys {
  keymap: Keymap
  tooltips: Tooltips
}

/**
 * Opens another window with a document and constructors of its own. Here it is a frame, in a box that looks like a
 * window; `onClose` is called when the user closes it.
 */
export function openWindow(
  home: HostWindow,
  { keymap, tooltips }: WindowKeys,
  options: { title: string; cls: string; onClose: () => void },
): OpenedWindow {
  const { document: doc } = home
  const { title } = options
  const frameEl = doc.body.createDiv({
    cls: `host-window ${options.cls}`,
    attr: { role: 'dialog', 'aria-label': title },
  })
  const bar = frameEl.createDiv('host-window-bar')
  bar.createSpan({ cls: 'host-window-title', text: title })
  const closeEl = bar.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } })
  setIcon(closeEl, 'x')
  setTooltip(closeEl, `Close ${title.toLowerCase()}`)
  closeEl.addEventListener('click', () => options.onClose())
  const frame = frameEl.createEl('iframe', { attr: { title } })
  const win = frame.contentWindow as HostWindow | null
  if (!win) throw new Error('The window could not be opened')
  installDom(win, home)
  dress(win.document, doc, title)
  const endings = [keymap.listen(win), watchTooltips(win, tooltips), () => frameEl.detach()]
  return {
    win,
    frameEl,
    close() {
      for (const end of endings.splice(0)) end()
    },
  }
}

/** Gives a new window the language, the style sheets and the theme of the main one. */
function dress(doc: Document, like: Document, title: string): void {
  doc.title = title
  doc.documentElement.lang = like.documentElement.lang
  for (const sheet of like.head.findAll('style, link[rel=stylesheet]')) {
    doc.head.appendChild(doc.importNode(sheet, true))
  }
  doc.body.className = like.body.className
}
