import { canAddToCalendar } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function addToCalendar(run: (target: Target) => void): ContactCommand {
  return {
    id: 'add-next-check-in-to-calendar',
    name: 'Add next check-in to calendar',
    icon: 'calendar-plus',
    applies: canAddToCalendar,
    run,
  }
}
