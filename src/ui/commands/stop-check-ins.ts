import { canStopCheckIns } from '../../actions/applies'
import type { Target } from '../../actions/target'
import type { ContactCommand } from './contact-command'

export function stopCheckIns(run: (target: Target) => void): ContactCommand {
  return { id: 'stop-check-ins', name: 'Stop check-ins', icon: 'bell-off', applies: canStopCheckIns, run }
}
