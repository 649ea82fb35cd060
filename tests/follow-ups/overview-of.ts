import { readCadence } from '../../src/days/cadence'
import type { Weekday } from '../../src/days/calendar-day'
import type { FollowUp, FollowUpRules, Overview } from '../../src/follow-ups/follow-up'
import { overview } from '../../src/follow-ups/overview'
import { indexOf, type Notes } from '../contacts/contacts-of'
import { day } from '../days/day'
import type { Properties } from '../interviews/builders'

const quarterly = readCadence('quarterly')
if (quarterly === null) throw new Error('Quarterly is a cadence')

/** What holds where the user has chosen nothing. */
export const USUAL: FollowUpRules = {
  defaultCadence: quarterly,
  thankYouDays: 1,
  promiseDays: 7,
  week: { weekend: new Set<Weekday>([6, 0]), holidays: new Set() },
  language: 'en',
}

export function overviewOf(notes: Notes, today: string, rules: Partial<FollowUpRules> = {}): Overview {
  return overview(indexOf(notes), day(today), { ...USUAL, ...rules })
}

/** Interview notes with Jane Doe, by path: 1.md, 2.md … in `Interviews`. */
export function janes(...notes: Properties[]): Notes {
  return Object.fromEntries(
    notes.map((note, place) => [`Interviews/${place + 1}.md`, { contact: 'Jane Doe', ...note }]),
  )
}

/** A follow-up in a few words, without the name. */
export function told({ kind, due, suggestion }: FollowUp): string {
  return [kind, due, suggestion].filter((part) => part !== null).join(' ')
}

/** Jane Doe's follow-ups on `today`, where her notes say this. */
export function janeOn(today: string, ...notes: Properties[]): string[] {
  return overviewOf(janes(...notes), today).followUps.map(told)
}

/** Jane Doe's follow-ups on `today`, where her notes link to a note of the user's own that says `person`. */
export function linkedJaneOn(today: string, person: Properties, ...notes: Properties[]): string[] {
  const linked = notes.map((note) => ({ ...note, contact: '[[People/Jane Doe]]' }))
  return overviewOf({ ...janes(...linked), 'People/Jane Doe.md': person }, today).followUps.map(told)
}

/** Everybody's follow-ups, as `name: kind due`. */
export function everybodyOn(today: string, notes: Notes, rules?: Partial<FollowUpRules>): string[] {
  return overviewOf(notes, today, rules).followUps.map((followUp) => `${followUp.name}: ${told(followUp)}`)
}

/** Whom nothing is planned with, as `name: reason`. */
export function noNextStepOn(today: string, notes: Notes, rules?: Partial<FollowUpRules>): string[] {
  return overviewOf(notes, today, rules).noNextStep.map(({ name, reason }) => `${name}: ${reason}`)
}
