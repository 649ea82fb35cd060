import type { FollowUp } from '../follow-ups/follow-up'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { checkInEvent } from '../messages/calendar/check-in-event'
import { calendarWith, type CalendarEvent } from '../messages/calendar/ical'
import { interviewEvent } from '../messages/calendar/interview-event'
import type { Action, Plan } from './action'
import type { Notes, Now } from './now'

const FILE_NAME = 'Follow-ups'

interface Answers {
  /** Leads to the note of a follow-up, by the note's path. */
  readonly urls: ReadonlyMap<string, string>
}

/**
 * Writes one calendar file with every talk and every message that is still to come. An event is the same in each file, so that a calendar
 * that takes the file again moves what has moved.
 */
export const exportFollowUps: Action<Answers> = {
  id: 'export-follow-ups',
  name: 'Export follow-ups to calendar',
  icon: 'calendar-days',
  places: ['palette'],
  dots: false,
  applies: () => true,
  ask: (_, { now, notes }) => ({ urls: urlsOf(now, notes) }),
  plan: (_, { urls }, now) => planned(urls, now),
  verb: {
    name: 'calendar',
    description: 'Write a calendar file with all that is still to come',
    isAboutNobody: true,
    answer: ([created]) => created?.path ?? '',
    parameters: {},
    read: (_, __, { now, notes }) => ({ answers: { urls: urlsOf(now, notes) } }),
  },
}

/** What a calendar may hold: a talk, or a message, from today on. */
function coming({ overview, today }: Now): FollowUp[] {
  return overview.followUps.filter(
    ({ kind, due, contact }) =>
      contact !== null && due !== null && due >= today && (kind === 'interview' || kind === 'check-in'),
  )
}

function urlsOf(now: Now, notes: Notes): ReadonlyMap<string, string> {
  return new Map(coming(now).map(({ path }) => [path, notes.urlOf(path)]))
}

function planned(urls: ReadonlyMap<string, string>, now: Now): Plan {
  const events = coming(now).flatMap((followUp) => eventOf(followUp, urls.get(followUp.path) ?? null, now))
  if (events.length === 0)
    return { ok: false, message: 'Nothing is still to come that a calendar could hold.' }
  const { calendarFolder, interviewFolder } = now.settings
  return {
    ok: true,
    label:
      events.length === 1
        ? 'Made a calendar file with 1 event'
        : `Made a calendar file with ${events.length} events`,
    namesNextDay: true,
    handsOver: true,
    creates: [
      {
        as: 'file',
        folder: calendarFolder || interviewFolder,
        name: FILE_NAME,
        extension: 'ics',
        text: calendarWith(events, now.instant),
        // The last one is written anew; a file of that name that is none of ours stays.
        isSame: (text) => /^UID:[0-9a-f]{16}@informational-interviews\r?$/m.test(text),
      },
    ],
  }
}

function eventOf(
  { kind, contact, due, path, company }: FollowUp,
  url: string | null,
  now: Now,
): CalendarEvent[] {
  if (contact === null || due === null) return []
  const contactKey = contact.email ?? contact.name
  const whom = { contactKey, contact: contact.name, company, day: due, url }
  if (kind !== 'interview') return [checkInEvent({ ...whom, takeaway: '' })]
  const note = contact.notes.find((one) => one.path === path)
  const held = heldTalks({ talks: talksOf(contact) }, now.today).filter(({ day }) => day < due)
  return [
    interviewEvent({
      ...whom,
      time: note?.interviewAt ?? null,
      place: note?.place ?? null,
      heldBefore: held.length,
    }),
  ]
}
