import type { WorkspaceLeaf } from 'obsidian'
import type { Host } from '../../host/node/host'
import type { HostOptions } from '../../host/node/host-options'
import { hosts, open, type Start } from '../hands'

const VIEW = 'informational-interviews-contact'

/** The app with the contact panel open, and eyes and hands for it. */
export class PanelHost {
  constructor(readonly host: Host) {}

  get leaf(): WorkspaceLeaf {
    const [leaf] = this.host.app.workspace.getLeavesOfType(VIEW)
    if (!leaf) throw new Error('The panel is not open')
    return leaf
  }

  get el(): HTMLElement {
    const found = this.host.document.body.querySelector<HTMLElement>('.iin-contact')
    if (!found) throw new Error('The panel is not shown')
    return found
  }

  /** Whom it tells of, and what it says of them at once; or what it says where it tells of nobody. */
  who(): string[] {
    return this.el
      .findAll('.iin-panel-name, .iin-panel-line, .iin-panel-who .iin-state')
      .map((line) => line.getText())
  }

  /** Each section with its items: "15 Sept · You said thank you". What is folded counts too. */
  sections(): Record<string, string[]> {
    return Object.fromEntries(
      this.el
        .findAll('.iin-panel-section')
        .map((section) => [
          section.find('.iin-panel-head span').getText(),
          section.findAll('.iin-panel-item').map(textOf),
        ]),
    )
  }

  item(text: string): HTMLElement {
    const found = this.el.findAll('.iin-panel-item').find((item) => item.getText().includes(text))
    if (!found) throw new Error(`Nothing reads “${text}”`)
    return found
  }

  link(text: string): HTMLElement {
    return this.item(text).find('.iin-panel-link')
  }

  button(name: string): HTMLElement {
    const found = this.el
      .findAll('button')
      .find((button) => button.getText() === name || button.getAttribute('aria-label') === name)
    if (!found) throw new Error(`There is no button “${name}”`)
    return found
  }

  async click(el: HTMLElement, init: MouseEventInit = {}): Promise<void> {
    const { MouseEvent } = this.host.window
    el.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }))
    await this.host.settle()
    await this.host.advance(300)
  }

  /** Opens a note in the main area. */
  async open(path: string): Promise<void> {
    await open(this.host, path)
    await this.host.advance(300)
  }

  /** Somebody else writes a note. */
  async write(path: string, text: string): Promise<void> {
    await this.host.disk.external.write(path, text)
    await this.host.advance(2000)
  }
}

function textOf(item: HTMLElement): string {
  return [...item.findAll('.iin-panel-lead, .iin-panel-text')].map((part) => part.getText()).join(' · ')
}

/** What starts the app over some notes with one of them open, and the panel beside it. */
export function panels(): (
  files: Record<string, string>,
  path: string | null,
  options?: HostOptions,
) => Promise<PanelHost> {
  const start: Start = hosts()
  return async (files, path, options = {}) => {
    const panel = new PanelHost(await start(files, options))
    if (path !== null) await panel.open(path)
    await panel.host.command('open-contact-panel')
    await panel.host.advance(500)
    return panel
  }
}
