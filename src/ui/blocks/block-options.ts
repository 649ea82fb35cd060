import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { KINDS, type Kind } from '../../follow-ups/follow-up'
import { PLAINLY } from '../../notes/properties/plainly'

const SHOWN = ['follow-ups', 'people', 'progress'] as const
const GROUPS = ['day', 'company', 'kind'] as const

/** What a code block of a note shows. */
export interface BlockOptions {
  readonly show: (typeof SHOWN)[number]
  /** Only follow-ups of this kind; null for all. */
  readonly kind: Kind | null
  /** Only this company; null for all. */
  readonly company: string | null
  /** Days ahead; null for what the list calls "Upcoming". */
  readonly within: number | null
  readonly limit: number
  readonly group: (typeof GROUPS)[number] | null
}

/** Something in a code block that is not understood, in its line from 1, as the user reads it. */
export interface BlockProblem {
  readonly line: number
  readonly message: string
}

export type BlockReading =
  | { readonly ok: true; readonly options: BlockOptions }
  | { readonly ok: false; readonly problems: readonly BlockProblem[] }

const USUAL: BlockOptions = {
  show: 'follow-ups',
  kind: null,
  company: null,
  within: null,
  limit: 50,
  group: null,
}

const LONGEST_LIMIT = 1000
const FURTHEST_DAYS = 3650

type Take = (value: unknown) => Partial<BlockOptions> | string

/** How each option is read: what it sets, or what would be understood. */
const OPTIONS: { readonly [key in keyof BlockOptions]: Take } = {
  show: (value) => oneOf(SHOWN, value, (show) => ({ show })),
  kind: (value) => oneOf(KINDS, value, (kind) => ({ kind })),
  company: (value) =>
    typeof value === 'string' || typeof value === 'number'
      ? { company: String(value) }
      : 'Write a name, in quotation marks where it is a link.',
  within: (value) => wholeNumber(0, FURTHEST_DAYS, value, (within) => ({ within })),
  limit: (value) => wholeNumber(1, LONGEST_LIMIT, value, (limit) => ({ limit })),
  group: (value) => oneOf(GROUPS, value, (group) => ({ group })),
}

/** Reads the options of a code block, one a line, as YAML. Without any it shows what is due. */
export function readBlockOptions(source: string): BlockReading {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const problems: BlockProblem[] = document.errors.map(({ code, pos }) => ({
    line: lines.linePos(pos[0]).line,
    message: `This is not understood: ${PLAINLY[code]}.`,
  }))
  const { contents } = document
  if (problems.length > 0) return { ok: false, problems }
  if (contents === null) return { ok: true, options: USUAL }
  if (!isMap(contents))
    return { ok: false, problems: [{ line: 1, message: `Write options like “show: people”. ${known()}` }] }
  let options = USUAL
  for (const { key, value } of contents.items) {
    const line = lines.linePos((isScalar(key) ? key.range?.[0] : undefined) ?? 0).line
    const name = isScalar(key) ? String(key.value) : ''
    const take = Object.entries(OPTIONS).find(([option]) => option === name)?.[1]
    if (take === undefined) {
      problems.push({ line, message: `“${name}” is no option. ${known()}` })
      continue
    }
    const given = isScalar(value) ? value.value : undefined
    // An option without a value is one that is not chosen yet.
    if (given === null) continue
    const taken = take(given)
    if (typeof taken === 'string') problems.push({ line, message: `${name}: ${taken}` })
    else options = { ...options, ...taken }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, options }
}

function known(): string {
  return `There are ${Object.keys(OPTIONS).join(', ')}.`
}

function oneOf<T extends string>(
  all: readonly T[],
  value: unknown,
  set: (one: T) => Partial<BlockOptions>,
): Partial<BlockOptions> | string {
  const found = all.find((one) => one === value)
  return found === undefined ? `There are ${all.join(', ')}.` : set(found)
}

function wholeNumber(
  from: number,
  to: number,
  value: unknown,
  set: (count: number) => Partial<BlockOptions>,
): Partial<BlockOptions> | string {
  const isOne = Number.isInteger(value) && Number(value) >= from && Number(value) <= to
  return isOne ? set(Number(value)) : `Write a whole number from ${from} to ${to}.`
}
