import type { Command } from 'obsidian'
import { canSnooze } from '../actions/applies'
import type { Target } from '../actions/target'
import type { ActiveTarget } from './active-target'

/** `ask` asks for the day until which, and snoozes. */
export function snoozeContact(active: ActiveTarget, ask: (target: Target) => void): Command {
  return {
    id: 'snooze-contact',
    name: 'Snooze this contact',
    icon: 'alarm-clock',
    checkCallback: (checking) => {
      const target = active.target()
      if (target === null || !active.followUpsOf(target).some(canSnooze)) return false
      if (!checking) ask(target)
      return true
    },
  }
}
