import type { Blockquote, Link, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { wikilinkParts } from '../../metadata/link-text'

/** Wikilinks, embeds and tags: what Markdown takes for plain text. */
const inline = /(!?)\[\[([^[\]]+)\]\]|(?<=^|\s)#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu

function internalLink(inner: string, isEmbed: boolean): Link {
  const { link, displayText } = wikilinkParts(inner)
  return {
    type: 'link',
    url: link,
    children: [{ type: 'text', value: displayText }],
    data: { hProperties: { className: [isEmbed ? 'internal-embed' : 'internal-link'], dataHref: link } },
  }
}

const tagLink = (tag: string): Link => ({
  type: 'link',
  url: `#${tag}`,
  children: [{ type: 'text', value: `#${tag}` }],
  data: { hProperties: { className: ['tag'] } },
})

function parts({ value }: Text): PhrasingContent[] {
  const found: PhrasingContent[] = []
  let at = 0
  for (const match of value.matchAll(inline)) {
    const [whole, bang, link, tag] = match
    if (match.index > at) found.push({ type: 'text', value: value.slice(at, match.index) })
    found.push(link === undefined ? tagLink(tag ?? '') : internalLink(link, bang === '!'))
    at = match.index + whole.length
  }
  if (at < value.length) found.push({ type: 'text', value: value.slice(at) })
  return found
}

/** A quote that begins with `[!type] title` is a callout. */
function makeCallout(quote: Blockquote): void {
  const [first] = quote.children
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || opening?.type !== 'text') return
  const [marker, type = '', title = ''] = /^\[!([\w-]+)\][+-]?[ \t]*(.*)(?:\n|$)/.exec(opening.value) ?? []
  if (marker === undefined) return
  opening.value = opening.value.slice(marker.length)
  const shown = title === '' ? type.charAt(0).toUpperCase() + type.slice(1).toLowerCase() : title
  const heading: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: shown }],
    data: { hName: 'div', hProperties: { className: ['callout-title'] } },
  }
  quote.children.unshift(heading)
  quote.data = { hName: 'div', hProperties: { className: ['callout'], dataCallout: type.toLowerCase() } }
}

/** Turns what only the app knows into links and boxes. */
export function readObsidianMarkdown(tree: Root): void {
  visit(tree, 'blockquote', makeCallout)
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'link') return undefined
    const nodes = parts(node)
    if (nodes.length === 1 && nodes[0]?.type === 'text') return undefined
    parent.children.splice(index, 1, ...nodes)
    return [SKIP, index + nodes.length]
  })
}
