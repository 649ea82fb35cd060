import { canMarkAsAsked } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function markAsAsked(run: (target: Target) => void): ContactCommand {
  return { id: 'mark-as-asked', name: 'Mark as asked', icon: 'send', applies: canMarkAsAsked, run }
}
