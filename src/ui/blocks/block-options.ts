import { KINDS, type Kind } from '../../follow-ups/follow-up'
import { readPlainOptions, type OptionProblem } from '../../notes/properties/plain-options'

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

export type BlockReading =
  | { readonly ok: true; readonly options: BlockOptions }
  | { readonly ok: false; readonly problems: readonly OptionProblem[] }

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
  const reading = readPlainOptions(source)
  if (!reading.ok) return reading
  const problems: OptionProblem[] = []
  let options = USUAL
  for (const { name, line, value } of reading.options) {
    const take = Object.entries(OPTIONS).find(([option]) => option === name)?.[1]
    if (take === undefined) {
      problems.push({ line, message: `“${name}” is no option. ${known()}` })
      continue
    }
    // An option without a value is one that is not chosen yet.
    if (value === null) continue
    const taken = take(value)
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
