import { setIcon, setTooltip } from 'obsidian'
import type { PanelHead } from './panel-sections'

export interface HeadEvents {
  openNote(event: MouseEvent): void
  menu(at: HTMLElement): void
  /** Tells of the company whose note is at `path`. */
  showCompany(path: string, event: MouseEvent): void
  pin(): void
  openFollowUps(): void
}

/** The buttons above the story, and whom it is about. */
export class PanelHeadElement {
  private readonly openEl: HTMLElement
  private readonly menuEl: HTMLElement
  private readonly pinEl: HTMLElement
  private readonly textEl: HTMLElement
  private drawn = ''

  constructor(
    parent: HTMLElement,
    private readonly events: HeadEvents,
  ) {
    const buttons = parent.createDiv('nav-header').createDiv('nav-buttons-container')
    this.openEl = button(buttons, 'file-text', 'Open note', true)
    this.menuEl = button(buttons, 'ellipsis', 'Actions', true)
    this.menuEl.setAttr('aria-haspopup', 'menu')
    this.pinEl = button(buttons, 'pin', 'Keep this contact here', false)
    const listEl = button(buttons, 'message-circle', 'Open follow-ups', false)
    this.openEl.addEventListener('click', (event) => this.events.openNote(event))
    this.menuEl.addEventListener('click', () => this.events.menu(this.menuEl))
    this.pinEl.addEventListener('click', () => this.events.pin())
    listEl.addEventListener('click', () => this.events.openFollowUps())
    this.textEl = parent.createDiv({ cls: 'iin-panel-who', attr: { role: 'status' } })
  }

  /** Puts the text into what scrolls, above the story. */
  placeText(scroller: HTMLElement): void {
    scroller.prepend(this.textEl)
  }

  show(
    head: PanelHead | null,
    { says, hasActions, isPinned }: { says: string; hasActions: boolean; isPinned: boolean },
  ): void {
    this.openEl.toggle(head !== null)
    this.menuEl.toggle(hasActions)
    this.pinEl.toggle(head !== null || isPinned)
    this.pinEl.toggleClass('iin-is-pinned', isPinned)
    this.pinEl.setAttr('aria-pressed', isPinned)
    const drawn = JSON.stringify([head, says])
    if (drawn === this.drawn) return
    this.drawn = drawn
    this.textEl.empty()
    if (head === null) {
      this.textEl.createDiv({ cls: 'iin-state iin-state-text', text: says })
      return
    }
    this.textEl.createDiv({
      cls: 'iin-panel-name',
      text: head.name,
      attr: { role: 'heading', 'aria-level': 2, dir: 'auto' },
    })
    const { role, company, line } = head
    if (role !== '') this.textEl.createDiv({ cls: 'iin-panel-line', text: role, attr: { dir: 'auto' } })
    if (company !== null) this.drawCompany(company)
    if (line !== '') this.textEl.createDiv({ cls: 'iin-panel-line', text: line, attr: { dir: 'auto' } })
  }

  private drawCompany({ text, path }: NonNullable<PanelHead['company']>): void {
    const lineEl = this.textEl.createDiv({ cls: 'iin-panel-line', attr: { dir: 'auto' } })
    if (path === null) {
      lineEl.setText(text)
      return
    }
    const link = lineEl.createEl('a', { cls: 'iin-panel-company', text, href: '#' })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      this.events.showCompany(path, event)
    })
  }

  focus(): void {
    const first = [this.openEl, this.pinEl].find((el) => el.isShown())
    first?.focus()
  }
}

function button(parent: HTMLElement, icon: string, name: string, isWritten: boolean): HTMLElement {
  const el = parent.createEl('button', {
    cls: 'clickable-icon nav-action-button iin-panel-button',
    attr: { type: 'button' },
  })
  setIcon(el.createSpan('iin-new-icon'), icon)
  if (isWritten) el.createSpan({ text: name })
  else setTooltip(el, name)
  return el
}
