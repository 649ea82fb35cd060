import { plusDays, weekdayOf, type CalendarDay, type Weekday } from './calendar-day'

/** Which days are not worked. A weekend of all seven days counts as none, since nothing would ever be due. */
export interface WorkingWeek {
  readonly weekend: ReadonlySet<Weekday>
  readonly holidays: ReadonlySet<CalendarDay>
}

/** Whether people work on `day`. */
export function isBusinessDay(day: CalendarDay, week: WorkingWeek): boolean {
  const free = week.weekend.size < 7 && week.weekend.has(weekdayOf(day))
  return !free && !week.holidays.has(day)
}

/** The `count`th business day after `day`, which is itself day 0 whether it is worked or not. */
export function plusBusinessDays(day: CalendarDay, count: number, week: WorkingWeek): CalendarDay {
  let reached = day
  for (let left = count; left > 0;) {
    const next = plusDays(reached, 1)
    if (next === reached) return reached
    reached = next
    if (isBusinessDay(reached, week)) left -= 1
  }
  return reached
}

/** Business days after `from` up to and with `to`; 0 where `to` is not later. Counts no further than `atMost`. */
export function businessDaysBetween(
  from: CalendarDay,
  to: CalendarDay,
  week: WorkingWeek,
  atMost = 1000,
): number {
  let count = 0
  for (let day = plusDays(from, 1); day <= to && count < atMost; day = plusDays(day, 1)) {
    if (isBusinessDay(day, week)) count += 1
    if (day === plusDays(day, 1)) break
  }
  return count
}
