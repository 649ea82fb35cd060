import type { ViewChoices } from './sections'

export function withFolded(choices: ViewChoices, section: string, folded: boolean): ViewChoices {
  return { ...choices, folded: { ...choices.folded, [section]: folded } }
}

/** The same choices with `count` rows more in a section. */
export function withMore(choices: ViewChoices, section: string, count: number): ViewChoices {
  return { ...choices, more: { ...choices.more, [section]: (choices.more[section] ?? 0) + count } }
}

/** What is folded, from a stored view state; null where it says nothing of it. What is not understood counts as not chosen. */
export function readFolded(state: unknown): ViewChoices['folded'] | null {
  const stored = member(state, 'folded')
  if (stored === undefined) return null
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
  )
}

/** What `value` holds under `key`, where it is an object that does. */
export function member(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
