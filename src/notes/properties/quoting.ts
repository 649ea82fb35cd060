import { Scalar, type Node } from 'yaml'
import type { Quoting } from './scalar'

/** How a value is quoted, or null where it is no text or a block of text. */
export function quotingOf(node: Node | null): Quoting | null {
  if (!(node instanceof Scalar) || node.srcToken === undefined) return null
  if (node.type === Scalar.QUOTE_SINGLE) return 'single'
  if (node.type === Scalar.QUOTE_DOUBLE) return 'double'
  return node.type === Scalar.PLAIN ? 'plain' : null
}
