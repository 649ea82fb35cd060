import type { Block } from './block'
import { deepEqual } from '../deep-equal'
import type { Refusal } from '../refusal'

/** What each edited key is to read as afterwards; undefined where it is to be gone. */
export type Expectations = ReadonlyMap<string, unknown>

/**
 * Checks what an edit made, before anybody writes it: the edited keys read as asked, and every other key reads as
 * before, in the same order. Gives the reason where that does not hold.
 */
export function checkEdit(before: Block | null, after: Block, expected: Expectations): Refusal | null {
  const others = (block: Block | null) =>
    (block?.entries ?? [])
      .filter(({ key }) => key === null || !expected.has(key))
      .map(({ key, value }) => [key, value])
  if (!deepEqual(others(before), others(after))) {
    return unsafe('Another property would read differently afterwards')
  }
  for (const [key, value] of expected) {
    const found = after.entries.find((entry) => entry.key === key)
    const asAsked =
      value === undefined ? found === undefined : found !== undefined && deepEqual(found.value, value)
    if (!asAsked) return { ...unsafe(`\`${key}\` would not read as asked afterwards`), key }
  }
  const keysBefore = (before?.entries ?? []).map(({ key }) => key)
  const keysAfter = after.entries.map(({ key }) => key)
  const kept = (keys: (string | null)[], others: (string | null)[]) =>
    keys.filter((key) => others.includes(key))
  if (!deepEqual(kept(keysBefore, keysAfter), kept(keysAfter, keysBefore))) {
    return unsafe('The properties would come in another order')
  }
  const body = before === null ? null : before.text.slice(before.end)
  if (body !== null && after.text.slice(after.end) !== body)
    return unsafe('The note below the properties would change')
  return null
}

function unsafe(message: string): Refusal {
  return { code: 'unsafe', message: `${message}, so nothing was written.` }
}
