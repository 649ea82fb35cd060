import { today } from '../../days/today'
import { closeRequest as closed } from '../../actions/close-request'
import { markAsAsked as asked } from '../../actions/mark-as-asked'
import { markAsReminded as reminded } from '../../actions/mark-as-reminded'
import type { Screens } from '../screens'
import { addToCalendar } from './add-to-calendar'
import { chooseQuestions } from './choose-questions'
import { closeRequest } from './close-request'
import type { ContactCommand } from './contact-command'
import { draftRequest } from './draft-request'
import { draftThankYou } from './draft-thank-you'
import { logCheckIn } from './log-check-in'
import { logCheckInOnDay } from './log-check-in-on-day'
import { markAsAsked } from './mark-as-asked'
import { markAsNotHeld } from './mark-as-not-held'
import { markAsReminded } from './mark-as-reminded'
import { markAsThanked } from './mark-as-thanked'
import { moveInterview } from './move-interview'
import { prepareInterview } from './prepare-interview'
import { setInterviewDay } from './set-interview-day'
import { showBriefing } from './show-briefing'
import { snoozeContact } from './snooze-contact'
import { snoozeUntil } from './snooze-until'
import { stopCheckIns } from './stop-check-ins'
import { writeDownHowItWent } from './write-down-how-it-went'

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
    prepareInterview((target) => screens.preparing.prepare(target)),
    chooseQuestions((target) => void screens.preparing.chooseQuestions(target)),
    showBriefing((target) => void screens.preparing.showBriefing(target)),
    draftRequest((target) => void screens.drafting.open('request', target)),
    markAsAsked((target) => void screens.run(target, asked())),
    markAsReminded((target) => void screens.run(target, reminded())),
    closeRequest((target) => void screens.run(target, closed())),
    setInterviewDay((target) => void screens.setInterviewDay(target)),
    moveInterview((target) => void screens.moveInterview(target)),
    markAsNotHeld((target) => void screens.markAsNotHeld(target)),
    writeDownHowItWent((target) => void screens.writeDown(target)),
    draftThankYou((target) => void screens.drafting.open('thank-you', target)),
    markAsThanked((target) => void screens.markAsThanked(target)),
    logCheckIn((target) => void screens.logCheckIn(target)),
    logCheckInOnDay((target) => void screens.logOnDay(target)),
    ...snoozing,
    addToCalendar((target) => void screens.calendar.add(target)),
    stopCheckIns((target) => void screens.stopCheckIns(target)),
  ]
}
