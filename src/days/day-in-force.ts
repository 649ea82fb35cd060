import { plusDays, type CalendarDay } from './calendar-day'

/**
 * The day that counts while the app is open, as `clock` tells it, except that it never goes back by a day: whoever flies west or sets
 * a clock right would find what they did today undone, since days that are still to come do not count. A clock that goes back
 * further was wrong before, and is taken at its word.
 */
export function dayInForce(clock: () => CalendarDay): () => CalendarDay {
  let latest = clock()
  return () => {
    const now = clock()
    if (now > latest || plusDays(now, 1) < latest) latest = now
    return latest
  }
}
