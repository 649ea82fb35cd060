import { EMPTY_INPUT, type NewInterviewInput } from '../../interviews/new-interview'

type Input = NewInterviewInput
type Partly = Partial<NewInterviewInput>

/** What a form shows when it opens, and whether that was typed the last time. */
export interface FirstInput {
  readonly input: Input
  readonly fromDraft: boolean
  /** Whether something else that was typed waits for another time. */
  readonly draftWaits: boolean
}

/**
 * What the form opens with: what is known from where it was started, or what was typed when it was last closed. A draft
 * about somebody else must not mix with what is known, so it waits until the form is opened without anybody in mind.
 */
export function firstInput(known: Partly, draft: Partly | null): FirstInput {
  const given = { ...EMPTY_INPUT, ...defined(known) }
  const typed = draft && { ...given, ...defined(draft) }
  if (!typed || isBlank(typed) || same(typed, given)) {
    return { input: given, fromDraft: false, draftWaits: false }
  }
  const fits = isBlank(given) || typed.contact.trim() === given.contact.trim()
  return { input: fits ? typed : given, fromDraft: fits, draftWaits: !fits }
}

/** Whether nothing was typed; a template alone is nothing. */
export function isBlank(input: Input): boolean {
  return fields(input).every((field) => field === 'template' || input[field].trim() === '')
}

export function same(one: Input, other: Input): boolean {
  return fields(one).every((field) => one[field] === other[field])
}

const fields = (input: Input) => Object.keys(input) as (keyof Input)[]

// A key that is there without a value must not cover one that has one.
function defined(input: Partly): Partly {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value === 'string'))
}
