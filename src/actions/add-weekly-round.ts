import { plusDays } from '../days/calendar-day'
import { eventUid } from '../messages/calendar/event-uid'
import type { CalendarEvent } from '../messages/calendar/ical'
import type { Action } from './action'
import { calendarFile, holdsEvent } from './calendar-file'

const FILE_NAME = 'Weekly round of messages'
const MINUTES = 20

/** An appointment with oneself: the round at the same time each week. A weekly rule skips no week, unlike one of months. */
export const addWeeklyRound: Action<unknown> = {
  id: 'add-weekly-round',
  name: 'Same time next week',
  icon: 'calendar-heart',
  places: [],
  applies: () => true,
  plan(_, __, now) {
    const { time } = now.local(now.instant)
    const event: CalendarEvent = {
      uid: eventUid('', 'weekly round'),
      day: plusDays(now.today, 7),
      ...(time === null ? {} : { time }),
      minutes: MINUTES,
      isWeekly: true,
      summary: 'Write to the people who helped me',
      description: 'In Obsidian: Start the round for today.',
      url: null,
    }
    const label = 'Made a calendar file for a weekly round'
    return calendarFile({ label, name: FILE_NAME, events: [event], isSame: holdsEvent(event) }, now)
  },
}
