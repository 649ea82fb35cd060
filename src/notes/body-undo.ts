/** What one edit did to a note's body, enough to take it back when other places have changed in between. */
export interface BodyUndo {
  /** What stands there since the edit, and what stood there before: one of them is ''. */
  after: string
  before: string
  /** The text around it when the edit was made, to tell the place from others that read the same. */
  above: string
  below: string
  /** The heading of the section that the edit made, else null. */
  made: string | null
}
