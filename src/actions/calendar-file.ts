import { calendarWith, type CalendarEvent } from '../messages/calendar/ical'
import { fileNameOf } from '../notes/file-name'
import type { Plan } from './action'
import type { Now } from './now'

/** Makes a file with one event about a contact, and hands it to the user's calendar. One of the same event is written again. */
export function calendarFile(event: CalendarEvent, contact: string, fileName: string, now: Now): Plan {
  const { calendarFolder, interviewFolder } = now.settings
  return {
    ok: true,
    label: `Made a calendar file for ${contact}`,
    namesNextDay: true,
    handsOver: true,
    creates: [
      {
        as: 'file',
        folder: calendarFolder || interviewFolder,
        name: fileNameOf(fileName, { contact, day: event.day }),
        extension: 'ics',
        text: calendarWith([event], now.instant),
        // No other file is touched.
        isSame: (text) => text.includes(`UID:${event.uid}\r\n`),
      },
    ],
  }
}
