import type { App, Component as RealComponent, HoverPopover, TFile } from 'obsidian'
import { Component } from '../../component'
import { renderMarkdown } from './render-markdown'

/** Something that lives as long as a rendered block. */
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super()
  }
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null

  constructor(
    public app: App,
    containerEl: HTMLElement,
  ) {
    super(containerEl)
  }

  abstract get file(): TFile

  static async render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: RealComponent,
  ): Promise<void> {
    if (!(component instanceof Component)) throw new Error('What is rendered needs a component to live with')
    await renderMarkdown(app, markdown, el, sourcePath, component)
  }
}
