import { isScalar, isSeq, type Node, type YAMLSeq } from 'yaml'
import { lineOf } from '../line-endings'
import type { Block, Entry } from './block'
import { planNewKey } from './new-key'
import {
  editableColon,
  entriesOf,
  isSame,
  NOTHING,
  refuse,
  type KeyPlan,
  type Plan,
  type Refused,
} from './planned-splices'
import type { AppendToProperty } from './property-edit'
import { quotingOf } from './quoting'
import { writeScalar } from './scalar'
import { listBelow, rangeOf } from './set'
import { itemEnd } from './source-tokens'
import type { Splice } from './splice'

/** Adds a value to a property's list, in the list's own style. */
export function planAppend(edit: AppendToProperty, block: Block): Plan {
  const found = entriesOf(edit, block)
  if ('refusal' in found) return found
  if (found.empty) return planFirst(edit, block, found.empty)
  if (found.filled.length === 0) {
    // A list of one, since a property that takes several is a list from the start.
    return { plans: [planNewKey(block, edit.key, [edit.value])] }
  }
  const plans: KeyPlan[] = []
  for (const entry of found.filled) {
    const held: unknown[] = Array.isArray(entry.value) ? entry.value : [entry.value]
    if (held.some((item) => isSame(edit, item, edit.value))) continue
    const splices = appendTo(block, entry, edit.value)
    if ('refusal' in splices) return splices
    plans.push({ key: entry.key ?? edit.key, splices, expected: [...held, edit.value] })
  }
  return plans.length > 0 ? { plans } : NOTHING
}

function planFirst(edit: AppendToProperty, block: Block, entry: Entry): Plan {
  const place = editableColon(block, entry)
  if ('refusal' in place) return place
  if (quotingOf(entry.node) === null && holdsText(block, entry, place.colonEnd)) {
    const [from, to] = rangeOf(block, entry.node)
    const emptyList = isSeq(entry.node) && !block.text.slice(from, to).includes('#')
    if (!emptyList) return unusual(block, entry)
  }
  const splices = listBelow(block, entry, place.colonEnd, [edit.value])
  return { plans: [{ key: entry.key ?? edit.key, splices, expected: [edit.value] }] }
}

/** Adds a value to what an entry holds: a list, or one value that becomes a list of two. */
export function appendTo(block: Block, entry: Entry, value: string | number): Splice[] | Refused {
  const place = editableColon(block, entry)
  if ('refusal' in place) return place
  const { node } = entry
  if (isSeq<Node>(node) && node.items.length > 0) {
    return node.flow === true ? toFlowList(block, entry, node, value) : toBlockList(block, entry, node, value)
  }
  const [from, to] = rangeOf(block, node)
  const source = block.text.slice(from, to)
  if (!isScalar(node) || quotingOf(node) === null || source.includes('\n')) return unusual(block, entry)

  const before = block.text.slice(place.colonEnd, from)
  const item = `${block.newline}${block.indent}  - `
  const written = writeScalar(value, { quoting: quotingOf(node), inFlow: false })
  return [
    { from: place.colonEnd, to: from, insert: (before.includes('#') ? before.trimEnd() : '') + item },
    { from: entry.lineEnd, to: entry.lineEnd, insert: item + written },
  ]
}

function toBlockList(
  block: Block,
  entry: Entry,
  list: YAMLSeq<Node>,
  value: string | number,
): Splice[] | Refused {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return unusual(block, entry)
  const last = token.items.filter((item) => itemEnd(item) !== undefined).at(-1)
  const dash = last?.start.find(({ type }) => type === 'seq-item-ind')
  if (!last || !dash) return unusual(block, entry)
  const dashAt = block.from + dash.offset
  const indent = block.text.slice(block.text.lastIndexOf('\n', dashAt - 1) + 1, dashAt)
  if (indent.trim() !== '') return unusual(block, entry)

  const after = last.start[last.start.indexOf(dash) + 1]
  const gap = after?.type === 'space' && last.value ? after.source : ' '
  const written = writeScalar(value, { quoting: quotingOf(list.items.at(-1) ?? null), inFlow: false })
  return [{ from: entry.lineEnd, to: entry.lineEnd, insert: `${block.newline}${indent}-${gap}${written}` }]
}

function toFlowList(block: Block, entry: Entry, list: YAMLSeq<Node>, value: string | number): Splice[] {
  const last = list.items.at(-1) ?? null
  const [from, to] = rangeOf(block, last)
  const [, end] = rangeOf(block, list)
  const written = writeScalar(value, { quoting: quotingOf(last), inFlow: true })
  const indent = block.text.slice(block.text.lastIndexOf('\n', from - 1) + 1, from)
  const rest = block.text.slice(to, end)
  const [, comma = ''] = /^\s*(,?)/.exec(rest) ?? []
  const afterComma = to + rest.indexOf(comma) + comma.length
  const ownLine = indent.trim() === '' && lineOf(block.text, from) > lineOf(block.text, entry.lineStart)
  if (!ownLine) {
    return [{ from: to, to, insert: `, ${written}` }]
  }
  // Below the last item, whose comment keeps its line; a list that ends in a comma goes on to do so.
  const restOfLine = /^[ \t]*#[^\r\n]*|^[^\r\n\]]*/.exec(block.text.slice(afterComma, end))?.[0] ?? ''
  const at = afterComma + restOfLine.trimEnd().length
  const line = `${block.newline}${indent}${written}`
  return comma === ''
    ? [
        { from: to, to, insert: ',' },
        { from: at, to: at, insert: line },
      ]
    : [{ from: at, to: at, insert: `${line},` }]
}

function holdsText(block: Block, entry: Entry, colonEnd: number): boolean {
  return block.text.slice(colonEnd, entry.contentEnd).trim() !== ''
}

function unusual(block: Block, entry: Entry): Refused {
  return refuse(
    'unusual-value',
    block,
    entry,
    `\`${entry.key}\` is written in a way that no value can be added to safely`,
  )
}
