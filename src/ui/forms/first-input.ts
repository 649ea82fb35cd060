import type { Field, Typed } from '../../actions/ask'
import type { KeptInput } from '../../vault/unsaved-input'

/** What a form shows when it opens, and whether that was typed the last time. */
export interface FirstInput {
  readonly input: Typed
  /** What the user was shown of the note in each field: the last time, where that is not what it says now. */
  readonly shown: Typed
  /** What the note says now where that is neither what the user was shown nor what they typed: they are to choose. */
  readonly news: Readonly<Record<string, string>>
  readonly fromKept: boolean
  /** Whether something else that was typed waits for another time. */
  readonly keptWaits: boolean
}

type Fields = readonly Pick<Field, 'key' | 'initial' | 'noteSays' | 'identifies' | 'isAside'>[]

/**
 * What a form opens with: what is known already, or what was typed when it was last left. What was typed about somebody else must
 * not mix with what is known, so it waits until the form is opened without anybody in mind.
 */
export function firstInput(fields: Fields, kept: KeptInput | null): FirstInput {
  const given = Object.fromEntries(
    fields.map(({ key, initial, noteSays }) => [key, initial ?? noteSays ?? '']),
  )
  const shown = Object.fromEntries(
    fields.map(({ key, initial, noteSays }) => [key, noteSays ?? initial ?? '']),
  )
  const typed =
    kept && Object.fromEntries(fields.map(({ key }) => [key, kept[key]?.typed ?? given[key] ?? '']))
  const asGiven = { input: given, shown, news: {}, fromKept: false, keptWaits: false }
  if (!typed || same(typed, given)) return asGiven
  const asTyped = { input: typed, ...sinceKept(fields, kept, shown), fromKept: true, keptWaits: false }
  const who = fields.find(({ identifies }) => identifies)?.key
  if (who === undefined) return asTyped
  if (isBlank(fields, typed)) return asGiven
  const fits = isBlank(fields, given) || typed[who]?.trim() === given[who]?.trim()
  return fits ? asTyped : { ...asGiven, keptWaits: true }
}

/** What of a form is to be kept: what is not as it was shown, and whom it is about; null where that is nothing. */
export function toKeep(fields: Fields, input: Typed, shown: Typed): KeptInput | null {
  const changed = fields.filter(({ key }) => input[key] !== shown[key])
  if (changed.length === 0 || (fields.some(({ identifies }) => identifies) && isBlank(fields, input)))
    return null
  const kept = fields.filter((field) => field.identifies || changed.includes(field))
  return Object.fromEntries(kept.map(({ key }) => [key, { typed: input[key] ?? '', was: shown[key] ?? '' }]))
}

/** What the user was shown when they typed what was kept, and what the note says instead by now. */
function sinceKept(fields: Fields, kept: KeptInput, now: Typed): Pick<FirstInput, 'shown' | 'news'> {
  const since = fields.flatMap(({ key, noteSays }) => {
    const { was, typed } = kept[key] ?? {}
    const isNews = was !== undefined && noteSays !== undefined && noteSays !== was && noteSays !== typed
    return isNews ? [{ key, was, noteSays }] : []
  })
  return {
    shown: { ...now, ...Object.fromEntries(since.map(({ key, was }) => [key, was])) },
    news: Object.fromEntries(since.map(({ key, noteSays }) => [key, noteSays])),
  }
}

/** Whether nothing was typed; a field that says nothing by itself does not count. */
function isBlank(fields: Fields, input: Typed): boolean {
  return fields.every(({ key, isAside }) => isAside || (input[key] ?? '').trim() === '')
}

function same(one: Typed, other: Typed): boolean {
  return Object.keys(one).every((key) => one[key] === other[key])
}
