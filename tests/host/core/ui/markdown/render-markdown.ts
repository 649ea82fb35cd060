import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import { toDom } from 'hast-util-to-dom'
import { toHast } from 'mdast-util-to-hast'
import type { App, MarkdownPostProcessorContext, MarkdownSectionInformation } from 'obsidian'
import type { Component } from '../../component'
import { isInternal } from '../../metadata/link-text'
import { parseMarkdown } from '../../metadata/markdown'
import { frontMatterInfo } from '../../text/front-matter'
import { readObsidianMarkdown } from './obsidian-markdown'
import { postProcessors } from './post-processors'

const own = defaultSchema.attributes ?? {}
const schema: Schema = {
  ...defaultSchema,
  // A note's own headings keep their names: the page has no ids of its own that they could take.
  clobber: [],
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.['href'] ?? []), 'obsidian'] },
  attributes: {
    ...own,
    a: [...(own['a'] ?? []), 'dataHref', ['className', 'internal-link', 'internal-embed', 'tag']],
    code: [['className', /^language-./]],
    div: [['className', 'callout', 'callout-title'], 'dataCallout'],
  },
}

const fences = { frontmatterBehindByteOrderMark: true, frontmatterFenceMayEndInSpaces: true }

function finish(fragment: DocumentFragment, app: App, sourcePath: string): void {
  for (const link of fragment.findAll('a')) {
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
  for (const box of fragment.findAll('li input[type=checkbox]')) {
    const checked = box.hasAttribute('checked')
    box.addClass('task-list-item-checkbox')
    const item = box.closest('li')
    item?.setAttr('data-task', checked ? 'x' : ' ')
    item?.toggleClass('is-checked', checked)
    box.setAttr('aria-label', item?.getText().trim().split('\n')[0] || 'Task')
  }
}

/** Renders a note's text into an element, and lets the plugins' post-processors at it. */
export async function renderMarkdown(
  app: App,
  markdown: string,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
): Promise<void> {
  const { contentStart } = frontMatterInfo(markdown, fences)
  const { tree } = parseMarkdown(markdown, contentStart)
  readObsidianMarkdown(tree)
  const sections = new WeakMap<Node, MarkdownSectionInformation>()
  const dom = toDom(sanitize(toHast(tree), schema), {
    fragment: true,
    document: el.doc,
    afterTransform(node, domNode) {
      if (!node.position) return
      const { start, end } = node.position
      sections.set(domNode, { text: markdown, lineStart: start.line - 1, lineEnd: end.line - 1 })
    },
  })
  const fragment = el.doc.createDocumentFragment()
  // An empty note would be a document.
  if (!dom.instanceOf(window.Document)) fragment.appendChild(dom)
  finish(fragment, app, sourcePath)
  const section = el.createDiv()
  section.appendChild(fragment)
  const file = app.vault.getFileByPath(sourcePath)
  const context: MarkdownPostProcessorContext = {
    docId: sourcePath,
    sourcePath,
    frontmatter: file ? app.metadataCache.getFileCache(file)?.frontmatter : null,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: (of) => sections.get(of) ?? null,
  }
  for (const process of postProcessors()) await process(section, context)
}
