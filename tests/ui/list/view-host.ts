import type { WorkspaceLeaf } from 'obsidian'
import { createHost } from '../../host/node/create-host'
import type { Host } from '../../host/node/host'
import type { HostOptions } from '../../host/node/host-options'

/** An interview note with these properties. */
export function note(properties: Record<string, string>): string {
  const lines = Object.entries(properties).map(([key, value]) => `${key}: ${value}`)
  return ['---', ...lines, 'tags: [informational-interview]', '---', ''].join('\n')
}

/** Somebody who was thanked for a talk on `day`, a quarter after which a check-in is due. */
export function talkedWith(contact: string, day: string, more: Record<string, string> = {}): string {
  return note({ contact, interview_on: day, thanked_on: day, ...more })
}

const VIEW = 'informational-interviews-follow-ups'

/** The app with the follow-ups open, and hands and eyes for them. */
export class ViewHost {
  private constructor(readonly host: Host) {}

  static async start(files: Record<string, string>, options: HostOptions = {}): Promise<ViewHost> {
    const host = await createHost({ today: '2026-11-23T10:00', files, ...options })
    const view = new ViewHost(host)
    await view.open()
    return view
  }

  async open(): Promise<void> {
    await this.host.command('open-follow-ups')
    // A start without metadata may take its time.
    await this.host.advance(1000)
  }

  get leaf(): WorkspaceLeaf {
    const [leaf] = this.host.app.workspace.getLeavesOfType(VIEW)
    if (!leaf) throw new Error('The view is not open')
    return leaf
  }

  get el(): HTMLElement {
    const found = this.host.document.body.find('.iin-follow-ups')
    if (!found) throw new Error('The view is not shown')
    return found
  }

  get focused(): HTMLElement {
    return this.host.document.activeElement as HTMLElement
  }

  /** What has the focus, as it is read: a head, a row's name, a button. */
  get focusedText(): string {
    const { focused } = this
    if (focused.hasClass('iin-open')) return focused.find('.iin-who').getText()
    return focused.tagName === 'BUTTON' && focused.getText() === ''
      ? (focused.getAttribute('aria-label') ?? '')
      : focused.getText()
  }

  /** Each section by its head, with its rows: "Jane Doe · Acme | Write today". */
  sections(): Record<string, string[]> {
    const found: [string, string[]][] = []
    for (const child of Array.from(this.el.find('.iin-list').children)) {
      if (child.hasClass('iin-head')) found.push([child.getText(), []])
      else if (child.hasClass('iin-rows')) found.at(-1)?.[1].push(...this.rowsIn(child).map(textOfRow))
    }
    return Object.fromEntries(found)
  }

  row(name: string): HTMLElement {
    const found = this.rowsIn(this.el).find((row) => row.find('.iin-who').getText() === name)
    if (!found) throw new Error(`There is no row for ${name}`)
    return found
  }

  openOf(name: string): HTMLElement {
    return this.row(name).find('.iin-open')
  }

  head(title: string): HTMLElement {
    const found = this.el.findAll('.iin-fold').find((head) => head.getText().startsWith(title))
    if (!found) throw new Error(`There is no section ${title}`)
    return found
  }

  button(label: string, within: HTMLElement = this.el): HTMLElement {
    const found = within
      .findAll('button')
      .find((button) => button.getText() === label || button.getAttribute('aria-label') === label)
    if (!found) throw new Error(`There is no button “${label}”`)
    return found
  }

  /** What the view says above its rows. */
  said(): string {
    return this.el.find('.iin-state').getText()
  }

  async press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    const { KeyboardEvent } = this.host.window
    const init = { key, bubbles: true, cancelable: true, ...modifiers }
    this.focused.dispatchEvent(new KeyboardEvent('keydown', init))
    await this.host.settle()
  }

  async click(el: HTMLElement, init: MouseEventInit = {}): Promise<void> {
    this.mouse(el, 'click', init)
    await this.host.settle()
  }

  mouse(el: HTMLElement, type: string, init: MouseEventInit = {}): void {
    const { MouseEvent } = this.host.window
    el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }))
  }

  /** The titles of the menu that is open. */
  menu(): string[] {
    return this.host.document.body.findAll('.menu .menu-item-title').map((title) => title.getText())
  }

  async choose(title: string): Promise<void> {
    const found = this.host.document.body.findAll('.menu .menu-item').find((item) => item.getText() === title)
    if (!found) throw new Error(`The menu has no “${title}”, but ${this.menu().join(', ')}`)
    await this.click(found)
    await this.host.advance(1000)
  }

  /** The notes that are open, in the order of their tabs. */
  openNotes(): string[] {
    return this.host.app.workspace
      .getLeavesOfType('markdown')
      .map((leaf) => String(leaf.getViewState().state?.['file']))
  }

  private rowsIn(el: Element): HTMLElement[] {
    return el.findAll('.iin-row')
  }
}

function textOfRow(row: HTMLElement): string {
  const who = row.findAll('.iin-who, .iin-company').map((part) => part.getText())
  return `${who.join(' · ')} | ${row.find('.iin-line').getText()}`
}
