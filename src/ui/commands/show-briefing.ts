import { canPrepare } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function showBriefing(run: (target: Target) => void): ContactCommand {
  return {
    id: 'show-briefing',
    name: 'Show briefing',
    icon: 'notebook-text',
    applies: canPrepare,
    run,
  }
}
