import type { Command } from 'obsidian'
import type { CalendarDay } from '../../days/calendar-day'
import { awaitsThanks } from '../actions/mark-as-thanked'
import type { ContactActions } from '../actions/contact-actions'
import type { ActiveTarget } from './active-target'

export function markAsThanked(
  active: ActiveTarget,
  actions: Pick<ContactActions, 'markAsThanked'>,
  today: () => CalendarDay,
): Command {
  return {
    id: 'mark-as-thanked',
    name: 'Mark as thanked',
    icon: 'heart-handshake',
    checkCallback: (checking) => {
      const target = active.target()
      if (target === null || !awaitsThanks(target, today())) return false
      if (!checking) void actions.markAsThanked(target)
      return true
    },
  }
}
