import type { Command } from 'obsidian'
import { canStopCheckIns } from '../actions/applies'
import type { ContactActions } from '../actions/contact-actions'
import type { ActiveTarget } from './active-target'

export function stopCheckIns(active: ActiveTarget, actions: Pick<ContactActions, 'stopCheckIns'>): Command {
  return {
    id: 'stop-check-ins',
    name: 'Stop check-ins',
    icon: 'bell-off',
    checkCallback: (checking) => {
      const target = active.target()
      if (target === null) return false
      const { contact } = target
      if (!canStopCheckIns({ kind: null, contact, cadence: contact?.cadence ?? null })) return false
      if (!checking) void actions.stopCheckIns(target)
      return true
    },
  }
}
