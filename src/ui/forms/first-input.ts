import type { Field, Typed } from '../../actions/ask'

/** What a form shows when it opens, and whether that was typed the last time. */
export interface FirstInput {
  readonly input: Typed
  readonly fromKept: boolean
  /** Whether something else that was typed waits for another time. */
  readonly keptWaits: boolean
}

type Fields = readonly Pick<Field, 'key' | 'initial' | 'identifies' | 'isAside'>[]

/**
 * What a form opens with: what is known already, or what was typed when it was last left. What was typed about somebody else must
 * not mix with what is known, so it waits until the form is opened without anybody in mind.
 */
export function firstInput(fields: Fields, kept: Readonly<Record<string, string>> | null): FirstInput {
  const given = Object.fromEntries(fields.map(({ key, initial }) => [key, initial ?? '']))
  const typed = kept && Object.fromEntries(fields.map(({ key }) => [key, kept[key] ?? given[key] ?? '']))
  if (!typed || same(typed, given)) return { input: given, fromKept: false, keptWaits: false }
  const who = fields.find(({ identifies }) => identifies)?.key
  if (who === undefined) return { input: typed, fromKept: true, keptWaits: false }
  if (isBlank(fields, typed)) return { input: given, fromKept: false, keptWaits: false }
  const fits = isBlank(fields, given) || typed[who]?.trim() === given[who]?.trim()
  return { input: fits ? typed : given, fromKept: fits, keptWaits: !fits }
}

/** What of a form is to be kept: what is not as it was given, and whom it is about; null where that is nothing. */
export function toKeep(fields: Fields, input: Typed): Typed | null {
  const changed = fields.filter(({ key, initial }) => input[key] !== (initial ?? ''))
  if (changed.length === 0 || (fields.some(({ identifies }) => identifies) && isBlank(fields, input)))
    return null
  const kept = fields.filter((field) => field.identifies || changed.includes(field))
  return Object.fromEntries(kept.map(({ key }) => [key, input[key] ?? '']))
}

/** Whether nothing was typed; a field that says nothing by itself does not count. */
function isBlank(fields: Fields, input: Typed): boolean {
  return fields.every(({ key, isAside }) => isAside || (input[key] ?? '').trim() === '')
}

function same(one: Typed, other: Typed): boolean {
  return Object.keys(one).every((key) => one[key] === other[key])
}
