import { canWriteDown } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function writeDownHowItWent(run: (target: Target) => void): ContactCommand {
  return {
    id: 'write-down-how-it-went',
    name: 'Write down how it went',
    icon: 'notebook-pen',
    asks: true,
    applies: canWriteDown,
    run,
  }
}
