import type { Command, TFile } from 'obsidian'
import type { Core } from '../core'
import type { Screens } from '../screens'
import { chooseChangeToUndo } from './choose-change-to-undo'
import { toCommand } from './contact-command'
import { contactCommands } from './contact-commands'
import { createQuestionBank } from './create-question-bank'
import { newInterview } from './new-interview'
import { newInterviewWithPerson } from './new-interview-with-person'
import { openFollowUps } from './open-follow-ups'
import { turnIntoInterview } from './turn-into-interview'
import { undoLastChange } from './undo-last-change'

/** Every command, tied to what it does. `activeFile` gives the note in front of the user. */
export function pluginCommands(
  core: Core,
  screens: Screens,
  activeFile: () => TFile | null,
  openView: () => void,
): Command[] {
  const occasion = () => {
    const file = activeFile()
    return file === null ? null : core.occasionOf(file.path)
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
    ...contactCommands(screens).map((command) => toCommand(command, occasion)),
    createQuestionBank(() => void screens.preparing.createBank()),
    undoLastChange(() => void screens.undoLast()),
    chooseChangeToUndo(
      () => core.history.steps.length > 0,
      () => screens.chooseChangeToUndo(),
    ),
  ]
}
