import type { UndoStep } from '../vault/undo-history'
import type { Action } from './action'

/** Takes back the last thing that was done. */
export const undoLastChange: Action<undefined> = {
  id: 'undo-last-change',
  name: 'Undo last change',
  icon: 'undo',
  places: ['palette'],
  applies: () => true,
  takesBack: () => 'last',
}

/** Takes back one of the things that were done since the app was opened. */
export const chooseChangeToUndo: Action<UndoStep> = {
  id: 'choose-change-to-undo',
  name: 'Choose a change to undo',
  icon: 'history',
  places: ['palette'],
  applies: ({ around }) => around.undoable.length > 0,
  ask({ around: { undoable } }, { ask, now }) {
    return ask.choice({
      title: 'Choose a change to undo',
      choices: [...undoable].reverse().map((one) => ({
        value: one,
        name: one.label,
        detail: agoInWords(one.at, now.instant),
      })),
      nothing:
        undoable.length === 0 ? 'Nothing to undo since Obsidian was opened.' : 'No change is called that.',
    })
  },
  takesBack: (step) => step,
}

function agoInWords(at: number, now: number): string {
  const minutes = Math.round((now - at) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
  const hours = Math.round(minutes / 60)
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`
}
