import { readReference, type Reference } from './wikilink'

/** A note of the user's, no interview note, that is kept for somebody or for a company: it has a property `for`. */
export interface KeptNote {
  readonly path: string
  readonly forWhom: readonly Reference[]
  /** Where it can be read by others; '' for nowhere. */
  readonly url: string
}

/** The names under which people write it. Every note of a vault is asked for them, so they are few, and compared as they stand. */
export const KEPT_FOR = ['for', 'For', 'keep_for', 'keep-for', 'keepFor', 'Keep for'] as const

/** Where a clipped page was found, by our name and by that of Obsidian's Web Clipper. */
const URLS = ['url', 'source', 'link'] as const

/** What a note says of whom it is kept for; null where it says nothing. */
export function keptNote(path: string, properties: Readonly<Record<string, unknown>>): KeptNote | null {
  const key = KEPT_FOR.find((one) => properties[one] !== undefined)
  if (key === undefined) return null
  const forWhom = texts(properties[key]).map(readReference)
  if (forWhom.length === 0) return null
  const url = URLS.flatMap((one) => texts(properties[one])).find((text) => /^https?:\/\/\S+$/i.test(text))
  return { path, forWhom, url: url ?? '' }
}

function texts(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []))
}
