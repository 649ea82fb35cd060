import { canPrepare } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function chooseQuestions(run: (target: Target) => void): ContactCommand {
  return {
    id: 'choose-questions',
    name: 'Choose questions',
    icon: 'message-circle-question',
    asks: true,
    applies: canPrepare,
    run,
  }
}
