import { plusDays } from '../days/calendar-day'
import { eventUid } from '../messages/calendar/event-uid'
import { calendarWith } from '../messages/calendar/ical'
import type { Action } from './action'

const FILE_NAME = 'Weekly round of messages'
const MINUTES = 20

/** An appointment with oneself: the round at the same time each week. A weekly rule skips no week, unlike one of months. */
export const addWeeklyRound: Action<unknown> = {
  id: 'add-weekly-round',
  name: 'Same time next week',
  icon: 'calendar-heart',
  places: [],
  applies: () => true,
  plan(_, __, { today, local, instant, settings }) {
    const { time } = local(instant)
    return {
      ok: true,
      label: 'Made a calendar file for a weekly round',
      namesNextDay: true,
      handsOver: true,
      creates: [
        {
          as: 'file',
          folder: settings.calendarFolder || settings.interviewFolder,
          name: FILE_NAME,
          extension: 'ics',
          text: calendarWith(
            [
              {
                uid: eventUid('', 'weekly round'),
                day: plusDays(today, 7),
                ...(time === null ? {} : { time }),
                minutes: MINUTES,
                isWeekly: true,
                summary: 'Write to the people who helped me',
                description: 'In Obsidian: Start the round for today.',
                url: null,
              },
            ],
            instant,
          ),
          isSame: (text) => text.includes(`UID:${eventUid('', 'weekly round')}`),
        },
      ],
    }
  },
}
