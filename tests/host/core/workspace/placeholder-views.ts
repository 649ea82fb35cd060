import type { ViewStateResult, WorkspaceLeaf } from 'obsidian'
import { ItemView, View } from './view'

/** A tab with nothing in it. */
export class EmptyView extends ItemView {
  override icon = 'file'
  override navigation = true

  getViewType(): string {
    return 'empty'
  }

  getDisplayText(): string {
    return 'New tab'
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.addClass('empty-state-container')
    const box = this.contentEl.createDiv('empty-state')
    box.createDiv({ cls: 'empty-state-title', text: 'No file is open' })
    box.createDiv({ cls: 'empty-state-hint', text: 'Pick a note on the left, or open the command palette.' })
  }
}

/** What stands for a view: it keeps type and state, so that the view can be made later. */
abstract class StandIn extends View {
  #state: Record<string, unknown> = {}

  constructor(
    leaf: WorkspaceLeaf,
    private readonly standsFor: string,
  ) {
    super(leaf)
  }

  getViewType(): string {
    return this.standsFor
  }

  override getState(): Record<string, unknown> {
    return this.#state
  }

  override async setState(state: unknown, _result: ViewStateResult): Promise<void> {
    this.#state = typeof state === 'object' && state !== null ? { ...state } : {}
  }

  getDisplayText(): string {
    const { file } = this.#state
    return typeof file === 'string' ? (file.split('/').pop() ?? file).replace(/\.md$/, '') : this.standsFor
  }
}

/** Stands for a view in the background until somebody looks at it. */
export class DeferredView extends StandIn {}

/** Stands for a view whose plugin is not there. */
export class UnknownView extends StandIn {
  override icon = 'ghost'

  protected override async onOpen(): Promise<void> {
    this.containerEl.createDiv({ cls: 'pane-empty', text: 'The plugin of this view is not active.' })
  }
}
