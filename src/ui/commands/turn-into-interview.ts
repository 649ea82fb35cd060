import type { Command } from 'obsidian'

/** `turn` is null where the note in front of the user cannot become an interview note. */
export function turnIntoInterview(turn: () => (() => void) | null): Command {
  return {
    id: 'turn-into-interview-note',
    name: 'Turn this note into an interview note',
    icon: 'file-plus',
    checkCallback: (checking) => {
      const run = turn()
      if (!checking) run?.()
      return run !== null
    },
  }
}
