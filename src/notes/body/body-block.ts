interface Place {
  /** Where its first line begins. Offsets count in the whole note. */
  from: number
  /** Where the line after its last one begins. */
  to: number
}

export interface Heading extends Place {
  kind: 'heading'
  /** 1 to 6. */
  level: number
  /** As it is written, without `#` and underline; the lines of an underlined one are joined by spaces. */
  text: string
}

export interface List extends Place {
  kind: 'list'
  /** Its items and those nested in them, in order. Quotes and code in an item are none. */
  items: ListItem[]
}

export interface ListItem {
  /** How many items it stands in. */
  depth: number
  /** Where its first line begins. */
  from: number
  /** Its first line as it is written. */
  line: string
  /** `-`, `*`, `+`, or of a numbered one the number and what follows it. */
  marker: string
  /** What stands between the brackets of a task, else null. */
  mark: string | null
  /** Its first paragraph as it is written, its lines joined by spaces. */
  text: string
}

/** Text, code, quotes, HTML, formulas, comments: what holds no headings and no list of ours. */
export interface OtherBlock extends Place {
  kind: 'other'
  /** Whether it is never closed, so that it reaches to the end of the note. */
  isOpen: boolean
}

/** One of the blocks that a note's body consists of. Blank lines lie between them. */
export type BodyBlock = Heading | List | OtherBlock
