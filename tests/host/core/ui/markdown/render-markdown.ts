import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toDom } from 'hast-util-to-dom'
import { toHast } from 'mdast-util-to-hast'
import type { App, MarkdownPostProcessorContext, MarkdownSectionInformation } from 'obsidian'
import type { Component } from '../../component'
import { reportUncaught } from '../../events'
import { isInternal } from '../../metadata/link-text'
import { parseMarkdown } from '../../metadata/markdown'
import { frontMatterInfo } from '../../text/front-matter'
import { readObsidianMarkdown } from './obsidian-markdown'
import { readPairedMarks } from './paired-marks'
import { postProcessors } from './post-processors'
import { readTaskItems } from './task-items'

/** One block of a note, a paragraph or a list say, with the lines that it stands on. */
export interface RenderedBlock {
  /** Holds the block's one element. */
  el: HTMLElement
  lineStart: number
  lineEnd: number
}

const own = defaultSchema.attributes ?? {}
const schema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark'],
  // A note's own headings keep their names: the page has no ids of its own that they could take.
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.['href'] ?? []), 'obsidian'] },
  attributes: {
    ...own,
    a: [...(own['a'] ?? []), 'dataHref', ['className', 'internal-link', 'internal-embed', 'tag']],
    code: [['className', /^language-./]],
    div: [['className', 'callout', 'callout-title'], 'dataCallout'],
    li: [['className', 'task-list-item', 'is-checked'], 'dataLine', 'dataTask'],
  },
}

const fences = { frontmatterBehindByteOrderMark: true, frontmatterFenceMayEndInSpaces: true }

function finishLinks(el: HTMLElement, app: App, sourcePath: string): void {
  for (const link of el.findAll('a')) {
    const address = link.getAttr('data-href') ?? decodeURIComponent(link.getAttr('href') ?? '')
    if (link.hasClass('tag')) continue
    if (!isInternal(address)) {
      link.addClass('external-link')
      link.setAttrs({ target: '_blank', rel: 'noopener nofollow' })
      continue
    }
    link.addClass('internal-link')
    link.setAttrs({ 'data-href': address, href: address })
    const path = address.replace(/#.*$/s, '')
    const target = path === '' || app.metadataCache.getFirstLinkpathDest(path, sourcePath)
    link.toggleClass('is-unresolved', !target)
  }
}

function finish(el: HTMLElement, app: App, sourcePath: string): void {
  finishLinks(el, app, sourcePath)
  for (const heading of el.findAll('h1, h2, h3, h4, h5, h6')) {
    heading.setAttr('data-heading', heading.getText())
  }
  for (const box of el.findAll('li input[type=checkbox]')) {
    const item = box.closest('li')
    box.addClass('task-list-item-checkbox')
    box.removeAttribute('disabled')
    box.setAttr('data-line', item?.getAttr('data-line') ?? null)
    box.setAttr('aria-label', item?.getText().trim().split('\n')[0] || 'Task')
  }
}

/** The blocks of a note's text, each in an element of its own that is named after what it holds. */
function blocksOf(app: App, markdown: string, doc: Document, sourcePath: string): RenderedBlock[] {
  const { contentStart } = frontMatterInfo(markdown, fences)
  const { tree } = parseMarkdown(markdown, contentStart)
  readTaskItems(tree, markdown)
  readPairedMarks(tree)
  readObsidianMarkdown(tree)
  const hast = sanitize(toHast(tree), schema)
  const lines = markdown.split('\n').length
  return ('children' in hast ? hast.children : [hast]).flatMap((node): RenderedBlock[] => {
    if (node.type !== 'element' || (node.tagName === 'p' && node.children.length === 0)) return []
    const el = doc.createElement('div')
    el.addClass(`el-${node.tagName}`)
    el.appendChild(toDom(node, { document: doc }))
    finish(el, app, sourcePath)
    const { start, end } = node.position ?? { start: { line: lines }, end: { line: lines } }
    return [{ el, lineStart: start.line - 1, lineEnd: end.line - 1 }]
  })
}

/** Lets the plugins' post-processors at one block after the other, each of which is a section of its own to them. */
async function postProcess(
  blocks: RenderedBlock[],
  text: string,
  { app, sourcePath, component }: RenderTarget,
): Promise<void> {
  const infoOf = new WeakMap<Node, MarkdownSectionInformation>()
  for (const { el, lineStart, lineEnd } of blocks) {
    for (const node of [el, ...el.findAll('*')]) infoOf.set(node, { text, lineStart, lineEnd })
  }
  const sectionInfo = (of: HTMLElement): MarkdownSectionInformation | null => {
    for (let node: Node | null = of; node; node = node.parentNode) {
      const info = infoOf.get(node)
      if (info) return info
    }
    return null
  }
  const file = app.vault.getFileByPath(sourcePath)
  const context: MarkdownPostProcessorContext = {
    docId: sourcePath,
    sourcePath,
    frontmatter: file ? app.metadataCache.getFileCache(file)?.frontmatter : null,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: sectionInfo,
  }
  await Promise.all(
    blocks.map(async ({ el }) => {
      for (const process of postProcessors()) {
        // One plugin that fails takes nothing from the others, nor from the note.
        try {
          await process(el, context)
        } catch (error) {
          reportUncaught(error)
        }
      }
    }),
  )
}

export interface RenderTarget {
  app: App
  sourcePath: string
  /** What lives as long as what is rendered. */
  component: Component
}

/** Renders a note's text as the reading view does: each block keeps an element of its own around it. */
export async function renderBlocks(
  markdown: string,
  into: HTMLElement,
  target: RenderTarget,
): Promise<RenderedBlock[]> {
  const blocks = blocksOf(target.app, markdown, into.doc, target.sourcePath)
  into.append(...blocks.map(({ el }) => el))
  await postProcess(blocks, markdown, target)
  return blocks
}

/** Renders a text for a plugin: when all is done, the blocks stand directly in the element. */
export async function renderMarkdown(
  markdown: string,
  into: HTMLElement,
  target: RenderTarget,
): Promise<void> {
  const blocks = await renderBlocks(markdown, into, target)
  for (const { el } of blocks) el.replaceWith(...el.childNodes)
}
