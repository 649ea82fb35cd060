import type { CalendarDay } from '../days/calendar-day'
import type { Target } from './target'

/**
 * What the user can do about somebody. Each writes at once, shows a notice that says what was done with a way to undo it, and
 * never throws: what is refused is told in a notice too.
 */
export interface ContactActions {
  /** Logs a check-in on `on`, today where it is left out. */
  logCheckIn(target: Target, on?: CalendarDay): Promise<void>
  /** Moves the next message to `until`. */
  snooze(target: Target, until: CalendarDay): Promise<void>
  stopCheckIns(target: Target): Promise<void>
  /** Notes that thanks were sent today. */
  markAsThanked(target: Target): Promise<void>
  /** Asks how the talk went, and writes it down. */
  writeDown(target: Target): Promise<void>
  undoLast(): Promise<void>
}
