import { canMarkAsThanked } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function markAsThanked(run: (target: Target) => void): ContactCommand {
  return { id: 'mark-as-thanked', name: 'Mark as thanked', icon: 'heart', applies: canMarkAsThanked, run }
}
