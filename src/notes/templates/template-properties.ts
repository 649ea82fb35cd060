import { isCollection, isSeq, visit, type Node, type Pair, type Scalar } from 'yaml'
import { foldKey } from '../../interviews/property-names'
import { readBlock, type Block, type Entry } from '../properties/block'
import { deepEqual } from '../deep-equal'
import type { FindBlock } from '../fences'
import { slotsFor, type Slots } from './placeholder-slots'
import type { Lookup } from './placeholders'
import type { Refused } from '../properties/planned-splices'
import { quotingOf } from '../properties/quoting'
import { writeScalar } from '../properties/scalar'
import { listBelow, rangeOf, replaceScalar } from '../properties/set'
import { tokenEnd } from '../properties/source-tokens'
import { applySplices, type Splice } from '../properties/splice'
import { safe } from './template-body'

export interface FilledProperties {
  text: string
  /** For each key, folded, the placeholders that its value held, folded too. */
  held: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Fills the placeholders in a template's properties. They become plain words before the properties are read, because
 * `contact: {{contact}}` is a map of maps in YAML; only the values that hold one are written anew.
 */
export function fillProperties(
  template: string,
  lookup: Lookup,
  findBlock: FindBlock,
): FilledProperties | Refused {
  const { exists, from, to } = findBlock(template)
  const slots = slotsFor(exists ? template.slice(from, to) : '', lookup)
  const worded = exists ? template.slice(0, from) + slots.text + template.slice(to) : template
  const reading = readBlock(worded, findBlock)
  if ('refusal' in reading) return reading
  if (!reading.found) return { text: template, held: new Map() }

  const { block } = reading
  const held = new Map<string, ReadonlySet<string>>()
  const splices: Splice[] = []
  const untouched: Entry[] = []
  for (const entry of block.entries) {
    const source = worded.slice(entry.lineStart, entry.lineEnd)
    if (!slots.anyIn(source)) untouched.push(entry)
    const names = slots.namesIn(source)
    if (names.size === 0 || entry.node === null) continue
    if (entry.key !== null) held.set(foldKey(entry.key), names)
    splices.push(...fillEntry(block, entry, entry.node, slots))
  }
  for (const { index, word } of slots.wordsIn(worded.slice(block.from, block.to))) {
    const at = block.from + index
    if (splices.some((splice) => splice.from <= at && at < splice.to)) continue
    const line = slots.fill(word).replace(/[\p{Cc}\s]+/gu, ' ')
    const insert = slots.isOurs(word) ? safe(line, worded.slice(0, at)) : line
    splices.push({ from: at, to: at + word.length, insert })
  }

  const text = slots.withCommands(applySplices(worded, splices))
  const after = readBlock(text, findBlock)
  if ('refusal' in after) return after
  if (!after.found) return unsafe()
  const changed = untouched.some(
    ({ key, value }) =>
      !after.block.entries.some((entry) => entry.key === key && deepEqual(entry.value, value)),
  )
  return changed || after.block.entries.length !== block.entries.length ? unsafe() : { text, held }
}

function fillEntry(block: Block, entry: Entry, root: Node, slots: Slots): Splice[] {
  const splices: Splice[] = []
  visit(root, {
    Scalar(place, node, path) {
      const [from, to] = rangeOf(block, node)
      if (place === 'key' || slots.namesIn(block.text.slice(from, to)).size === 0) return
      const parent = path.at(-1)
      if (node === root) splices.push(...fillValue(block, entry, node, slots))
      else if (parent === root && isSeq<Node>(root))
        splices.push(...fillItem(block, node, root.flow === true, slots))
      else splices.push(fillNested(block, node, isInFlow(path), slots))
    },
  })
  return splices
}

function fillValue(block: Block, entry: Entry, node: Scalar, slots: Slots): Splice[] {
  const items = slots.itemsOf(String(node.value))
  const { colonEnd } = entry
  if (items && colonEnd !== null && items.length === 0) {
    return [{ from: colonEnd, to: entry.contentEnd, insert: '' }]
  }
  if (items && colonEnd !== null && items.length > 1) return listBelow(block, entry, colonEnd, items)
  return replaceScalar(block, entry, node, slots.fill(String(node.value)))
}

function fillItem(block: Block, node: Scalar, inFlow: boolean, slots: Slots): Splice[] {
  const items = slots.itemsOf(String(node.value))
  const [from, to] = rangeOf(block, node)
  const lineStart = block.text.lastIndexOf('\n', from - 1) + 1
  const dash = block.text.slice(lineStart, from)
  if (!items || items.length === 1 || quotingOf(node) === null)
    return [fillNested(block, node, inFlow, slots)]

  const written = items.map((item) => writeScalar(item, { quoting: quotingOf(node), inFlow }))
  if (inFlow || !/^\s*-\s+$/.test(dash))
    return [{ from, to, insert: written.join(', ') || (inFlow ? '""' : '') }]
  if (items.length > 0) return [{ from, to, insert: written.join(block.newline + dash) }]
  const end = block.text.indexOf('\n', to)
  return [{ from: lineStart, to: end === -1 ? block.to : end + 1, insert: '' }]
}

function fillNested(block: Block, node: Scalar, inFlow: boolean, slots: Slots): Splice {
  const [from] = rangeOf(block, node)
  const to = block.from + ((node.srcToken && tokenEnd(node.srcToken)) ?? 0)
  const text = slots.fill(String(node.value))
  return { from, to, insert: writeScalar(text, { quoting: quotingOf(node) ?? 'double', inFlow }) }
}

function isInFlow(path: readonly (Node | Pair | { contents: unknown })[]): boolean {
  return path.some((node) => isCollection(node) && node.flow === true)
}

function unsafe(): Refused {
  const message = 'The placeholders in the template’s properties cannot be filled safely.'
  return { refusal: { code: 'unsafe', message } }
}
