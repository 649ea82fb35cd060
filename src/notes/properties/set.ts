import { isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Block, Entry } from './block'
import { listLines, planNewKey } from './new-key'
import {
  editableColon,
  entriesOf,
  isAbsent,
  isSame,
  NOTHING,
  refuse,
  sharedMark,
  type KeyPlan,
  type Plan,
} from './planned-splices'
import type { SetProperty } from './property-edit'
import { quotingOf } from './quoting'
import { replacedIn } from './replaced'
import { NEW_VALUE, writeScalar, writeTextBlock } from './scalar'
import type { Splice } from './splice'

/** Sets a property in each spelling that holds it, or in the empty one, or in a new line. */
export function planSet(edit: SetProperty, block: Block): Plan {
  const found = entriesOf(edit, block)
  if ('refusal' in found) return found
  const entries = found.empty ? [found.empty] : found.filled
  if (entries.length === 0) return { plans: [planNewKey(block, edit.key, edit.value)] }

  const plans: KeyPlan[] = []
  for (const entry of entries) {
    if (isSame(edit, entry.value, edit.value)) continue
    const plan = planValue(edit, block, entry)
    if ('refusal' in plan) return plan
    const replaced = isAbsent(edit, entry.value) ? null : replacedIn(block, entry, edit.understood)
    plans.push(...plan.plans.map((one) => (replaced ? { ...one, replaced } : one)))
  }
  return plans.length > 0 ? { plans } : NOTHING
}

function planValue(edit: SetProperty, block: Block, entry: Entry): Plan {
  const place = editableColon(block, entry)
  if ('refusal' in place) return place
  const { node } = entry
  const key = entry.key ?? edit.key
  const one = (splices: readonly Splice[], expected: unknown = edit.value): Plan => ({
    plans: [{ key, splices, expected }],
  })

  const { value } = edit
  if (typeof value !== 'string' && typeof value !== 'number') {
    const replaceable = node === null || isScalar(node) || isSeq(node)
    return replaceable ? one(listInPlace(block, entry, place.colonEnd, value)) : unusual(block, entry)
  }
  if (node === null || (isScalar(node) && node.srcToken === undefined)) {
    const at = place.colonEnd
    return one([{ from: at, to: at, insert: ` ${firstText(block, entry, at, value)}` }])
  }
  if (isScalar(node)) return one(replaceScalar(block, entry, node, value))
  if (!isSeq<Node>(node)) return unusual(block, entry)
  const source = block.text.slice(place.colonEnd, entry.contentEnd)
  if (isAbsent(edit, entry.value) && !source.includes('#')) {
    // A list of nothing, or of words for nothing, makes way for the value.
    return one([{ from: place.colonEnd, to: entry.contentEnd, insert: ` ${writeScalar(value, NEW_VALUE)}` }])
  }
  return planInList(edit, block, entry, node.items, value)
}

/** A list of one is read as its element, so the element is what is set. */
function planInList(
  edit: SetProperty,
  block: Block,
  entry: Entry,
  items: readonly Node[],
  value: string | number,
): Plan {
  const key = entry.key ?? edit.key
  const [item] = items
  if (item === undefined) return unusual(block, entry)
  if (items.length > 1) {
    return refuse('several-values', block, entry, `\`${key}\` holds several values. Leave one of them`)
  }
  if (!isScalar(item) || quotingOf(item) === null || sharedMark(item) !== null) return unusual(block, entry)
  const [from, to] = rangeOf(block, item)
  const inFlow = entry.node !== null && isSeq(entry.node) && entry.node.flow === true
  const insert = writeScalar(value, { quoting: quotingOf(item), inFlow })
  return { plans: [{ key, splices: [{ from, to, insert }], expected: [value] }] }
}

/** Puts a value in the place of another, in its quoting, beside its comment. */
export function replaceScalar(block: Block, entry: Entry, node: Scalar, value: string | number): Splice[] {
  const [from, to] = rangeOf(block, node)
  const quoting = quotingOf(node)
  if (quoting === 'single' || quoting === 'double') {
    return [{ from, to, insert: writeScalar(value, { quoting, inFlow: false }) }]
  }
  if (quoting === 'plain') return [{ from, to, insert: firstText(block, entry, from, value) }]

  // The range of a block of text runs on through the blank lines below it, which are not ours to change.
  const firstLine = /^(\S*)(.*)/.exec(block.text.slice(from, entry.contentEnd))
  const [, header = '', comment = ''] = firstLine ?? []
  if (comment.trim() === '') {
    return [{ from, to: entry.contentEnd, insert: firstText(block, entry, from, value) }]
  }
  return [
    { from, to: from + header.length, insert: writeScalar(value, NEW_VALUE) },
    { from: from + header.length + comment.trimEnd().length, to: entry.contentEnd, insert: '' },
  ]
}

/** A value in a place without quotes: text of several lines becomes a block where nothing else stands on the line. */
function firstText(block: Block, entry: Entry, from: number, value: string | number): string {
  const alone = entry.contentEnd === entry.lineEnd && !block.text.slice(entry.lineStart, from).includes('\n')
  const severalLines = typeof value === 'string' && value.includes('\n')
  const lines = alone && severalLines ? writeTextBlock(value, `${block.indent}  `, block.newline) : null
  return lines ?? writeScalar(value, NEW_VALUE)
}

function listInPlace(
  block: Block,
  entry: Entry,
  colonEnd: number,
  items: readonly (string | number)[],
): Splice[] {
  const { node } = entry
  if (items.length === 0 || (node !== null && isSeq(node) && node.flow === true)) {
    const written = items.map((item) => writeScalar(item, { quoting: null, inFlow: true }))
    return [{ from: colonEnd, to: entry.contentEnd, insert: ` [${written.join(', ')}]` }]
  }
  return listBelow(block, entry, colonEnd, items)
}

/** A new list below its key, in place of what was there. A comment on the key's line stays on it. */
export function listBelow(
  block: Block,
  entry: Entry,
  colonEnd: number,
  items: readonly (string | number)[],
): Splice[] {
  return [
    { from: colonEnd, to: entry.contentEnd, insert: '' },
    { from: entry.lineEnd, to: entry.lineEnd, insert: listLines(block, items) },
  ]
}

export function rangeOf(block: Block, node: Node | null): [from: number, to: number] {
  const [from, to] = node?.range ?? [0, 0]
  return [block.from + from, block.from + to]
}

function unusual(block: Block, entry: Entry): Plan {
  return refuse(
    'unusual-value',
    block,
    entry,
    `\`${entry.key}\` is written in a way that cannot be edited safely`,
  )
}
