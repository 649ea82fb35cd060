import type { CalendarDay } from '../days/calendar-day'
import type { PrepProperty } from '../interviews/property-names'

/** One of the six questions to answer before the talk. */
export interface PrepQuestion {
  readonly property: PrepProperty
  readonly question: string
  /** Whether the answer is about the company, so that it may serve for everybody there. */
  readonly isCompanys: boolean
}

/** An answer from an earlier interview at the same company, to be offered and never taken over silently. */
export interface OfferedAnswer {
  readonly property: PrepProperty
  readonly answer: string
  /** With whom that interview was, and in which note the answer stands. */
  readonly contact: string
  readonly path: string
  /** The interview's day, else the day of the request, where there is one. */
  readonly day: CalendarDay | null
}

export const PREP_QUESTIONS: readonly PrepQuestion[] = [
  { property: 'prep_company', question: 'What does the company do, and for whom?', isCompanys: true },
  { property: 'prep_values', question: 'What matters to it, and where does that show?', isCompanys: true },
  { property: 'prep_interest', question: 'What draws me to it?', isCompanys: true },
  { property: 'prep_person', question: 'Who am I meeting, and what was their path?', isCompanys: false },
  { property: 'prep_goal', question: 'What do I want to know by the end?', isCompanys: false },
  {
    property: 'prep_next_steps',
    question: 'What could I fairly suggest as a next step?',
    isCompanys: false,
  },
]
