import type { Contact } from '../contacts/contact'
import type { WorkingWeek } from '../days/business-days'
import type { Cadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import type { Outcome } from '../interviews/outcome'
import type { Problem, ProblemCode } from '../interviews/problem'

/** What there is to do about a contact, in the order in which kinds are sorted. */
export const KINDS = [
  'interview',
  'thank-you',
  'update-introducer',
  'outreach',
  'check-in',
  'promise',
  'to-ask',
] as const

export type Kind = (typeof KINDS)[number]

/** What to do about a request or a talk that came to nothing. */
export type Suggestion = 'ask-someone-else' | 'remind' | 'close' | 'new-day' | 'find-day'

/** Why a follow-up is due on its day; `on` is the day it is counted from, or the day itself where the user chose it. */
export interface DueReason {
  readonly because:
    | 'interview'
    | 'introduction'
    | 'request'
    | 'reminder'
    | 'not-held'
    | 'answer'
    | 'cadence'
    | 'promise'
    | 'chosen-day'
    | 'snoozed'
  readonly on: CalendarDay
}

/** Something to do about a contact. Days are `YYYY-MM-DD`. */
export interface FollowUp {
  readonly kind: Kind
  readonly name: string
  readonly company: string | null
  /** The day it is due; null for `to-ask`, which never is. */
  readonly due: CalendarDay | null
  readonly reason: DueReason | null
  /** Calendar days from the day it was due until today; 0 today and before. */
  readonly daysOverdue: number
  /** An interview's time of day, `HH:mm`. */
  readonly time: string | null
  readonly lastTouch: CalendarDay | null
  readonly cadence: Cadence
  readonly suggestion: Suggestion | null
  /** Working days since an open request, or the reminder of it, went out. */
  readonly waitedBusinessDays: number | null
  /** Whom the talks were with that an introducer should hear of. */
  readonly about: readonly string[]
  /** How many of the six prep questions are answered, for an interview. */
  readonly prepAnswered: number | null
  /** More than a year overdue: listed apart, and not counted. */
  readonly longQuiet: boolean
  /** How many promises to the contact are open, whatever the row is about. */
  readonly promises: number
  /** The note that causes it. */
  readonly path: string
  /** Null for an introducer who has no interview note. */
  readonly contact: Contact | null
  /** The notes that name an introducer to be told; empty for other kinds. */
  readonly naming: readonly string[]
}

/** A contact for whom nothing is planned, and why: how it ended, what could not be understood, or that no answer came. */
export interface NoNextStep {
  readonly name: string
  readonly company: string | null
  readonly reason: Outcome | ProblemCode | 'no-answer'
  readonly path: string
  readonly contact: Contact
}

/** A contact with whom the user has ended it, and how: so that they can be seen, and taken up again. */
export interface ClosedContact {
  readonly name: string
  readonly company: string | null
  readonly reason: 'declined' | 'no reply' | 'cadence-none'
  readonly path: string
  readonly contact: Contact
}

/** Everything that there is to know on one day. */
export interface Overview {
  readonly today: CalendarDay
  readonly followUps: readonly FollowUp[]
  readonly noNextStep: readonly NoNextStep[]
  readonly closed: readonly ClosedContact[]
  readonly problems: readonly Problem[]
}

/** The user's choices that decide when something is due. */
export interface FollowUpRules {
  /** How often to be in touch with contacts for whom no note says so. */
  readonly defaultCadence: Cadence
  /** Days after an interview on which the thank-you is due. */
  readonly thankYouDays: number
  /** Days after an interview on which promises are due. */
  readonly promiseDays: number
  readonly week: WorkingWeek
  /** The language by which names are sorted, a BCP 47 tag. */
  readonly language: string
}
