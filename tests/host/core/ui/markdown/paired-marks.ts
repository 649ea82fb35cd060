import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

const isPhrasing = (children: unknown[]): children is PhrasingContent[] => children.length > 0

/** Splits the texts among some nodes at a mark; `null` stands for the mark. */
function splitAt(mark: string, nodes: PhrasingContent[]): (PhrasingContent | null)[] {
  return nodes.flatMap((node): (PhrasingContent | null)[] => {
    if (node.type !== 'text' || !node.value.includes(mark)) return [node]
    return node.value.split(mark).flatMap((value, at): (PhrasingContent | null)[] => {
      const text: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
      return at === 0 ? text : [null, ...text]
    })
  })
}

/** Puts what stands between two marks in place; a mark without a second one stays as it was written. */
function pairMarks(
  mark: string,
  nodes: PhrasingContent[],
  make: (inner: PhrasingContent[]) => PhrasingContent[],
): PhrasingContent[] {
  const parts = splitAt(mark, nodes)
  const made: PhrasingContent[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (part) {
      made.push(part)
      continue
    }
    const end = parts.indexOf(null, at + 1)
    if (end < 0) made.push({ type: 'text', value: mark })
    else {
      made.push(...make(parts.slice(at + 1, end).filter((one) => one !== null)))
      at = end
    }
  }
  return made
}

const marked = (children: PhrasingContent[]): PhrasingContent[] =>
  children.length === 0
    ? [{ type: 'text', value: '====' }]
    : [{ type: 'emphasis', children, data: { hName: 'mark' } }]

/** Takes `%%comments%%` out of a tree, and makes `==marks==` of what is marked; code stays as it is. */
export function readPairedMarks(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined
    if (!isPhrasing(node.children)) return SKIP
    node.children = pairMarks(
      '==',
      pairMarks('%%', node.children, () => []),
      marked,
    )
    return SKIP
  })
}
