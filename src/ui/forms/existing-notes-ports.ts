/** A note that may be about an interview already. */
export interface CandidateNote {
  readonly path: string
  readonly name: string
  /** Why it is offered, as the user reads it: "a meeting note with people", "a note in People". */
  readonly why: string
}

/** What the form for notes that the user already has needs from outside. */
export interface ExistingNotesPorts {
  /** The tag that marks interview notes, without `#`. */
  readonly markerTag: string
  /** The likeliest first. */
  readonly candidates: readonly CandidateNote[]
  /** Adds the marker and the contact to these notes, as one change that can be undone, and tells how it went. */
  turn(paths: readonly string[]): Promise<void>
}
