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
    await renderMarkdown(markdown, el, { app, sourcePath, component })
  }

  /** Older plugins call this one, which takes the app from the window. */
  static async renderMarkdown(
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: RealComponent,
  ): Promise<void> {
    const { app } = window as Window & { app?: App }
    if (!app) throw new Error('There is no app in this window')
    await MarkdownRenderer.render(app, markdown, el, sourcePath, component)
  }
}
