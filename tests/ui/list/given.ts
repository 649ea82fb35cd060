import type { Contact } from '../../../src/contacts/contact'
import { readCadence, type Cadence } from '../../../src/days/cadence'
import { daysBetween, type CalendarDay } from '../../../src/days/calendar-day'
import type { FollowUp, NoNextStep, Overview } from '../../../src/follow-ups/follow-up'
import type { Interview } from '../../../src/interviews/interview'
import type { Problem } from '../../../src/interviews/problem'
import { readReference } from '../../../src/interviews/wikilink'
import { day } from '../../days/day'

export const TODAY = day('2026-11-23')

export function cadence(word: string): Cadence {
  const read = readCadence(word)
  if (read === null) throw new Error(`${word} is no cadence`)
  return read
}

export function anInterview(over: Partial<Interview> = {}): Interview {
  return {
    path: 'Interviews/Jane Doe interview.md',
    contact: readReference('Jane Doe'),
    company: 'Acme',
    workedAt: [],
    role: null,
    email: null,
    linkedin: null,
    introducedBy: [],
    introducerToldOn: null,
    askedOn: null,
    remindedOn: null,
    answeredOn: null,
    interviewOn: null,
    interviewAt: null,
    place: null,
    outcome: null,
    thankedOn: null,
    lastContact: null,
    checkIns: [],
    cadence: null,
    nextCheckIn: null,
    snoozedUntil: null,
    promises: 0,
    prep: {},
    ...over,
  }
}

export function aContact(over: Partial<Contact> = {}): Contact {
  const name = over.name ?? 'Jane Doe'
  return {
    name,
    company: 'Acme',
    role: null,
    email: null,
    linkedin: null,
    cadence: null,
    notes: [anInterview({ path: `Interviews/${name} interview.md` })],
    personNote: null,
    personTouches: [],
    personNextCheckIns: [],
    personWorkedAt: [],
    problems: [],
    ...over,
  }
}

/** A check-in with Jane Doe of Acme unless told otherwise; how late it is follows from its day. */
export function aFollowUp(over: Partial<FollowUp> = {}): FollowUp {
  const name = over.name ?? 'Jane Doe'
  const contact = over.contact === undefined ? aContact({ name }) : over.contact
  const due = over.due === undefined ? TODAY : over.due
  return {
    kind: 'check-in',
    name,
    company: 'Acme',
    due,
    reason: null,
    daysOverdue: due === null ? 0 : Math.max(daysBetween(due, TODAY), 0),
    time: null,
    lastTouch: null,
    cadence: cadence('quarterly'),
    suggestion: null,
    waitedBusinessDays: null,
    about: [],
    prepAnswered: null,
    longQuiet: false,
    promises: 0,
    path: contact?.notes[0]?.path ?? 'Interviews/Jane Doe interview.md',
    contact,
    naming: [],
    ...over,
  }
}

export function aNoNextStep(over: Partial<NoNextStep> = {}): NoNextStep {
  const contact = over.contact ?? aContact({ name: 'Hal' })
  return {
    name: contact.name,
    company: contact.company,
    reason: 'cancelled',
    path: contact.notes[0]?.path ?? '',
    contact,
    ...over,
  }
}

export function aProblem(over: Partial<Problem> = {}): Problem {
  return {
    path: 'Interviews/Sam interview.md',
    property: 'last_contact',
    code: 'bad-date',
    message: '`last_contact` says 03/04/2026. Write 2026-04-03 or 2026-03-04. Not counted until then.',
    ...over,
  }
}

export function anOverview(over: Partial<Overview> = {}): Overview {
  return { today: TODAY, followUps: [], noNextStep: [], closed: [], problems: [], ...over }
}

/** So many check-ins due on a day, each with somebody of their own: "Person 1", "Person 2" … */
export function checkIns(count: number, due: CalendarDay, first = 1): FollowUp[] {
  return Array.from({ length: count }, (_, at) => aFollowUp({ name: `Person ${first + at}`, due }))
}
