import { calendarWith, type CalendarEvent } from '../messages/calendar/ical'
import type { Plan } from './action'
import type { Now } from './now'

/** A calendar file, before it is written. */
interface CalendarFile {
  /** What is done, as the user reads it. */
  readonly label: string
  /** The file's name, without `.ics`. */
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** Whether a file of that name is an older state of this one, which is then written anew; no other file is touched. */
  readonly isSame: (text: string) => boolean
}

/** Writes a file with these events, and hands it to the user's calendar. */
export function calendarFile(file: CalendarFile, { settings, instant }: Now): Plan {
  const { label, name, events, isSame } = file
  return {
    ok: true,
    label,
    namesNextDay: true,
    handsOver: true,
    creates: [
      {
        as: 'file',
        folder: settings.calendarFolder || settings.interviewFolder,
        name,
        extension: 'ics',
        text: calendarWith(events, instant),
        isSame,
      },
    ],
  }
}

/** Whether a calendar file holds this event, in an older state. */
export const holdsEvent =
  ({ uid }: CalendarEvent) =>
  (text: string): boolean =>
    text.includes(`UID:${uid}\r\n`)
