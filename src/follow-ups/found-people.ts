import type { Contact } from '../contacts/contact'
import type { Introduction } from '../contacts/introducers'
import type { JobMove } from '../contacts/job-moves'
import type { Connection } from '../contacts/linkedin-connections'
import type { CalendarDay } from '../days/calendar-day'
import type { FollowUp } from './follow-up'
import type { OverviewWithContacts } from './overview'
import type { Warmth } from './warmth'

/** What people are found in. */
export interface PeopleSource {
  readonly overview: OverviewWithContacts
  /** Whom a contact introduced the user to. */
  readonly introductionsOf: (contact: Contact) => readonly Introduction[]
  /** The user's connections on LinkedIn; the same list as long as the export is the same. */
  readonly connections: readonly Connection[]
  readonly told: ToldByNotes
  /** The language by which names are sorted, a BCP 47 tag. */
  readonly language: string
}

/** What notes tell beside what contacts are made of. */
export interface ToldByNotes {
  /** The tags of the note at `path`, with `#` or without. */
  tagsOf(path: string): readonly string[]
  /** The text of its other properties. */
  textsOf(path: string): readonly string[]
  /** Another number wherever one of them may tell something else than before. */
  readonly version: number
}

/** Where somebody holds what was looked for. */
export interface FoundIn {
  readonly field: 'name' | 'company' | 'role' | 'tag' | 'property'
  readonly text: string
}

/** A contact who was found. */
export interface FoundPerson {
  readonly contact: Contact
  readonly warmth: Warmth
  readonly lastTouch: CalendarDay | null
  /** What comes next; null for nothing. */
  readonly next: FollowUp | null
  /** Who they are on LinkedIn. */
  readonly connection: Connection | null
  /** Where LinkedIn says that they work elsewhere or as something else now. */
  readonly move: JobMove | null
  readonly found: readonly FoundIn[]
  /** Whether it takes a typing error to find them. */
  readonly isClose: boolean
}

/** Somebody who could introduce the user at a company. */
export type WayIn =
  | {
      readonly how: 'introduced-somebody'
      readonly person: FoundPerson
      readonly introduced: readonly Contact[]
    }
  /** As LinkedIn says. `person` is the contact that they are, whose notes say otherwise; null for nobody whom notes are about. */
  | {
      readonly how: 'works-there'
      readonly connection: Connection
      readonly person: FoundPerson | null
      readonly found: readonly FoundIn[]
      readonly isClose: boolean
    }
  /** As the older note at `path` says. */
  | { readonly how: 'worked-there-before'; readonly person: FoundPerson; readonly path: string }

/** A company with those who were found there. */
export interface FoundCompany {
  /** As a note spells it, else as LinkedIn does; null for those of whom no company is known. */
  readonly company: string | null
  /** Whether what was looked for is this company's name, in whatever spelling. */
  readonly isExact: boolean
  /** The warmest first. */
  readonly people: readonly FoundPerson[]
  readonly waysIn: readonly WayIn[]
}

/** Who was found: the company that was named first, then by the warmest person, then by name. */
export interface FoundPeople {
  readonly companies: readonly FoundCompany[]
  /** How many companies more there are than were asked for. */
  readonly more: number
  /** How many contacts, and how many of LinkedIn's, were found themselves. */
  readonly people: number
  readonly connections: number
  /** Companies whose name begins with what was typed: they are not meant yet, but may be once it is typed on. */
  readonly companiesBegun: readonly string[]
}
