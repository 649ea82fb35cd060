import { isAlias, type Node } from 'yaml'
import { foldKey } from '../../interviews/property-names'
import type { Block, Entry } from './block'
import { deepEqual } from '../deep-equal'
import { lineOf } from '../line-endings'
import type { PropertyEdit } from './property-edit'
import type { Replaced } from './replaced'
import type { Refusal, RefusalCode } from '../refusal'
import type { Splice } from './splice'

/** What an edit does to one key: the replacements, and what the key then reads as. */
export interface KeyPlan {
  key: string
  splices: readonly Splice[]
  /** Undefined where the key is to be gone. */
  expected: unknown
  /** The value that it takes the place of, where there was one. */
  replaced?: Replaced
}

/** What an edit does to a note; nothing where the note already says it. */
export type Plan = { plans: readonly KeyPlan[] } | Refused

export interface Refused {
  refusal: Refusal
}

export const NOTHING: Plan = { plans: [] }

export function refuse(code: RefusalCode, block: Block, entry: Entry, message: string): Refused {
  const line = lineOf(block.text, entry.lineStart)
  const key = entry.key ?? ''
  return { refusal: { code, key, line, message: `${message}, see line ${line}.` } }
}

type Spelled = Exclude<PropertyEdit, { op: 'add-tag' }>

/** Whether the edit counts a value as not given. */
export function isAbsent(edit: Spelled, value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string' && value.trim() === '') return true
  if (Array.isArray(value) && value.length === 0) return true
  return edit.absent?.(value) ?? false
}

/** Whether the edit takes two values for the same. */
export function isSame(edit: Spelled, found: unknown, wanted: unknown): boolean {
  return deepEqual(found, wanted) || (edit.same?.(found, wanted) ?? false)
}

/**
 * The entries that hold the edit's property, all of them filled; or the one empty entry that the note has for it; or
 * none. Two spellings that hold different values are refused, since nobody but the user knows which is right.
 */
export function entriesOf(
  edit: Spelled,
  block: Block,
): { filled: Entry[]; empty: Entry | undefined } | Refused {
  const order = edit.spellings.map(foldKey)
  const rank = (entry: Entry) => order.indexOf(foldKey(entry.key ?? ''))
  const found = block.entries
    .filter((entry) => entry.key !== null && rank(entry) >= 0)
    .sort((a, b) => rank(a) - rank(b))
  const filled = found.filter((entry) => !isAbsent(edit, entry.value))
  const [first, ...others] = filled
  const agree = (value: unknown) =>
    isSame(edit, value, first?.value) || (edit.agree?.(value, first?.value) ?? false)
  const different = others.find((entry) => !agree(entry.value))
  if (first && different) {
    const message = `\`${first.key}\` and \`${different.key}\` say different things. Keep one of them`
    return refuse('two-spellings', block, different, message)
  }
  const { wasShown = () => true } = edit
  const now = filled.length > 0 ? filled.map(({ value }) => value) : [null]
  if (!now.some(wasShown)) {
    const key = first?.key ?? edit.key
    const message = `\`${key}\` was changed by another program just now. Wait a moment and try again.`
    return { refusal: { code: 'not-as-shown', key, message } }
  }
  return { filled, empty: filled.length === 0 ? found[0] : undefined }
}

/** The place just after an entry's colon, or a refusal where the entry or its value is written in a way we leave alone. */
export function editableColon(block: Block, entry: Entry): { colonEnd: number } | Refused {
  if (entry.colonEnd === null) {
    return refuse('unusual-value', block, entry, `\`${entry.key}\` is written with a question mark`)
  }
  const mark = sharedMark(entry.node)
  if (mark !== null) {
    return refuse('unusual-value', block, entry, `\`${entry.key}\` is written with ${mark}`)
  }
  return { colonEnd: entry.colonEnd }
}

/** What ties a value to another place of the block, in words. */
export function sharedMark(node: Node | null): string | null {
  if (node === null) return null
  if (isAlias(node)) return 'an alias (`*`)'
  if (node.anchor) return 'an anchor (`&`)'
  return node.tag ? 'a type of its own (`!`)' : null
}
