import type {
  BasesViewRegistration,
  EditorSuggest,
  HoverLinkSource,
  MarkdownPostProcessor,
  MarkdownPostProcessorContext,
  ObsidianProtocolHandler,
  PluginSettingTab,
  ViewCreator,
} from 'obsidian'
import type { Extension } from '@codemirror/state'

/** What draws a code block of some language. */
export type CodeBlockProcessor = (
  source: string,
  el: HTMLElement,
  context: MarkdownPostProcessorContext,
) => Promise<unknown> | void

/**
 * What a plugin puts on the app's face. The half of the host that people see provides it; each registration returns
 * what takes it away again, which happens when the plugin is unloaded.
 */
export interface PluginSurface {
  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement
  addStatusBarItem(pluginId: string): HTMLElement
  addSettingTab(tab: PluginSettingTab): () => void
  registerView(type: string, creator: ViewCreator): () => void
  registerExtensions(extensions: string[], viewType: string): () => void
  registerHoverLinkSource(id: string, info: HoverLinkSource): () => void
  registerMarkdownPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): () => void
  registerCodeBlockProcessor(
    language: string,
    handler: CodeBlockProcessor,
    sortOrder?: number,
  ): { processor: MarkdownPostProcessor; remove: () => void }
  registerEditorExtension(extension: Extension): () => void
  registerEditorSuggest(suggest: EditorSuggest<unknown>): () => void
  registerBasesView(viewId: string, registration: BasesViewRegistration): () => void
  registerProtocolHandler(action: string, handler: ObsidianProtocolHandler): () => void
}
