import type { Command } from 'obsidian'

/** `choose` is called only where there is a change to choose. */
export function chooseChangeToUndo(hasChanges: () => boolean, choose: () => void): Command {
  return {
    id: 'choose-change-to-undo',
    name: 'Choose a change to undo',
    icon: 'history',
    checkCallback: (checking) => {
      if (!hasChanges()) return false
      if (!checking) choose()
      return true
    },
  }
}
