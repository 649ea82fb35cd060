import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A stretch of the source, by offsets. */
export interface Range {
  start: number
  end: number
}

export interface ParsedMarkdown {
  tree: Root
  /** Blocks between lines of `%%`, which Markdown does not know. */
  comments: Range[]
}

/** Parses a text from `from` on; every offset counts from the start of the whole text. */
export function parseMarkdown(text: string, from: number): ParsedMarkdown {
  const comments = commentBlocks(text, from)
  const visible = [{ start: 0, end: from }, ...comments].reduce(blanked, text)
  const tree = fromMarkdown(visible, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return { tree, comments }
}

/** Where a node stands in the source. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** The text with a stretch emptied, but for its line breaks: all that follows keeps its place. */
function blanked(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}

function commentBlocks(text: string, from: number): Range[] {
  const comments: Range[] = []
  const line = /^[ \t>]*(?:(`{3,}|~{3,})|(%%))?.*$/gm
  line.lastIndex = from
  let fence = ''
  for (let match = line.exec(text); match; match = line.exec(text)) {
    const [, marks = '', percents] = match
    if (fence !== '') {
      if (marks.startsWith(fence)) fence = ''
    } else if (marks !== '') {
      fence = marks
    } else if (percents) {
      const close = text.indexOf('%%', match.index + match[0].indexOf('%%') + 2)
      const end = close < 0 ? text.trimEnd().length : close + 2
      // One that closes with text behind it is a part of that text.
      if (/^[ \t]*(?:\r\n?|\n|$)/.test(text.slice(end, end + 200))) {
        comments.push({ start: match.index, end })
        line.lastIndex = end
      }
    }
    if (match[0] === '') line.lastIndex++
  }
  return comments
}
