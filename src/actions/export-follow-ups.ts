import type { FollowUp } from '../follow-ups/follow-up'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { checkInEvent } from '../messages/calendar/check-in-event'
import type { CalendarEvent } from '../messages/calendar/ical'
import { interviewEvent } from '../messages/calendar/interview-event'
import { messageEvent } from '../messages/calendar/message-event'
import type { Action, Plan } from './action'
import { calendarFile } from './calendar-file'
import type { Notes, Now } from './now'

const FILE_NAME = 'Follow-ups'
const OUR_UID = /^UID:[0-9a-f]{16}@informational-interviews\r?$/m

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

/** What has a day from today on: talks, messages and promises. What is late has no day that a calendar could show. */
function coming({ overview, today }: Now): FollowUp[] {
  return overview.followUps.filter(({ due }) => due !== null && due >= today)
}

function urlsOf(now: Now, notes: Notes): ReadonlyMap<string, string> {
  return new Map(coming(now).map(({ path }) => [path, notes.urlOf(path)]))
}

function planned(urls: ReadonlyMap<string, string>, now: Now): Plan {
  const events = coming(now).flatMap((followUp) => eventOf(followUp, urls.get(followUp.path) ?? null, now))
  if (events.length === 0)
    return { ok: false, message: 'Nothing is still to come that a calendar could hold.' }
  const label =
    events.length === 1
      ? 'Made a calendar file with 1 event'
      : `Made a calendar file with ${events.length} events`
  // The last one is written anew; a file of that name that is none of ours stays.
  return calendarFile({ label, name: FILE_NAME, events, isSame: (text) => OUR_UID.test(text) }, now)
}

function eventOf(followUp: FollowUp, url: string | null, now: Now): CalendarEvent[] {
  const { kind, contact, name, due, path, company } = followUp
  if (due === null || kind === 'to-ask') return []
  const whom = { contactKey: contact?.email ?? name, contact: name, company, day: due, url }
  if (kind === 'check-in') return [checkInEvent({ ...whom, takeaway: '' })]
  if (kind !== 'interview') return [messageEvent({ ...whom, kind })]
  const note = contact?.notes.find((one) => one.path === path)
  const talks = contact === null ? [] : heldTalks({ talks: talksOf(contact) }, now.today)
  return [
    interviewEvent({
      ...whom,
      time: note?.interviewAt ?? null,
      place: note?.place ?? null,
      heldBefore: talks.filter(({ day }) => day < due).length,
    }),
  ]
}
