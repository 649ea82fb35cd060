import type { Block, Entry } from './block'

/** A value that an edit put another in the place of, or took away, so that it can be named to the user. */
export interface Replaced {
  /** The key as the note spells it. */
  key: string
  /** The value as it was written, without the spaces around it. */
  before: string
  /** The same as it reads where it is text, without quotes. */
  text: string
  /** Whether it was understood; null where the edit does not say what is. */
  wasUnderstood: boolean | null
}

/** What becomes of an entry's value that is about to be replaced. */
export function replacedIn(
  block: Block,
  { key, value, colonEnd, contentEnd }: Entry,
  understood: ((value: unknown) => boolean) | undefined,
): Replaced {
  const before = colonEnd === null ? '' : block.text.slice(colonEnd, contentEnd).trim()
  return {
    key: key ?? '',
    before,
    text: typeof value === 'string' ? value : before,
    wasUnderstood: understood?.(value) ?? null,
  }
}
