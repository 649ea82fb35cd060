import { canMoveInterview } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function moveInterview(run: (target: Target) => void): ContactCommand {
  return {
    id: 'move-interview',
    name: 'Move this interview',
    icon: 'calendar-clock',
    asks: true,
    applies: canMoveInterview,
    run,
  }
}
