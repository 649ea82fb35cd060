import type { Command } from 'obsidian'
import type { Target } from '../actions/target'
import type { ActiveTarget } from './active-target'

/** `ask` asks for the day and logs it. */
export function logCheckInOnDay(active: ActiveTarget, ask: (target: Target) => void): Command {
  return {
    id: 'log-check-in-on-another-day',
    name: 'Log check-in on another day',
    icon: 'calendar-check',
    checkCallback: (checking) => {
      const target = active.target()
      if (target === null) return false
      if (!checking) ask(target)
      return true
    },
  }
}
