import { canCloseRequest } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function closeRequest(run: (target: Target) => void): ContactCommand {
  return {
    id: 'close-request',
    name: 'Close request without an answer',
    icon: 'mail-x',
    applies: canCloseRequest,
    run,
  }
}
