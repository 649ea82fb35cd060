import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import type { App, Plugin } from 'obsidian'
import type { Ask } from '../../../src/actions/ask'
import type { DialogPorts } from '../../../src/ui/dialog-ask'
import type { HostWindow } from '../../host/core/dom/extend'
import { createHost } from '../../host/node/create-host'
import type { Host } from '../../host/node/host'
import type { HostOptions } from '../../host/node/host-options'
import type FormsPlugin from './forms-plugin'

let code: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./forms-plugin.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['obsidian'],
    target: 'es2021',
  })
  return outputFiles[0]?.text ?? ''
}

/** An app with nothing but the forms and the settings, and hands to use them with. */
export class FormsHost {
  readonly forms: FormsPlugin['forms']
  readonly store: FormsPlugin['store']

  private constructor(readonly host: Host) {
    this.forms = Reflect.get(host.plugin, 'forms') as FormsPlugin['forms']
    this.store = Reflect.get(host.plugin, 'store') as FormsPlugin['store']
  }

  static async start(options: HostOptions = {}): Promise<FormsHost> {
    code ??= bundle()
    return new FormsHost(await createHost({ today: '2026-11-23', code: await code, ...options }))
  }

  /** What asks by the forms, and suggests what `suggesting` knows. */
  ask(suggesting: Partial<DialogPorts['suggesting']> = {}): Ask {
    const ports = {
      suggesting: { people: () => [], companies: () => [], ...suggesting },
      views: { openFollowUps: () => {}, openContact: () => {}, openIntroductions: () => {} },
    }
    return new this.forms.DialogAsk(
      this.app,
      ports,
      () => {},
      () => {},
    )
  }

  get app(): App {
    return Reflect.get(this.host, 'app')
  }

  get plugin(): Plugin {
    return Reflect.get(this.host, 'plugin')
  }

  /** The document that is in front: the main window's, or that of the settings. */
  get doc(): Document {
    return this.host.window.activeDocument
  }

  get focused(): Element | null {
    return this.doc.activeElement
  }

  one(selector: string): HTMLElement {
    const found = this.doc.body.find(selector)
    if (!found) throw new Error(`There is no ${selector}`)
    return found
  }

  texts(selector: string): string[] {
    return this.doc.body.findAll(selector).map((el) => el.getText())
  }

  /** The field with this label, as assistive technology finds it. */
  field(label: string): HTMLInputElement {
    const named = this.doc.body.findAll('input, select, textarea').find((el) => this.nameOf(el) === label)
    if (!named) throw new Error(`There is no field “${label}”`)
    return named as HTMLInputElement
  }

  button(text: string): HTMLElement {
    const found = this.doc.body
      .findAll('button, [role=button]')
      .find((el) => el.getText() === text || el.getAttribute('aria-label') === text)
    if (!found) throw new Error(`There is no button “${text}”`)
    return found
  }

  /** What is said of a field besides its label. */
  saidOf(label: string): string {
    const ids = this.field(label).getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => this.doc.getElementById(id)?.getText() ?? '(missing)').join(' ')
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label)
    field.focus()
    field.value = text
    field.dispatchEvent(new this.win.Event('input', { bubbles: true }))
    await this.host.settle()
  }

  async leave(label: string): Promise<void> {
    const field = this.field(label)
    field.dispatchEvent(new this.win.Event('change', { bubbles: true }))
    field.blur()
    await this.host.settle()
  }

  /** Pastes, and says whether the field took care of it. */
  async paste(label: string, text: string): Promise<boolean> {
    const event = new this.win.Event('paste', { bubbles: true, cancelable: true })
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } })
    const field = this.field(label)
    field.focus()
    field.dispatchEvent(event)
    await this.host.settle()
    return event.defaultPrevented
  }

  async press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    const init = { key, bubbles: true, cancelable: true, ...modifiers }
    const event = new this.win.KeyboardEvent('keydown', init)
    ;(this.focused ?? this.doc.body).dispatchEvent(event)
    await this.host.settle()
  }

  async click(el: HTMLElement): Promise<void> {
    el.click()
    await this.host.settle()
  }

  private get win(): HostWindow {
    return this.host.window.activeWindow as HostWindow
  }

  private nameOf(el: HTMLElement): string | null {
    return el.getAttribute('aria-label') ?? this.doc.body.find(`label[for="${el.id}"]`)?.getText() ?? null
  }
}
