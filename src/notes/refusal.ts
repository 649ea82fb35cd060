export type RefusalCode =
  /** The properties are no valid YAML. */
  | 'unreadable'
  /** The note begins like properties, but Obsidian sees none there. */
  | 'unseen-block'
  /** The properties are a list or a text, or written in braces. */
  | 'not-a-map'
  /** Two spellings of one property hold different values. */
  | 'two-spellings'
  /** The property holds several values where one is to be set. */
  | 'several-values'
  /** The property is written in a way that cannot be edited safely: a map, an anchor, a block of text. */
  | 'unusual-value'
  /** Code, a comment or HTML in the body is never closed, so that all below it would be a part of it. */
  | 'unclosed'
  /** The file's bytes are no UTF-8, so that saving what was read of them would lose something. */
  | 'not-utf-8'
  /** The note is not the one any more that a change was planned for: empty, unmarked, or with another contact. */
  | 'not-that-note'
  /** Two versions of the note stand in it, as tools leave them to be put together. */
  | 'conflict'
  /** The task that is to be ticked is not there, or more than once. */
  | 'no-such-task'
  /** A property says something else than the user was shown before they changed it. */
  | 'not-as-shown'
  /** The result would not read as asked, or would change something else. */
  | 'unsafe'
  /** What was written is no longer there, so it cannot be undone. */
  | 'changed-since'

/** Why a note is left as it is. `line` counts from 1 in the whole note. */
export interface Refusal {
  code: RefusalCode
  message: string
  /** The property as the note spells it. */
  key?: string
  line?: number
}
