import type {
  App as RealApp,
  BasesViewRegistration,
  CliFlags,
  CliHandler,
  Command,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  ObsidianProtocolHandler,
  PluginManifest,
  PluginSettingTab,
  ViewCreator,
} from 'obsidian'
import type { Extension } from '@codemirror/state'
import { Component } from './component'
import type { CodeBlockProcessor } from './plugin-surface'
import { pluginHost } from './plugin-host'

/** What every plugin extends. All that it registers goes when it is unloaded. */
export abstract class Plugin extends Component {
  settings?: unknown
  /** What the app calls when `data.json` was changed by somebody else. */
  onExternalSettingsChange?(): unknown

  constructor(
    public app: RealApp,
    public manifest: PluginManifest,
  ) {
    super()
  }

  onUserEnable(): void {}

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.#host.surface.addRibbonIcon(icon, title, callback)
    this.register(() => el.detach())
    return el
  }

  addStatusBarItem(): HTMLElement {
    const el = this.#host.surface.addStatusBarItem(this.manifest.id)
    this.register(() => el.detach())
    return el
  }

  addCommand(command: Command): Command {
    // The app takes the command as its own: its id and name get the plugin's in front.
    command.id = `${this.manifest.id}:${command.id}`
    command.name = `${this.manifest.name}: ${command.name}`
    this.#host.commands.addCommand(command)
    this.register(() => this.#host.commands.removeCommand(command.id))
    return command
  }

  removeCommand(commandId: string): void {
    this.#host.commands.removeCommand(`${this.manifest.id}:${commandId}`)
  }

  addSettingTab(settingTab: PluginSettingTab): void {
    this.register(this.#host.surface.addSettingTab(settingTab))
  }

  registerView(type: string, viewCreator: ViewCreator): void {
    this.register(this.#host.surface.registerView(type, viewCreator))
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.register(this.#host.surface.registerHoverLinkSource(id, info))
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.register(this.#host.surface.registerExtensions(extensions, viewType))
  }

  registerMarkdownPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): MarkdownPostProcessor {
    this.register(this.#host.surface.registerMarkdownPostProcessor(processor, sortOrder))
    return processor
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: CodeBlockProcessor,
    sortOrder?: number,
  ): MarkdownPostProcessor {
    const { processor, remove } = this.#host.surface.registerCodeBlockProcessor(language, handler, sortOrder)
    this.register(remove)
    return processor
  }

  registerBasesView(viewId: string, registration: BasesViewRegistration): boolean {
    if (!this.#host.hasBases) return false
    this.register(this.#host.surface.registerBasesView(viewId, registration))
    return true
  }

  registerEditorExtension(extension: Extension): void {
    this.register(this.#host.surface.registerEditorExtension(extension))
  }

  registerObsidianProtocolHandler(action: string, handler: ObsidianProtocolHandler): void {
    this.register(this.#host.surface.registerProtocolHandler(action, handler))
  }

  registerEditorSuggest(editorSuggest: EditorSuggest<unknown>): void {
    this.register(this.#host.surface.registerEditorSuggest(editorSuggest))
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: CliHandler,
  ): void {
    const { switches, isMobile, cli } = this.#host
    if (isMobile) {
      if (switches.cliHandlersOnPhone === 'throws')
        throw new Error('The command line is not available on mobile.')
      return
    }
    const remove = cli.register(command, { description, flags, handler })
    if (switches.cliHandlersEnd) this.register(remove)
  }

  async loadData(): Promise<unknown> {
    return this.#host.data.load(this.manifest)
  }

  async saveData(data: unknown): Promise<void> {
    await this.#host.data.save(this.manifest, data)
  }

  get #host() {
    return pluginHost(this.app)
  }
}
