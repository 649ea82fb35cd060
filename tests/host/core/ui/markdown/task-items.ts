import type { ListItem, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { taskIn } from '../../metadata/list-items'
import { rangeOf } from '../../metadata/markdown'

/** Takes the brackets out of an item whose mark Markdown does not know, `- [/]` say. */
function withoutBrackets(item: ListItem): void {
  const [first] = item.children
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (text?.type === 'text') text.value = text.value.replace(/^\[[^\]]\][ \t]*/u, '')
}

/**
 * Gives each item its line within its block, and a task its mark, as `data-line` and `data-task`. Any mark but a blank is
 * a ticked one. Obsidian Tasks reads the first, themes draw by the second.
 */
export function readTaskItems(tree: Root, text: string): void {
  for (const block of tree.children) {
    const firstLine = block.position?.start.line ?? 1
    visit(block, 'listItem', (item) => {
      const { start, end } = rangeOf(item)
      const task = taskIn(text.slice(start, end))
      const dataLine = String((item.position?.start.line ?? firstLine) - firstLine)
      if (task === undefined) {
        item.data = { hProperties: { dataLine } }
        return
      }
      if (typeof item.checked !== 'boolean') withoutBrackets(item)
      item.checked = task !== ' '
      const className = ['task-list-item', ...(item.checked ? ['is-checked'] : [])]
      item.data = { hProperties: { className, dataLine, dataTask: task.trim() } }
    })
  }
}
