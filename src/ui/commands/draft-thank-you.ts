import { canMarkAsThanked } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function draftThankYou(run: (target: Target) => void): ContactCommand {
  return {
    id: 'draft-thank-you',
    name: 'Draft thank-you',
    icon: 'mail-check',
    asks: true,
    applies: canMarkAsThanked,
    run,
  }
}
