import { canLogCheckIn } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function logCheckIn(run: (target: Target) => void): ContactCommand {
  return { id: 'log-check-in-today', name: 'Log check-in today', icon: 'check', applies: canLogCheckIn, run }
}
