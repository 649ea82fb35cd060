import type { CalendarDay } from '../../days/calendar-day'
import { canSnooze } from '../../actions/applies'
import { inAMonth, inAWeek, nextQuarter } from '../../actions/snooze-days'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

/** The usual days to snooze until, and one of choice: what a row's menu offers in place of the palette's one command. */
export function snoozeUntil(
  today: () => CalendarDay,
  snooze: (target: Target, until: CalendarDay) => void,
  ask: (target: Target) => void,
): ContactCommand[] {
  const until = (id: string, name: string, day: (today: CalendarDay) => CalendarDay): ContactCommand => ({
    id,
    name,
    icon: 'alarm-clock',
    applies: canSnooze,
    run: (target) => snooze(target, day(today())),
  })
  return [
    until('snooze-for-a-week', 'Snooze for a week', inAWeek),
    until('snooze-for-a-month', 'Snooze for a month', inAMonth),
    until('snooze-until-next-quarter', 'Snooze until next quarter', nextQuarter),
    {
      id: 'snooze-until-day',
      name: 'Snooze until a day of choice',
      icon: 'alarm-clock',
      asks: true,
      applies: canSnooze,
      run: ask,
    },
  ]
}
