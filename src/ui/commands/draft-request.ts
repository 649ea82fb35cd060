import { canDraftRequest } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function draftRequest(run: (target: Target) => void): ContactCommand {
  return {
    id: 'draft-request',
    name: 'Draft request',
    icon: 'mail',
    asks: true,
    applies: canDraftRequest,
    run,
  }
}
