import { canLogCheckIn } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function logCheckInOnDay(run: (target: Target) => void): ContactCommand {
  return {
    id: 'log-check-in-on-another-day',
    name: 'Log check-in on another day',
    icon: 'calendar-check',
    asks: true,
    applies: canLogCheckIn,
    run,
  }
}
