import type { Block } from './block'
import type { KeyPlan } from './planned-splices'
import type { PropertyValue } from './property-edit'
import { NEW_VALUE, writeScalar, writeTextBlock } from './scalar'

/** Adds a key that the note does not have as the last of its block. */
export function planNewKey(block: Block, key: string, value: PropertyValue): KeyPlan {
  const name = block.indent + writeScalar(key, NEW_VALUE)
  const insert = `${name}:${newValue(block, value)}${block.newline}`
  return { key, splices: [{ from: block.to, to: block.to, insert }], expected: value }
}

/** The lines of a new list, each with the line ending before it. */
export function listLines(block: Block, items: readonly (string | number)[]): string {
  return items.map((item) => `${block.newline}${block.indent}  - ${writeScalar(item, NEW_VALUE)}`).join('')
}

function newValue(block: Block, value: PropertyValue): string {
  if (typeof value === 'number') return ` ${writeScalar(value, NEW_VALUE)}`
  if (typeof value !== 'string') return value.length === 0 ? ' []' : listLines(block, value)
  const lines = value.includes('\n') ? writeTextBlock(value, `${block.indent}  `, block.newline) : null
  return ` ${lines ?? writeScalar(value, NEW_VALUE)}`
}
