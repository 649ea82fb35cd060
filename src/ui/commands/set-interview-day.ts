import { canSetInterviewDay } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function setInterviewDay(run: (target: Target) => void): ContactCommand {
  return {
    id: 'set-interview-day',
    name: 'Set the day of this interview',
    icon: 'calendar-plus',
    asks: true,
    applies: canSetInterviewDay,
    run,
  }
}
