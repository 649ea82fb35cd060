import type { PropertyName } from '../../interviews/property-names'

/** What a draft gives for a property: text, a day `YYYY-MM-DD`, a day and time, a link `[[…]]`; or several. */
export type DraftValue = string | readonly string[]

/** A note that is to be made. */
export interface NoteDraft {
  /** The note's name, without folder and `.md`. */
  title: string
  /** Blank text and an empty list are the same as nothing. */
  values: Readonly<Partial<Record<PropertyName, DraftValue>>>
  questions: readonly string[]
}

/** The properties that a draft gives, in the order in which it gives them; lists of one as their element. */
export function givenValues(draft: NoteDraft): Map<PropertyName, DraftValue> {
  const given = new Map<PropertyName, DraftValue>()
  for (const [name, value] of Object.entries(draft.values) as [PropertyName, DraftValue][]) {
    const items = (typeof value === 'string' ? [value] : value).filter((item) => item.trim() !== '')
    const [only] = items
    if (only !== undefined) given.set(name, items.length === 1 && typeof value === 'string' ? only : items)
  }
  return given
}
