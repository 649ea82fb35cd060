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

// Written out, in the order of the list: the engine finds what stands under a name in the code several times as fast as under one
// that it is handed.
function writtenFor(properties: Readonly<Record<string, unknown>>): unknown {
  if (properties.for !== undefined) return properties.for
  if (properties.For !== undefined) return properties.For
  if (properties.keep_for !== undefined) return properties.keep_for
  if (properties['keep-for'] !== undefined) return properties['keep-for']
  if (properties.keepFor !== undefined) return properties.keepFor
  return properties['Keep for']
}

/** Where a clipped page was found, by our name and by that of Obsidian's Web Clipper. */
const URLS = ['url', 'source', 'link'] as const

/** What a note says of whom it is kept for; null where it says nothing. */
export function keptNote(path: string, properties: Readonly<Record<string, unknown>>): KeptNote | null {
  const written = writtenFor(properties)
  if (written === undefined) return null
  const forWhom = texts(written).map(readReference)
  if (forWhom.length === 0) return null
  return { path, forWhom, url: urlIn(properties) }
}

function urlIn(properties: Readonly<Record<string, unknown>>): string {
  for (const key of URLS) {
    if (properties[key] === undefined) continue
    const url = texts(properties[key]).find((text) => /^https?:\/\/\S+$/i.test(text))
    if (url !== undefined) return url
  }
  return ''
}

/** The texts of a property that holds one or several; what is empty or no text is left out. */
function texts(value: unknown): string[] {
  if (!Array.isArray(value)) return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
  const all: readonly unknown[] = value
  return all.flatMap((one) => texts(Array.isArray(one) ? null : one))
}
