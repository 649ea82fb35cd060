/**
 * Where the properties of a note are, as Obsidian's `getFrontMatterInfo` tells it: `from` and `to` enclose the text
 * between the fences, `contentStart` is where the body begins. All are offsets into the note's text.
 */
export interface FrontMatterBlock {
  exists: boolean
  frontmatter: string
  from: number
  to: number
  contentStart: number
}

/** Finds the properties of a note in its text. In the plugin this is Obsidian's own `getFrontMatterInfo`. */
export type FindBlock = (text: string) => FrontMatterBlock

/** What Obsidian is not known to do: whether it looks past a byte order mark, and past spaces after the dashes. */
export interface FenceReading {
  pastByteOrderMark: boolean
  pastTrailingSpace: boolean
}

export const BYTE_ORDER_MARK = '\uFEFF'

const NO_BLOCK: FrontMatterBlock = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }

/**
 * A finder for places without Obsidian: the first line is `---`, and the block ends before the next such line.
 * Dots, four dashes, a leading space or a leading blank line make no block.
 */
export function blockFinder(reading: FenceReading): FindBlock {
  const space = reading.pastTrailingSpace ? '[ \\t]*' : ''
  const opening = new RegExp(`^${reading.pastByteOrderMark ? `${BYTE_ORDER_MARK}?` : ''}---${space}\\r?\\n`)
  const closing = new RegExp(`^---${space}(?:\\r?\\n|$)`)

  return (text) => {
    const from = opening.exec(text)?.[0].length
    if (from === undefined) return NO_BLOCK
    for (let line = from; line < text.length; line = nextLine(text, line)) {
      if (!text.startsWith('---', line)) continue
      const fence = closing.exec(text.slice(line, nextLine(text, line)))?.[0]
      if (fence === undefined) continue
      return {
        exists: true,
        frontmatter: text.slice(from, line),
        from,
        to: line,
        contentStart: line + fence.length,
      }
    }
    return NO_BLOCK
  }
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}
