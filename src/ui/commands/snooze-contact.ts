import { canSnooze } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function snoozeContact(run: (target: Target) => void): ContactCommand {
  return {
    id: 'snooze-contact',
    name: 'Snooze this contact',
    menuName: 'Snooze',
    icon: 'alarm-clock',
    asks: true,
    applies: canSnooze,
    run,
  }
}
