import type { Contact } from '../contacts/contact'
import { heldTalks, talksOf } from '../follow-ups/facts'
import type { Interview } from '../interviews/interview'
import { INTERVIEW_FILE_NAME, interviewEvent } from '../messages/calendar/interview-event'
import { aboutContact } from './action'
import { fileNameOf } from '../notes/file-name'
import { calendarFile, holdsEvent } from './calendar-file'
import type { Target } from './target'
import { nothingAhead, noteToPrepare } from './which-note'
import type { CalendarDay } from '../days/calendar-day'

interface Answers {
  /** Leads to the note of the talk. */
  readonly url: string
}

/** Puts a talk that is ahead into the user's calendar, with its time and where it is. */
export const addInterviewToCalendar = aboutContact<Answers>({
  id: 'add-interview-to-calendar',
  name: 'Add interview to calendar',
  icon: 'calendar-plus',
  places: ['palette', 'row', 'note'],
  dots: false,
  applies: ({ target, today }) => talkAhead(target, today) !== null,
  rank: ({ kind }, hasBegun) => (kind === 'interview' && !hasBegun ? 5 : null),
  ask({ target }, { now, notes }) {
    const talk = talkAhead(target, now.today)
    return { url: talk === null ? '' : notes.urlOf(talk.note.path) }
  },
  plan({ target }, { url }, now) {
    const talk = talkAhead(target, now.today)
    if (talk === null) return nothingAhead(target)
    const { contact, note, day } = talk
    const { email, name, company } = contact
    const held = heldTalks({ talks: talksOf(contact) }, now.today).filter((one) => one.day < day)
    const event = interviewEvent({
      contactKey: email ?? name,
      contact: name,
      company: note.company ?? company,
      day,
      time: note.interviewAt,
      place: note.place,
      heldBefore: held.length,
      url,
    })
    return calendarFile(
      {
        label: `Made a calendar file for ${name}`,
        name: fileNameOf(INTERVIEW_FILE_NAME, { contact: name, day }),
        events: [event],
        isSame: holdsEvent(event),
      },
      now,
    )
  },
})

function talkAhead(
  target: Target,
  today: CalendarDay,
): { contact: Contact; note: Interview; day: CalendarDay } | null {
  const note = noteToPrepare(target, today)
  const { contact } = target
  return contact === null || note === null || note.interviewOn === null
    ? null
    : { contact, note, day: note.interviewOn }
}
