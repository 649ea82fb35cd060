import { foldKey, type PropertyName, type PropertyNames } from './property-names'

/** One of our properties as a note holds it: under which key, and which values; an empty one is not here at all. */
export interface GivenProperty {
  /** The key as the user spelled it. */
  readonly key: string
  /** The values, at least one; a single value is a list of one. */
  readonly values: readonly unknown[]
}

/** The properties of a note that are ours and not empty, each with its spellings in the order of the table of names. */
export type GivenProperties = ReadonlyMap<PropertyName, readonly GivenProperty[]>

export const ABSENT = new Set(['', '-', 'never', 'none', 'n/a', 'tbd'])

/** Finds our properties among those of a note, under any of their names. */
export function givenProperties(
  properties: Readonly<Record<string, unknown>>,
  names: PropertyNames,
  find: (key: string) => PropertyName | undefined,
): GivenProperties {
  const given = new Map<PropertyName, GivenProperty[]>()
  for (const [key, value] of Object.entries(properties)) {
    const name = find(key)
    if (name === undefined) continue
    if (!Array.isArray(value) && isAbsent(name, value)) continue
    const values = Array.isArray(value) ? flat(value).filter((element) => !isAbsent(name, element)) : [value]
    if (values.length === 0) continue
    const spellings = given.get(name)
    if (spellings) spellings.push({ key, values })
    else given.set(name, [{ key, values }])
  }
  for (const [name, spellings] of given) {
    if (spellings.length > 1) spellings.sort((a, b) => rank(a.key, names[name]) - rank(b.key, names[name]))
  }
  return given
}

/** A scalar as trimmed text; null for what no text can be made of. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/**
 * Whether a contact is still a template's placeholder: `{{…}}`, `<% … %>`, or what YAML makes of `{{contact}}` without quotes,
 * a map whose key is a map.
 */
export function isPlaceholder(value: unknown): boolean {
  if (typeof value === 'string')
    return (value.includes('{{') || value.includes('<%')) && /\{\{[^]*?\}\}|<%[^]*?%>/.test(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).some((key) => /^\{.*\}$/.test(key.trim()) || key === '[object Object]')
}

function flat(value: unknown): unknown[] {
  if (!Array.isArray(value)) return [value]
  const link = unquotedLink(value)
  return link === null ? value.flatMap(flat) : [link]
}

/** For YAML an unquoted `[[Jane Doe]]` is a list in a list, and `[[Doe, Jane]]` one of two. */
function unquotedLink(list: readonly unknown[]): string | null {
  const inner: unknown = list.length === 1 ? list[0] : null
  if (!Array.isArray(inner) || inner.length === 0) return null
  const parts = inner.map(asText)
  return parts.every((part) => part !== null && part !== '') ? `[[${parts.join(', ')}]]` : null
}

/** Whether a value of the property counts as not given. */
export function isAbsent(name: PropertyName, value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value !== 'string') return false
  const text = value.trim().toLowerCase()
  if (name.startsWith('prep_')) return text === ''
  if (name === 'cadence' && (text === 'none' || text === 'never')) return false
  return ABSENT.has(text)
}

// By the table; of two ways to write one name, `last_contact` comes before `Last Contact`.
function rank(key: string, names: readonly string[]): number {
  const folded = foldKey(key)
  const place = names.findIndex((name) => foldKey(name) === folded)
  return 2 * place + (names.includes(key) ? 0 : 1)
}
