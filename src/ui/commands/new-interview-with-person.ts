import type { Command } from 'obsidian'

/** `open` is null where the note in front of the user is not about a person. */
export function newInterviewWithPerson(open: () => (() => void) | null): Command {
  return {
    id: 'new-interview-with-this-person',
    name: 'New interview with this person',
    icon: 'user-plus',
    checkCallback: (checking) => {
      const run = open()
      if (!checking) run?.()
      return run !== null
    },
  }
}
