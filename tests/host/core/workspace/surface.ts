import type { Extension } from '@codemirror/state'
import type {
  BasesViewRegistration,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  ObsidianProtocolHandler,
  PluginSettingTab,
  ViewCreator,
} from 'obsidian'
import type { CodeBlockProcessor, PluginSurface } from '../plugin-surface'
import { setIcon } from '../ui/icons'
import { MarkdownPreviewRenderer } from '../ui/markdown/post-processors'
import { SettingTab } from '../ui/settings/setting-tab'
import type { SettingsWindow } from '../ui/settings/settings-window'
import { setTooltip } from '../ui/tooltip'
import type { ViewRegistry } from './view-registry'

interface Places {
  ribbonEl: HTMLElement
  /** None on a phone. */
  statusBarEl: HTMLElement | null
  views: ViewRegistry
  setting: SettingsWindow
}

/** Where plugins put what people see. */
export class Surface implements PluginSurface {
  readonly hoverLinkSources = new Map<string, HoverLinkSource>()
  readonly protocolHandlers = new Map<string, ObsidianProtocolHandler>()
  readonly basesViews = new Map<string, BasesViewRegistration>()
  readonly editorExtensions: Extension[] = []

  constructor(private readonly places: Places) {}

  /** Follows an `obsidian://action?key=value` address to its plugin; `false` where nobody answers to the action. */
  openUri(uri: string): boolean {
    const match = /^obsidian:\/\/([^/?#]+)\/?(?:\?([^#]*))?/.exec(uri)
    const action = decodeURIComponent(match?.[1] ?? '')
    const handler = this.protocolHandlers.get(action)
    if (!handler) return false
    // A word without a value is a flag.
    const given = [...new URLSearchParams(match?.[2] ?? '')].map(([key, value]) => [key, value || 'true'])
    void handler({ ...(Object.fromEntries(given) as Record<string, string>), action })
    return true
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.places.ribbonEl.createEl('button', {
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { type: 'button' },
    })
    setIcon(el, icon)
    setTooltip(el, title, { placement: 'right' })
    el.addEventListener('click', (event) => void callback(event))
    return el
  }

  addStatusBarItem(pluginId: string): HTMLElement {
    const cls = `status-bar-item plugin-${pluginId}`
    const { statusBarEl } = this.places
    return statusBarEl ? statusBarEl.createDiv({ cls, prepend: true }) : window.createDiv(cls)
  }

  addSettingTab(tab: PluginSettingTab): () => void {
    if (!(tab instanceof SettingTab)) throw new Error('A settings tab must extend PluginSettingTab')
    this.places.setting.addSettingTab(tab)
    return () => this.places.setting.removeSettingTab(tab)
  }

  registerView(type: string, creator: ViewCreator): () => void {
    this.places.views.registerView(type, creator)
    return () => this.places.views.unregisterView(type)
  }

  registerExtensions(extensions: string[], viewType: string): () => void {
    this.places.views.registerExtensions(extensions, viewType)
    return () => this.places.views.unregisterExtensions(extensions)
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): () => void {
    return put(this.hoverLinkSources, id, info)
  }

  registerMarkdownPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): () => void {
    MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder)
    return () => MarkdownPreviewRenderer.unregisterPostProcessor(processor)
  }

  registerCodeBlockProcessor(language: string, handler: CodeBlockProcessor, sortOrder?: number) {
    const processor = MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler)
    return { processor, remove: this.registerMarkdownPostProcessor(processor, sortOrder) }
  }

  registerEditorExtension(extension: Extension): () => void {
    this.editorExtensions.push(extension)
    return () => this.editorExtensions.remove(extension)
  }

  registerEditorSuggest(_suggest: EditorSuggest<unknown>): () => void {
    return () => undefined
  }

  registerBasesView(viewId: string, registration: BasesViewRegistration): () => void {
    return put(this.basesViews, viewId, registration)
  }

  registerProtocolHandler(action: string, handler: ObsidianProtocolHandler): () => void {
    return put(this.protocolHandlers, action, handler)
  }
}

function put<V>(into: Map<string, V>, key: string, value: V): () => void {
  into.set(key, value)
  return () => {
    if (into.get(key) === value) into.delete(key)
  }
}
