import { newestNote, type Contact } from '../contacts/contact'
import { readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { CHECK_IN_FILE_NAME, checkInEvent } from '../messages/calendar/check-in-event'
import { fileNameOf } from '../notes/file-name'
import { firstLine } from '../messages/section-lines'
import { aboutContact } from './action'
import { calendarFile, holdsEvent } from './calendar-file'
import { sectionIn } from './drafted'
import { nextCheckInOn } from './next-check-in'
import type { Now } from './now'
import type { Target } from './target'

interface Answers {
  /** What stayed with the user of the latest talk, '' for nothing. */
  readonly takeaway: string
  /** Leads to the contact's newest note. */
  readonly url: string
}

/** Puts the next message to a contact into the user's calendar, where a day for it is ahead. */
export const addToCalendar = aboutContact<Answers>({
  id: 'add-next-check-in-to-calendar',
  name: 'Add next check-in to calendar',
  icon: 'calendar-plus',
  places: ['palette', 'row', 'note'],
  dots: false,
  applies({ target, followUps, today }) {
    const about = followUps.find(({ kind }) => kind === 'check-in' || kind === 'thank-you')
    if (target.contact === null || about === undefined) return false
    const next = nextCheckInOn(target.contact, today, about.cadence)
    return next !== null && next > today
  },
  async ask({ target }, at) {
    const next = nextOf(target, at.now)
    const talk = next && heldTalks({ talks: talksOf(next.contact) }, at.now.today).pop()
    const takeaway = talk ? firstLine(await sectionIn(talk.path, 'takeaways', at)) : ''
    const url = next === null ? '' : at.notes.urlOf(newestNote(next.contact).path)
    return { takeaway, url }
  },
  plan({ target }, { takeaway, url }, now) {
    const next = nextOf(target, now)
    if (next === null) return { ok: false, message: `No next check-in with ${target.name} is ahead.` }
    const { contact, day } = next
    const { email, name, company } = contact
    const event = checkInEvent({ contactKey: email ?? name, contact: name, company, day, takeaway, url })
    return calendarFile(
      {
        label: `Made a calendar file for ${name}`,
        name: fileNameOf(CHECK_IN_FILE_NAME, { contact: name, day }),
        events: [event],
        isSame: holdsEvent(event),
      },
      now,
    )
  },
})

function nextOf({ contact }: Target, now: Now): { contact: Contact; day: CalendarDay } | null {
  const day = contact && nextCheckInOn(contact, now.today, readCadence(now.settings.defaultCadence))
  return contact && day && day > now.today ? { contact, day } : null
}
