import { foldKey, USUAL_NAMES } from '../../interviews/property-names'
import { givenValues, type DraftValue, type NoteDraft } from './new-note'

/** A `{{name}}` or `{{name:format}}` in a template, or a command of Templater's. */
export interface Placeholder {
  from: number
  to: number
  source: string
  /** Folded like a property's name; null for a command. */
  name: string | null
  format: string | null
}

/** What a placeholder stands for, or undefined where it is none of ours and stays as it is. */
export type Lookup = (placeholder: Placeholder) => DraftValue | undefined

/** Writes the day or time that a template asks for, in the format given or the usual one. */
export type DayFormatter = (what: 'date' | 'time', format: string | null) => string

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*(?::([^{}]*))?\}\}|\{\{[^{}]*\}\}|<%/g

export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = []
  const lastEnd = text.lastIndexOf('%>')
  let at = 0
  for (const { index: from, 0: source, 1: name, 2: format } of text.matchAll(PLACEHOLDER)) {
    const isCommand = source === '<%'
    // A command that never ends is none, and what stands in one belongs to it.
    if (from < at || (isCommand && from + source.length > lastEnd)) continue
    const to = isCommand ? text.indexOf('%>', from + source.length) + '%>'.length : from + source.length
    found.push({
      from,
      to,
      source: text.slice(from, to),
      name: name === undefined ? null : foldKey(name),
      format: format ?? null,
    })
    at = to
  }
  return found
}

/** Whether a template holds commands that Templater would run. */
export function templateNeedsTemplater(template: string): boolean {
  return template.includes('<%')
}

/** Looks placeholders up in a draft: its properties by our names, its title, and the day and time. */
export function lookupIn(draft: NoteDraft, format: DayFormatter): Lookup {
  const given = givenValues(draft)
  const values = new Map<string, DraftValue>([['title', draft.title]])
  for (const name of Object.keys(USUAL_NAMES) as (keyof typeof USUAL_NAMES)[]) {
    values.set(foldKey(name), given.get(name) ?? '')
  }
  return ({ name, format: wanted }) => {
    if (name === null) return undefined
    if (name === 'date' || name === 'time') return format(name, wanted)
    return wanted === null ? values.get(name) : undefined
  }
}

/** A value as text. Within the template's own `[[…]]`, a link goes without its brackets. */
export function asInserted(value: DraftValue, before: string, after: string): string {
  const text = typeof value === 'string' ? value : value.join(', ')
  const link = /^\[\[([^[\]]*)\]\]$/.exec(text)?.[1]
  if (link === undefined || !before.endsWith('[[')) return text
  if (after.startsWith(']]')) return link
  return /^[|#]/.test(after) ? link.replace(/[|#].*$/, '') : text
}
