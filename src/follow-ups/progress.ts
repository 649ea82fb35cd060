import type { Contact } from '../contacts/contact'
import type { Introduction } from '../contacts/introducers'
import { daysBetween, earliest, latest, plusDays, weekdayOf, type CalendarDay } from '../days/calendar-day'
import { heldTalks, talksOf } from './facts'
import type { OverviewWithContacts } from './overview'

/** What is counted of a search, in the order in which it happens. */
export const MEASURES = ['asked', 'answered', 'held', 'named', 'thanked'] as const

export type Measure = (typeof MEASURES)[number]

/** A week of the search, from a Monday (ISO 8601) to a Sunday. */
export interface Week {
  readonly from: CalendarDay
  /** Requests that went out. */
  readonly asked: number
  /** How many of these were answered by now, with a yes, a no or a talk. */
  readonly answered: number
  /** Talks that took place. */
  readonly held: number
  /** People whom the user was led to by a talk of this week. */
  readonly named: number
  /** How many of its talks were thanked for in time. */
  readonly thanked: number
}

/** How the search goes. */
export interface Progress {
  /** The last weeks, oldest first; the last one is this week, as far as it has come. */
  readonly weeks: readonly Week[]
  /** How many people are still to ask. */
  readonly toAsk: number
  /** How many requests wait for an answer. */
  readonly waiting: number
  /** How many talks a week the user aims for; 0 for no aim. */
  readonly aim: number
}

export interface ProgressSource {
  readonly overview: Pick<OverviewWithContacts, 'contacts' | 'followUps' | 'today'>
  /** Whom a contact introduced the user to. */
  readonly introductionsOf: (contact: Contact) => readonly Introduction[]
  /** Days after a talk until which thanks are in time. */
  readonly thankYouDays: number
  /** How many talks a week the user aims for; 0 for no aim. */
  readonly aim: number
}

/** So many weeks are shown. */
export const WEEKS = 12

/** Counts what was done in each of the last twelve weeks. */
export function progressOf({ overview, introductionsOf, thankYouDays, aim }: ProgressSource): Progress {
  const { today, followUps } = overview
  const weeks = new Weeks(today)
  for (const contact of overview.contacts.all) {
    countRequests(contact, today, weeks)
    for (const { day } of heldTalks({ talks: talksOf(contact) }, today)) {
      weeks.count(day, 'held')
      const inTime = plusDays(day, thankYouDays)
      const isThanked = contact.notes.some(
        ({ interviewOn, thankedOn }) => interviewOn === day && thankedOn !== null && thankedOn <= inTime,
      )
      if (isThanked) weeks.count(day, 'thanked')
    }
    for (const { introduced } of introductionsOf(contact)) {
      const day = namedOn(contact, introduced, today)
      if (day !== null) weeks.count(day, 'named')
    }
  }
  return {
    weeks: weeks.all,
    toAsk: followUps.filter(({ kind }) => kind === 'to-ask').length,
    waiting: followUps.filter(({ reason }) => reason?.because === 'request' || reason?.because === 'reminder')
      .length,
    aim,
  }
}

/** The Monday of the week of a day. */
export function mondayOf(day: CalendarDay): CalendarDay {
  return plusDays(day, -((weekdayOf(day) + 6) % 7))
}

class Weeks {
  readonly all: {
    from: CalendarDay
    asked: number
    answered: number
    held: number
    named: number
    thanked: number
  }[]
  private readonly first: CalendarDay

  constructor(private readonly today: CalendarDay) {
    this.first = plusDays(mondayOf(today), -7 * (WEEKS - 1))
    this.all = Array.from({ length: WEEKS }, (_, at) => ({
      from: plusDays(this.first, 7 * at),
      asked: 0,
      answered: 0,
      held: 0,
      named: 0,
      thanked: 0,
    }))
  }

  count(day: CalendarDay, measure: Measure): void {
    if (day < this.first || day > this.today) return
    const week = this.all[Math.floor(daysBetween(this.first, day) / 7)]
    if (week) week[measure] += 1
  }
}

function countRequests({ notes }: Contact, today: CalendarDay, weeks: Weeks): void {
  // Two notes with one day are copies, or one request for two talks.
  const days = new Set(notes.flatMap(({ askedOn }) => (askedOn === null ? [] : [askedOn])))
  for (const day of days) {
    weeks.count(day, 'asked')
    const isAnswered = notes.some(
      ({ askedOn, answeredOn, interviewOn, outcome }) =>
        (askedOn === day && outcome !== null && outcome !== 'no reply') ||
        (answeredOn !== null && answeredOn >= day && answeredOn <= today) ||
        (interviewOn !== null && interviewOn >= day),
    )
    if (isAnswered) weeks.count(day, 'answered')
  }
}

/** The talk in which somebody was named: the introducer's last one before anything happened with them. */
function namedOn(introducer: Contact, introduced: Contact, today: CalendarDay): CalendarDay | null {
  const begun =
    earliest(introduced.notes.flatMap(({ askedOn, interviewOn }) => [askedOn, interviewOn])) ?? today
  const talks = heldTalks({ talks: talksOf(introducer) }, today).filter(({ day }) => day <= begun)
  return latest(talks.map(({ day }) => day))
}
