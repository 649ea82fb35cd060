import type {
  App,
  Editor as RealEditor,
  HoverPopover,
  MarkdownPreviewView as RealPreview,
  MarkdownSubView,
  MarkdownView as RealMarkdownView,
  MarkdownViewModeType,
  Menu as RealMenu,
  TFile,
  ViewStateResult,
  WorkspaceLeaf,
} from 'obsidian'
import { Component } from '../component'
import { readMetadata } from '../metadata/read-metadata'
import { pluginHost } from '../plugin-host'
import { resolveSubpath } from '../text/references'
import { setIcon } from '../ui/icons'
import { Keymap } from '../ui/keymap'
import { MarkdownRenderer } from '../ui/markdown/markdown-renderer'
import { renderBlocks, type RenderedBlock } from '../ui/markdown/render-markdown'
import { EDITOR_SECTIONS, Menu } from '../ui/menu'
import { setTooltip } from '../ui/tooltip'
import { Editor } from './editor'
import { type EditorSurface, plainSurface, type SurfaceMaker } from './editor-surface'
import type { Face } from './face'
import { TextFileView } from './file-views'
import { drawProperties } from './property-table'
import { changesBetween } from './text-merge'

/** The rendered note. */
export class MarkdownPreviewView extends MarkdownRenderer implements Face<RealPreview> {
  #content = new Component()
  #text = ''
  #blocks: Promise<RenderedBlock[]> = Promise.resolve([])

