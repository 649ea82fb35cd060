import type { Command, TFile } from 'obsidian'
import { today } from '../../days/today'
import type { Core } from '../core'
import type { Screens } from '../screens'
import type { ActiveTarget } from './active-target'
import { chooseChangeToUndo } from './choose-change-to-undo'
import { logCheckIn } from './log-check-in'
import { logCheckInOnDay } from './log-check-in-on-day'
import { markAsThanked } from './mark-as-thanked'
import { newInterview } from './new-interview'
import { newInterviewWithPerson } from './new-interview-with-person'
import { openFollowUps } from './open-follow-ups'
import { snoozeContact } from './snooze-contact'
import { stopCheckIns } from './stop-check-ins'
import { turnIntoInterview } from './turn-into-interview'
import { undoLastChange } from './undo-last-change'

/** Every command, tied to what it does. `activeFile` gives the note in front of the user. */
export function pluginCommands(
  core: Core,
  screens: Screens,
  activeFile: () => TFile | null,
  openView: () => void,
): Command[] {
  const active: ActiveTarget = {
    target: () => {
      const file = activeFile()
      return file === null || !core.feed.isReady ? null : core.targetOf(file.path)
    },
    followUpsOf: (target) => core.followUpsOf(target),
  }
  const forActiveFile = (applies: (file: TFile) => boolean, run: (file: TFile) => void) => () => {
    const file = activeFile()
    return file !== null && core.feed.isReady && applies(file) ? () => run(file) : null
  }
  return [
    newInterview(() => screens.newInterview()),
    newInterviewWithPerson(
      forActiveFile(
        (file) => core.people.isPersonNote(file.path),
        (file) => screens.newInterviewWith(file),
      ),
    ),
    turnIntoInterview(
      forActiveFile(
        (file) => core.existingNotes.canTurn(file),
        (file) => void screens.turn(file),
      ),
    ),
    openFollowUps(openView),
    logCheckIn(active, screens),
    logCheckInOnDay(active, (target) => void screens.logOnDay(target)),
    snoozeContact(active, (target) => void screens.snoozeUntilDay(target)),
    stopCheckIns(active, screens),
    markAsThanked(active, screens, today),
    undoLastChange(() => void screens.undoLast()),
    chooseChangeToUndo(
      () => core.history.steps.length > 0,
      () => screens.chooseChangeToUndo(),
    ),
  ]
}
