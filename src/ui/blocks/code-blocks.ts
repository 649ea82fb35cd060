import { MarkdownRenderChild, type Plugin } from 'obsidian'
import type { Progress } from '../../follow-ups/progress'
import { whatToDo } from '../../follow-ups/progress-words'
import type { OptionProblem } from '../../notes/properties/plain-options'
import { drawProgress } from '../progress-element'
import { followUpLines, peopleLines, type BlockContent, type BlockSource } from './block-lines'
import { readBlockOptions, type BlockOptions } from './block-options'

export const BLOCK_LANGUAGE = 'informational-interviews'

/** What code blocks show. */
export interface BlockPorts {
  /** Null while the vault is still being read. */
  readonly source: () => BlockSource | null
  /** How the search goes; null while the vault is still being read. */
  readonly progress: () => Progress | null
  /** Calls `listener` when that has changed, bursts taken together; returns the way to stop. */
  readonly onChange: (listener: () => void) => () => void
}

/** Draws code blocks in notes: who is due, whom one knows, how the search goes. They are live, and derive nothing of their own. */
export function registerCodeBlocks(plugin: Plugin, ports: BlockPorts): void {
  plugin.registerMarkdownCodeBlockProcessor(BLOCK_LANGUAGE, (source, el, context) => {
    context.addChild(new CodeBlock(el, source, ports))
  })
}

class CodeBlock extends MarkdownRenderChild {
  /** What is drawn, to leave it as it is where nothing that it shows has changed. */
  private drawn = ''

  constructor(
    containerEl: HTMLElement,
    private readonly text: string,
    private readonly ports: BlockPorts,
  ) {
    super(containerEl)
  }

  override onload(): void {
    this.containerEl.addClass('iin-block')
    this.register(this.ports.onChange(() => this.draw()))
    this.draw()
  }

  private draw(): void {
    const reading = readBlockOptions(this.text)
    if (!reading.ok) return this.drawOnce(reading.problems, (el) => drawProblems(el, reading.problems))
    const source = this.ports.source()
    if (source === null)
      return this.drawOnce('reading', (el) => el.createEl('p', { text: 'Reading your notes …' }))
    const { options } = reading
    if (options.show === 'progress') {
      const progress = this.ports.progress()
      return this.drawOnce(progress, (el) => {
        if (progress === null) return
        el.createEl('p', { text: whatToDo(progress) })
        drawProgress(el, progress, source.words)
      })
    }
    const content = options.show === 'people' ? peopleLines(options, source) : followUpLines(options, source)
    this.drawOnce(content, (el) => drawLines(el, content, options))
  }

  private drawOnce(what: unknown, draw: (el: HTMLElement) => unknown): void {
    const key = JSON.stringify(what)
    if (key === this.drawn) return
    this.drawn = key
    this.containerEl.empty()
    draw(this.containerEl)
  }
}

function drawProblems(el: HTMLElement, problems: readonly OptionProblem[]): void {
  const list = el.createEl('ul', { cls: 'iin-block-problems' })
  for (const { line, message } of problems) list.createEl('li', { text: `Line ${line}: ${message}` })
}

function drawLines(el: HTMLElement, { groups, more }: BlockContent, { show }: BlockOptions): void {
  if (groups.length === 0)
    el.createEl('p', { text: show === 'people' ? 'Nobody is found.' : 'Nothing is due.' })
  for (const { heading, lines } of groups) {
    if (heading !== '') el.createDiv({ cls: 'iin-block-heading', text: heading })
    const list = el.createEl('ul')
    for (const { who, path, says, late } of lines) {
      const item = list.createEl('li')
      // The app itself opens such a link, shows its page preview and its menu.
      item.createEl('a', { cls: 'internal-link', text: who, href: path, attr: { 'data-href': path } })
      for (const part of says) {
        item.createSpan({ cls: 'iin-block-says', text: ' · ' })
        item.createSpan({ cls: part === late ? 'iin-block-late' : 'iin-block-says', text: part })
      }
    }
  }
  if (more > 0) el.createEl('p', { cls: 'iin-block-says', text: `and ${more} more` })
}
