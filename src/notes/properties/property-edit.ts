/** What a property can be set to. A day is the text `YYYY-MM-DD`, a link the text `[[…]]`. */
export type PropertyValue = string | number | readonly (string | number)[]

interface EditedProperty {
  /** Our name for the property, written where the note has none of the spellings. */
  key: string
  /** All names under which the note may hold it, ours included, the preferred one first. */
  spellings: readonly string[]
  /** Whether a value counts as not given. Without it, only nothing, blank text and an empty list do. */
  absent?: (value: unknown) => boolean
  /** Whether two values mean the same, such as one day written in two ways. Without it, equal values do. */
  same?: (found: unknown, wanted: unknown) => boolean
  /** Whether the values of two spellings say nothing different, such as a day and an hour of that day. Without it, `same` tells. */
  agree?: (one: unknown, other: unknown) => boolean
  /** Whether a value says something that is understood, as a day that can be read. Without it, nobody is told whether it was. */
  understood?: (value: unknown) => boolean
  /** Whether a value is what the user was shown before they changed it; null for none. Without it, nobody was shown any. */
  wasShown?: (value: unknown) => boolean
}

/** Gives a property one value, or one whole list. */
export interface SetProperty extends EditedProperty {
  op: 'set'
  value: PropertyValue
}

/** Adds one value to a list, unless a value that means the same is there already. */
export interface AppendToProperty extends EditedProperty {
  op: 'append'
  value: string | number
}

/** Takes a property's value away, and with `remove` its line too. */
export interface ClearProperty extends EditedProperty {
  op: 'clear'
  remove: boolean
}

/** Adds a tag to the exact key `tags`, whether that holds a list or a text of several tags. */
export interface AddTag {
  op: 'add-tag'
  /** With or without a leading `#`. */
  tag: string
}

export type PropertyEdit = SetProperty | AppendToProperty | ClearProperty | AddTag
