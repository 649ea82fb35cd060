import { canPrepare } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function prepareInterview(run: (target: Target) => void): ContactCommand {
  return {
    id: 'prepare-interview',
    name: 'Prepare this interview',
    icon: 'list-checks',
    asks: true,
    applies: canPrepare,
    run,
  }
}
