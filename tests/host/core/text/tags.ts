import type { CachedMetadata } from 'obsidian'

type Properties = Record<string, unknown>

const isProperties = (value: unknown): value is Properties => typeof value === 'object' && value !== null

/** The value under the first key that is the one asked for, in any case, or that the pattern fits. */
export function parseFrontMatterEntry(frontmatter: unknown, key: string | RegExp): unknown {
  if (!isProperties(frontmatter)) return null
  const fits = (name: string) =>
    typeof key === 'string' ? name.toLowerCase() === key.toLowerCase() : key.test(name)
  const found = Object.keys(frontmatter).find(fits)
  return found === undefined ? null : (frontmatter[found] ?? null)
}

/** A value as a list of texts: a text is parted at commas. */
export function parseFrontMatterStringArray(frontmatter: unknown, key: string | RegExp): string[] | null {
  return texts(parseFrontMatterEntry(frontmatter, key), /,/)
}

export function parseFrontMatterAliases(frontmatter: unknown): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^alias(es)?$/i)
}

/** The tags among the properties, each with its `#`. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  const tags = texts(parseFrontMatterEntry(frontmatter, /^tags?$/i), /[,\s]+/)
  return tags && tags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`))
}

/** All tags of a note: those of its properties first. */
export function getAllTags(cache: CachedMetadata): string[] | null {
  return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...(cache.tags ?? []).map(({ tag }) => tag)]
}

function texts(value: unknown, separator: RegExp): string[] | null {
  const parts = Array.isArray(value)
    ? (value as unknown[])
    : typeof value === 'string'
      ? value.split(separator)
      : []
  const found = parts.filter((part) => typeof part === 'string' || typeof part === 'number').map(String)
  const named = found.map((part) => part.trim()).filter((part) => part !== '')
  return named.length > 0 ? named : null
}
