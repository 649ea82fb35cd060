import type { DayAndTime } from '../days/written-day'
import type { FieldProblem, Refusal } from '../vault/plan'
import type { Typed } from './ask'

// A form over a note shows what the note says, and only what the user changed of it is written: never over something that they were
// not shown, because it came from elsewhere while the form was open or what was typed in it was kept.

/** A field that the user changed. */
export interface Change {
  readonly typed: string
  /** What they were shown of the note in its place; null for who was shown nothing, on the command line. */
  readonly shown: string | null
}

/** What the user changed, by field; what is left out stays as the note has it. */
export type Changes<Key extends string = string> = Readonly<Partial<Record<Key, Change>>>

/** What of a form was changed. */
export function changesIn<Key extends string>(typed: Typed<Key>, shown: Typed<Key>): Changes<Key> {
  const keys = Object.keys(typed) as Key[]
  const changed = keys.filter((key) => textInForm(typed[key]) !== textInForm(shown[key]))
  return Object.fromEntries(changed.map((key) => [key, change(typed[key], shown[key])])) as Changes<Key>
}

/** A field that was changed, as it is compared and written. */
export function change(typed: string, shown: string | null): Change {
  return { typed: textInForm(typed), shown: shown === null ? null : textInForm(shown) }
}

/**
 * Why changes are not written: the note says something by now, `says`, that the user was not shown. They choose, field by field; where
 * the note says what they typed there is nothing to choose.
 */
export function notShown<Key extends string>(
  changes: Changes<Key>,
  says: (key: Key) => string,
): Refusal | null {
  const keys = Object.keys(changes) as Key[]
  const problems = keys.flatMap((key): FieldProblem[] => {
    const { typed, shown } = changes[key] ?? { typed: '', shown: null }
    const noteSays = says(key)
    if (shown === null || noteSays === shown || noteSays === typed) return []
    return [{ field: key, message: CHOOSE, noteSays }]
  })
  return problems.length === 0 ? null : { ok: false, message: CHOOSE, problems }
}

/** Said at a field for which the note and the user have different words. */
export const CHOOSE = 'The note was changed here meanwhile. Choose which of the two to keep.'

/** A text as a field holds it, whose lines end in one way. */
export function textInForm(text: string | null | undefined): string {
  return (text ?? '').replace(/\r\n?/g, '\n').trim()
}

/** A day as a field holds it, `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`; '' for none. */
export function dayInForm(on: DayAndTime | null): string {
  if (on === null) return ''
  return on.time === null ? on.day : `${on.day}T${on.time}`
}
