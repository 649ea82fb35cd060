/** What `type:` holds in an interview note that has no tag. */
export const MARKER_TYPE = 'informational-interview'

/**
 * Whether a note's properties mark it as an interview note: by the tag `marker` in `tags` or `tag` (any case, with or without
 * `#`, nested tags too), or by `type: informational-interview`. These keys are tested exactly as they stand, because the test
 * runs over every note of the vault.
 */
export function isInterview(properties: Readonly<Record<string, unknown>>, marker: string): boolean {
  return (
    (properties.tags !== undefined && holdsTag(properties.tags, marker)) ||
    (properties.tag !== undefined && holdsTag(properties.tag, marker)) ||
    (properties.type !== undefined && holdsType(properties.type))
  )
}

/** A tag as it is compared: without `#`, in lower case. */
export function normalTag(tag: string): string {
  return tag.trim().replace(/^#/, '').toLowerCase()
}

function holdsTag(value: unknown, marker: string): boolean {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const element: unknown = value[at]
      if (typeof element === 'string' && isTag(element, marker)) return true
    }
    return false
  }
  // Obsidian reads tags in one text as parted by commas or spaces.
  return typeof value === 'string' && value.split(/[\s,]+/).some((part) => isTag(part, marker))
}

function isTag(text: string, marker: string): boolean {
  if (text === marker) return true
  if (text.length < marker.length) return false
  const tag = normalTag(text)
  return tag === marker || (tag.startsWith(marker) && tag[marker.length] === '/')
}

function holdsType(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsType)
  return typeof value === 'string' && value.trim().toLowerCase() === MARKER_TYPE
}
