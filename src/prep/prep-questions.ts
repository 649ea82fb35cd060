import type { Contact } from '../contacts/contact'
import { byAge } from '../contacts/newest'
import type { CalendarDay } from '../days/calendar-day'
import type { PrepProperty } from '../interviews/property-names'
import { foldName } from '../interviews/wikilink'

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

/**
 * The answers about `company` that other interview notes give, the newest first and each text once for its question. `path` is the
 * note that they are offered to.
 */
export function offeredAnswers(
  contacts: readonly Contact[],
  company: string | null,
  path: string,
): OfferedAnswer[] {
  const wanted = foldName(company ?? '')
  if (wanted === '') return []
  const notes = contacts.flatMap((contact) =>
    contact.notes
      .filter((note) => note.path !== path && foldName(note.company ?? contact.company ?? '') === wanted)
      .map((note) => ({ note, contact: contact.name })),
  )
  notes.sort((a, b) => byAge(b.note, a.note))

  const offered: OfferedAnswer[] = []
  const known = new Set<string>()
  for (const { note, contact } of notes) {
    for (const { property, isCompanys } of PREP_QUESTIONS) {
      const answer = isCompanys ? note.prep[property] : undefined
      if (answer === undefined || known.has(`${property} ${answer.trim()}`)) continue
      known.add(`${property} ${answer.trim()}`)
      offered.push({
        property,
        answer,
        contact,
        path: note.path,
        day: note.interviewOn ?? note.askedOn,
      })
    }
  }
  return offered
}
