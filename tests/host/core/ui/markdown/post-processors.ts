import type { MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian'

type CodeBlockHandler = (
  source: string,
  el: HTMLElement,
  ctx: MarkdownPostProcessorContext,
) => Promise<unknown> | void

const registered: MarkdownPostProcessor[] = []

/** What plugins do to rendered notes, in their order. */
export const postProcessors = (): MarkdownPostProcessor[] =>
  [...registered].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0))

/** Where plugins say what is to be done to rendered notes. */
export class MarkdownPreviewRenderer {
  static registerPostProcessor(postProcessor: MarkdownPostProcessor, sortOrder?: number): void {
    if (sortOrder !== undefined) postProcessor.sortOrder = sortOrder
    registered.push(postProcessor)
  }

  static unregisterPostProcessor(postProcessor: MarkdownPostProcessor): void {
    registered.remove(postProcessor)
  }

  /** A post-processor that puts what the handler draws in the place of code blocks of one language. */
  static createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler) {
    return async (el: HTMLElement, ctx: MarkdownPostProcessorContext): Promise<void> => {
      for (const code of el.findAll(`pre > code.language-${language}`)) {
        const block = el.doc.createElement('div')
        block.addClass(`block-language-${language}`)
        const pre = code.parentElement
        if (!pre) continue
        const source = code.getText().replace(/\n$/, '')
        pre.replaceWith(block)
        const getSectionInfo = (of: HTMLElement) => ctx.getSectionInfo(of) ?? ctx.getSectionInfo(pre)
        await handler(source, block, { ...ctx, getSectionInfo })
      }
    }
  }
}
