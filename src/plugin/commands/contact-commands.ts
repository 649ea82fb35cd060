import { today } from '../../days/today'
import type { Screens } from '../screens'
import type { ContactCommand } from './contact-command'
import { logCheckIn } from './log-check-in'
import { logCheckInOnDay } from './log-check-in-on-day'
import { markAsThanked } from './mark-as-thanked'
import { snoozeContact } from './snooze-contact'
import { snoozeUntil } from './snooze-until'
import { stopCheckIns } from './stop-check-ins'

/** What can be done about a contact from a note, in the order of its menu. */
export function contactCommands(screens: Screens): ContactCommand[] {
  return around(screens, [snoozeContact((target) => void screens.snoozeUntilDay(target))])
}

/** The same from a row, where the usual days to snooze until are one click away. */
export function rowCommands(screens: Screens): ContactCommand[] {
  return around(
    screens,
    snoozeUntil(
      today,
      (target, until) => void screens.snooze(target, until),
      (target) => void screens.snoozeUntilDay(target),
    ),
  )
}

function around(screens: Screens, snoozing: readonly ContactCommand[]): ContactCommand[] {
  return [
    markAsThanked((target) => void screens.markAsThanked(target)),
    logCheckIn((target) => void screens.logCheckIn(target)),
    logCheckInOnDay((target) => void screens.logOnDay(target)),
    ...snoozing,
    stopCheckIns((target) => void screens.stopCheckIns(target)),
  ]
}
