import type { Cadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import type { Interview } from '../interviews/interview'
import type { Problem } from '../interviews/problem'

/** A person, as all notes about them tell it on one day. */
export interface Contact {
  /** The newest note's name for them. */
  readonly name: string
  readonly company: string | null
  readonly role: string | null
  readonly email: string | null
  readonly linkedin: string | null
  /** How often to be in touch, where a note says so. */
  readonly cadence: Cadence | null
  /** Their interview notes, the newest last; at least one. */
  readonly notes: readonly Interview[]
  /** The path of the user's own note about them. */
  readonly personNote: string | null
  /** Days of contact that the person note tells. */
  readonly personTouches: readonly CalendarDay[]
  /** The days that the person note sets for the next message. */
  readonly personNextCheckIns: readonly CalendarDay[]
  /** Where the person note says that they worked before. */
  readonly personWorkedAt: readonly string[]
  /** What could not be understood, the newest note's first. */
  readonly problems: readonly Problem[]
}

/** The contact's newest interview note, which is written to when they are logged or snoozed. */
export function newestNote(contact: Contact): Interview {
  const note = contact.notes[contact.notes.length - 1]
  if (!note) throw new Error('A contact has at least one interview note')
  return note
}
