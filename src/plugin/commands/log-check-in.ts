import type { Command } from 'obsidian'
import type { ContactActions } from '../actions/contact-actions'
import type { ActiveTarget } from './active-target'

export function logCheckIn(active: ActiveTarget, actions: Pick<ContactActions, 'logCheckIn'>): Command {
  return {
    id: 'log-check-in-today',
    name: 'Log check-in today',
    icon: 'check',
    checkCallback: (checking) => {
      const target = active.target()
      if (target === null) return false
      if (!checking) void actions.logCheckIn(target)
      return true
    },
  }
}
