import type { Interview } from './interview'
import type { Problem } from './problem'
import type { PropertyName } from './property-names'

/** An interview note as it was read, with what could not be understood in it. */
export interface Reading {
  readonly interview: Interview
  readonly problems: readonly Problem[]
  /** Under which key each property stands, by our name for it; empty ones are left out. */
  readonly keys: ReadonlyMap<PropertyName, string>
  /** Whether the contact is still a placeholder, which makes the note a template and no interview. */
  readonly isTemplate: boolean
}
