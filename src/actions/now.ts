import type { Contact } from '../contacts/contact'
import type { IntroducedByOther, Introduction } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import type { DayWords } from '../days/day-words'
import type { LocalDayAndTime } from '../days/written-day'
import type { ProgressSource } from '../follow-ups/progress'
import type { OverviewWithContacts } from '../follow-ups/overview'
import type { KeptByName } from '../interviews/kept-notes'
import type { SectionHeadings } from '../notes/body/section-headings'
import type { FindBlock } from '../notes/fences'
import type { Settings } from '../settings/settings'
import type { CandidateNote } from '../vault/existing-notes'
import type { PeopleSearch } from '../vault/people-finder'
import type { PropertyEdits } from './property-edits'

/** What an action plans from: values as of now. */
export interface Now {
  readonly today: CalendarDay
  readonly overview: OverviewWithContacts
  /** Whom a contact of the overview introduced the user to. */
  readonly introductionsOf: (contact: Contact) => readonly Introduction[]
  /** Those who introduced the user to somebody and have no interview note of their own, where a link names them. */
  readonly introducedByOthers: () => readonly IntroducedByOther[]
  /** The same with those who are named in plain text, which may be no person. */
  readonly introducedByAllOthers: () => readonly IntroducedByOther[]
  readonly settings: Settings
  /** The headings under which the sections of interview notes are found. */
  readonly headings: SectionHeadings
  /** The folder in which templates are looked for, '' where there is none. */
  readonly templateFolder: string
  readonly edits: PropertyEdits
  /** Takes an instant to the user's own day and time. */
  readonly local: LocalDayAndTime
  /** How days are told, seen from today. */
  readonly words: DayWords
  /** The moment, in milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number
}

/** What is counted of how the search goes. */
export function progressSource({ overview, introductionsOf, settings }: Now): ProgressSource {
  return { overview, introductionsOf, thankYouDays: settings.thankYouDays, aim: settings.talksAWeek }
}

/** The user's notes, read when an action needs them. */
export interface Notes {
  /** The text of the note at `path`, '' where there is none. */
  read(path: string): Promise<string>
  exists(path: string): boolean
  /** Finds the block of properties in a note's text, as the app does. */
  readonly findBlock: FindBlock
  /** The note that a link in the note at `from` leads to, or null. */
  resolve(link: string, from: string): string | null
  /** How other notes link to the note at `path`: its name, or its path where the name is not enough; null where there is no note. */
  linkTo(path: string): string | null
  /** The URL that opens the note at `path` from outside. */
  urlOf(path: string): string
  /** Notes to choose a template from, by path. */
  templates(): readonly { readonly path: string; readonly name: string }[]
  /** Ordinary notes that may be about a person or a meeting, the likeliest first. */
  candidates(): readonly CandidateNote[]
  /** Whether the note at `path` says by itself whom it is about. */
  namesContact(path: string): boolean
  /** The notes that are kept for somebody. */
  kept(): KeptByName
  /** Somebody with an ordinary note of their own: how a contact is written, and what that note tells. */
  personAt(path: string): { readonly value: string; readonly fill: Readonly<Record<string, string>> } | null
  /** Finds people by what was typed. */
  readonly people: PeopleSearch
  /** A company as the user's notes write companies: a link, or text. */
  companyAsWritten(name: string): string
}
