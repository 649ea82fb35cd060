import { daysBetween, plusDays, type CalendarDay } from '../days/calendar-day'
import { isLongQuiet } from './check-in'
import type { FollowUp } from './follow-up'

/** A Monday, from which weeks are counted (ISO 8601: a week begins on Monday). */
const FIRST_MONDAY = '1970-01-05' as CalendarDay

/**
 * Whom to take up the thread with this week, of those who have been quiet for more than a year: the same from Monday to Sunday, the
 * next one the week after, until all had their turn. Null where nobody has been quiet that long on Monday, or today.
 */
export function suggestionOfWeek(followUps: readonly FollowUp[], today: CalendarDay): FollowUp | null {
  const quiet = followUps.filter(({ longQuiet }) => longQuiet)
  const week = Math.floor(daysBetween(FIRST_MONDAY, today) / 7)
  const monday = plusDays(FIRST_MONDAY, 7 * week)
  // Who becomes quiet in the middle of a week waits for the next, so that nobody else's turn is moved.
  const before = quiet.filter(({ due }) => due !== null && isLongQuiet(due, monday))
  const waiting = (before.length > 0 ? before : quiet).sort((a, b) => (a.path < b.path ? -1 : 1))
  const turn = ((week % waiting.length) + waiting.length) % waiting.length
  return waiting[turn] ?? null
}
