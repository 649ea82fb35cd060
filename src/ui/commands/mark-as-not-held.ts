import { canMarkAsNotHeld } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function markAsNotHeld(run: (target: Target) => void): ContactCommand {
  return {
    id: 'mark-as-not-held',
    name: 'Mark as not held',
    icon: 'calendar-x',
    asks: true,
    applies: canMarkAsNotHeld,
    run,
  }
}
