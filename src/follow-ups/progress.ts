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

/** Something that was done, on its day. */
interface Done {
  readonly day: CalendarDay
  readonly measure: Measure
}

/** What a contact's notes tell, and the introductions that were looked at for it. */
interface Counted {
  readonly introductions: readonly Introduction[]
  readonly done: readonly Done[]
}

/** Counts what was done in each of the last twelve weeks. A contact of whom nothing has changed is not looked at again. */
export class ProgressCounter {
  /** How many contacts were looked at so far; for tests. */
  contactsRead = 0
  private counted = new WeakMap<Contact, Counted>()
  private last: { readonly source: ProgressSource; readonly progress: Progress } | null = null
  private today: CalendarDay | null = null
  private thankYouDays = 0

  /** The same object is given as long as nothing of `source` has changed. */
  of(source: ProgressSource): Progress {
    const { overview, thankYouDays, aim } = source
    const { today, followUps } = overview
    if (this.last !== null && isAlike(this.last.source, source)) return this.last.progress
    // Whether something was answered or held by now depends on the day.
    if (today !== this.today || thankYouDays !== this.thankYouDays) this.counted = new WeakMap()
    ;[this.today, this.thankYouDays] = [today, thankYouDays]
    const weeks = new Weeks(today)
    for (const contact of overview.contacts.all)
      for (const { day, measure } of this.doneWith(contact, source)) weeks.count(day, measure)
    const progress = {
      weeks: weeks.all,
      toAsk: followUps.filter(({ kind }) => kind === 'to-ask').length,
      waiting: followUps.filter(({ waitedBusinessDays }) => waitedBusinessDays !== null).length,
      aim,
    }
    this.last = { source, progress }
    return progress
  }

  private doneWith(contact: Contact, source: ProgressSource): readonly Done[] {
    // Who was led to somebody is told by other notes than the contact's own.
    const introductions = source.introductionsOf(contact)
    const known = this.counted.get(contact)
    if (known?.introductions === introductions) return known.done
    this.contactsRead += 1
    const done = doneWith(contact, introductions, source)
    this.counted.set(contact, { introductions, done })
    return done
  }
}

/** Counts it once. */
export function progressOf(source: ProgressSource): Progress {
  return new ProgressCounter().of(source)
}

function isAlike(a: ProgressSource, b: ProgressSource): boolean {
  return a.overview === b.overview && a.thankYouDays === b.thankYouDays && a.aim === b.aim
}

function doneWith(
  contact: Contact,
  introductions: readonly Introduction[],
  { overview: { today }, thankYouDays }: ProgressSource,
): Done[] {
  const done = requestsOf(contact, today)
  for (const { day } of heldTalks({ talks: talksOf(contact) }, today)) {
    done.push({ day, measure: 'held' })
    const inTime = plusDays(day, thankYouDays)
    const isThanked = contact.notes.some(
      ({ interviewOn, thankedOn }) => interviewOn === day && thankedOn !== null && thankedOn <= inTime,
    )
    if (isThanked) done.push({ day, measure: 'thanked' })
  }
  for (const { introduced } of introductions) {
    const day = namedOn(contact, introduced, today)
    if (day !== null) done.push({ day, measure: 'named' })
  }
  return done
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

/** The requests to a contact, and which of them were answered: an answer is one to the latest request before it. */
function requestsOf({ notes }: Contact, today: CalendarDay): Done[] {
  // Two notes with one day are copies, or one request for two talks.
  const days = [...new Set(notes.flatMap(({ askedOn }) => (askedOn === null ? [] : [askedOn])))].sort()
  return days.flatMap((day, at) => {
    const next = days[at + 1] ?? null
    const isItsOwn = (on: CalendarDay | null) => on !== null && on >= day && (next === null || on < next)
    const isAnswered = notes.some(
      ({ askedOn, answeredOn, interviewOn, outcome }) =>
        (askedOn === day && outcome !== null && outcome !== 'no reply') ||
        (isItsOwn(answeredOn) && answeredOn !== null && answeredOn <= today) ||
        isItsOwn(interviewOn),
    )
    const asked: Done = { day, measure: 'asked' }
    return isAnswered ? [asked, { day, measure: 'answered' }] : [asked]
  })
}

/** The talk in which somebody was named: the introducer's last one before anything happened with them. */
function namedOn(introducer: Contact, introduced: Contact, today: CalendarDay): CalendarDay | null {
  const begun =
    earliest(introduced.notes.flatMap(({ askedOn, interviewOn }) => [askedOn, interviewOn])) ?? today
  const talks = heldTalks({ talks: talksOf(introducer) }, today).filter(({ day }) => day <= begun)
  return latest(talks.map(({ day }) => day))
}