  constructor(
    private readonly openFile: () => TFile | null,
    app: App,
    containerEl: HTMLElement,
    private readonly tick: (line: number) => unknown,
  ) {
    super(app, containerEl)
    containerEl.addEventListener('click', (event) => void this.#tickAt(event))
  }

  get file(): TFile {
    const file = this.openFile()
    if (!file) throw new Error('No file is open')
    return file
  }

  get(): string {
    return this.#text
  }

  set(data: string, _clear: boolean): void {
    this.#text = data
    this.rerender(true)
  }

  clear(): void {
    this.set('', true)
  }

  rerender(_full?: boolean): void {
    this.removeChild(this.#content)
    this.#content = this.addChild(new Component())
    const { scrollTop } = this.containerEl
    this.containerEl.empty()
    const sizer = this.containerEl.createDiv('markdown-preview-sizer markdown-preview-section')
    const sourcePath = this.openFile()?.path ?? ''
    this.#blocks = renderBlocks(this.#text, sizer, { app: this.app, sourcePath, component: this.#content })
    this.containerEl.scrollTop = scrollTop
  }

  /** Brings the block into sight that stands on a line. */
  async scrollToLine(line: number): Promise<void> {
    const blocks = await this.#blocks
    blocks
      .filter(({ lineStart }) => lineStart <= line)
      .at(-1)
      ?.el.scrollIntoView()
  }

  getScroll(): number {
    return this.containerEl.scrollTop
  }

  applyScroll(scroll: number): void {
    this.containerEl.scrollTop = scroll
  }

  async #tickAt(event: MouseEvent): Promise<void> {
    const box = (event.targetNode as Element | null)?.matchParent?.('.task-list-item-checkbox') ?? null
    const within = box?.getAttr('data-line') ?? null
    if (!box || within === null) return
    const block = (await this.#blocks).find(({ el }) => el.contains(box))
    if (block) this.tick(block.lineStart + Number(within))
  }
}

/** A note: its source in an editor under its properties, or rendered. */
export class MarkdownView extends TextFileView implements Face<RealMarkdownView> {
  editor: RealEditor
  previewMode: MarkdownPreviewView
  currentMode: MarkdownSubView
  hoverPopover: HoverPopover | null = null
  readonly #sourceMode: MarkdownSubView
  readonly #sourceEl: HTMLElement
  readonly #propertiesEl: HTMLElement
  readonly #surface: EditorSurface
  readonly #modeEl: HTMLElement
  #loading = false
  #lineEnd = '\n'

  constructor(leaf: WorkspaceLeaf, makeSurface: SurfaceMaker = plainSurface) {
    super(leaf)
    this.#sourceEl = this.contentEl.createDiv('markdown-source-view mod-cm6')
    this.#propertiesEl = this.#sourceEl.createDiv()
    this.#surface = makeSurface(this.#sourceEl, '', () => this.#typed())
    this.editor = new Editor(this.#surface, () => this.#lineEnd)
    const previewEl = this.contentEl
      .createDiv('markdown-reading-view')
      .createDiv({ cls: 'markdown-preview-view markdown-rendered', attr: { tabindex: 0 } })
    this.previewMode = this.addChild(
      new MarkdownPreviewView(
        () => this.file,
        this.app,
        previewEl,
        (line) => this.#tick(line),
      ),
    )
    this.#sourceMode = {
      getScroll: () => this.#surface.scrollPosition().top,
      applyScroll: (scroll) => this.#surface.scrollTo(null, scroll),
      get: () => this.editor.getValue(),
      set: (data) => this.editor.setValue(data),
    }
    // A new view opens as the user set it, reading or editing; one that is there stays as it is, as the readme of
    // force-view-mode-of-note tells.
    const reads = pluginHost(this.app).settings.defaultViewMode === 'preview'
    this.currentMode = reads ? this.previewMode : this.#sourceMode
    this.#modeEl = this.addAction('book-open', 'Current view: editing. Click to read', () =>
      this.toggleMode(),
    )
    this.#showMode()
  }

  override onload(): void {
    super.onload()
    this.registerEvent(
      this.app.metadataCache.on('changed', (file) => {
        if (file === this.file) drawProperties(this.#propertiesEl, this.app, file)
      }),
    )
    this.registerDomEvent(this.previewMode.containerEl, 'click', (event) => this.#followLink(event))
    this.registerDomEvent(this.previewMode.containerEl, 'auxclick', (event) => this.#followLink(event))
    this.registerDomEvent(this.#sourceEl, 'contextmenu', (event) => {
      const menu = Menu.forEvent(event).addSections(EDITOR_SECTIONS)
      this.app.workspace.trigger('editor-menu', menu, this.editor, this)
    })
    this.register(() => this.#surface.destroy())
  }

  getViewType(): string {
    return 'markdown'
  }

  getMode(): MarkdownViewModeType {
    return this.currentMode === this.#sourceMode ? 'source' : 'preview'
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.getMode(), source: false }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    const mode = typeof state === 'object' && state !== null && 'mode' in state ? state.mode : undefined
    if ((mode === 'source' || mode === 'preview') && mode !== this.getMode()) this.toggleMode()
  }

  override setEphemeralState(state: unknown): void {
    if (typeof state !== 'object' || state === null) return
    const line = this.#lineOf(state)
    if (line !== null) {
      this.editor.setCursor(line, 0)
      if (this.getMode() === 'preview') void this.previewMode.scrollToLine(line)
    }
    if (!('focus' in state && state.focus)) return
    if (this.getMode() === 'preview') this.previewMode.containerEl.focus()
    else this.editor.focus()
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file)
    drawProperties(this.#propertiesEl, this.app, file)
  }

  getViewData(): string {
    return this.editor.getValue()
  }

  setViewData(data: string, clear: boolean): void {
    this.#loading = true
    if (clear) this.#lineEnd = this.#lineEndOf(data)
    const before = this.#surface.state.doc.toString()
    const after = data.replace(/\r\n?/g, '\n')
    // Only what differs is changed, so that cursor and scroll stay where they are.
    const changes = clear ? [{ from: 0, to: before.length, insert: after }] : changesBetween(before, after)
    this.#surface.dispatch({ changes })
    if (clear) this.editor.setCursor(0, 0)
    this.#loading = false
    if (this.getMode() === 'preview') this.previewMode.set(data, clear)
  }

  clear(): void {
    this.#loading = true
    this.editor.setValue('')
    this.#loading = false
  }

  toggleMode(): void {
    this.currentMode = this.getMode() === 'source' ? this.previewMode : this.#sourceMode
    if (this.getMode() === 'preview') this.previewMode.set(this.getViewData(), false)
    this.#showMode()
    this.app.workspace.trigger('layout-change')
  }

  showSearch(_replace?: boolean): void {}

  override onPaneMenu(menu: RealMenu, source: string): void {
    super.onPaneMenu(menu, source)
    menu.addItem((item) =>
      item
        .setSection('view')
        .setTitle('Reading view')
        .setIcon('book-open')
        .setChecked(this.getMode() === 'preview')
        .onClick(() => this.toggleMode()),
    )
    if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, source, this.leaf)
  }

  /** The line that an ephemeral state leads to: a number, or the place that a `#heading` means. */
  #lineOf(state: object): number | null {
    if ('line' in state && typeof state.line === 'number') return state.line
    if (!('subpath' in state) || typeof state.subpath !== 'string') return null
    const metadata = readMetadata(this.getViewData(), pluginHost(this.app).switches)
    return resolveSubpath(metadata, state.subpath)?.start.line ?? null
  }

  /** Ticks the task on a line, or takes the tick away, and saves that at once. */
  #tick(line: number): void {
    const lines = this.getViewData().split('\n')
    lines[line] = (lines[line] ?? '').replace(
      /^([\s>]*(?:[-*+]|\d+[.)])[ \t]+\[)(.)(?=\])/u,
      (_, before: string, mark: string) => before + (mark === ' ' ? 'x' : ' '),
    )
    this.setViewData(lines.join('\n'), false)
    this.dirty = true
    void this.save()
  }

  #showMode(): void {
    const reading = this.getMode() === 'preview'
    this.#sourceEl.toggle(!reading)
    this.previewMode.containerEl.parentElement?.toggle(reading)
    setIcon(this.#modeEl, reading ? 'pencil' : 'book-open')
    setTooltip(this.#modeEl, reading ? 'Edit this note' : 'Read this note')
    this.contentEl.setAttr('data-mode', this.getMode())
  }

  #lineEndOf(data: string): string {
    const { editorNormalisesLineEnds } = pluginHost(this.app).switches
    return !editorNormalisesLineEnds && /\r\n/.test(data) && !/(?:^|[^\r])\n/.test(data) ? '\r\n' : '\n'
  }

  #typed(): void {
    if (this.#loading || !this.file) return
    this.requestSave()
    this.app.workspace.trigger('editor-change', this.editor, this)
  }

  #followLink(event: MouseEvent): void {
    if (event.button > 1) return
    const link = (event.targetNode as Element | null)?.matchParent('a.internal-link') ?? null
    if (!link) return
    event.preventDefault()
    const target = link.getAttr('data-href') ?? ''
    void this.app.workspace.openLinkText(target, this.file?.path ?? '', Keymap.isModEvent(event))
  }
}
