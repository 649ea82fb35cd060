import type { FrontMatterInfo } from 'obsidian'
import type { Switches } from '../switches'

const byteOrderMark = '\ufeff'

/** How a text begins and ends its properties; what nobody is sure of is a switch. */
export type FenceRules = Pick<Switches, 'frontmatterBehindByteOrderMark' | 'frontmatterFenceMayEndInSpaces'>

/**
 * Where the properties of a note stand: `from` is behind the opening fence's line, `to` at the closing fence, so that
 * the text between them ends in a line break. The closing fence may be the last line without a line break.
 */
export function frontMatterInfo(content: string, rules: FenceRules): FrontMatterInfo {
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }
  const start = rules.frontmatterBehindByteOrderMark && content.startsWith(byteOrderMark) ? 1 : 0
  const spaces = rules.frontmatterFenceMayEndInSpaces ? '[ \\t]*' : ''
  const opening = new RegExp(`---${spaces}\\r?\\n`, 'y')
  opening.lastIndex = start
  if (!opening.test(content)) return none
  const from = opening.lastIndex
  const closing = new RegExp(`(?<=\\n)---${spaces}(?:\\r?\\n|$)`, 'g')
  closing.lastIndex = from
  const fence = closing.exec(content)
  if (!fence) return none
  const to = fence.index
  return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: closing.lastIndex }
}
