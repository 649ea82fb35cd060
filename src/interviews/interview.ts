import type { Cadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import type { Outcome } from './outcome'
import type { PrepProperty } from './property-names'
import type { Reference } from './wikilink'

/** What one interview note says, as it was written. Nothing here depends on the day on which it is read. */
export interface Interview {
  /** The note's path in the vault. */
  readonly path: string
  readonly contact: Reference | null
  readonly company: string | null
  /** Where they worked before, as far as no older note tells it. */
  readonly workedAt: readonly string[]
  readonly role: string | null
  readonly email: string | null
  readonly linkedin: string | null
  readonly introducedBy: readonly Reference[]
  readonly introducerToldOn: CalendarDay | null
  readonly askedOn: CalendarDay | null
  readonly remindedOn: CalendarDay | null
  /** The day an answer to the request came. */
  readonly answeredOn: CalendarDay | null
  readonly interviewOn: CalendarDay | null
  /** The interview's time of day as `HH:mm`, where one is given. */
  readonly interviewAt: string | null
  /** Where it is: a place, or the address of a video call. */
  readonly place: string | null
  readonly outcome: Outcome | null
  readonly thankedOn: CalendarDay | null
  readonly lastContact: CalendarDay | null
  readonly checkIns: readonly CalendarDay[]
  readonly cadence: Cadence | null
  readonly nextCheckIn: CalendarDay | null
  readonly snoozedUntil: CalendarDay | null
  /** How many promises of the user's are open in it: tasks of its body. */
  readonly promises: number
  readonly prep: Readonly<Partial<Record<PrepProperty, string>>>
}

/** How many of the six prep questions have an answer. */
export function prepAnswered(interview: Interview): number {
  return Object.keys(interview.prep).length
}
