import { canRemind } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function markAsReminded(run: (target: Target) => void): ContactCommand {
  return { id: 'mark-as-reminded', name: 'Mark as reminded', icon: 'bell-ring', applies: canRemind, run }
}
