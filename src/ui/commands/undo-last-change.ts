import type { Command } from 'obsidian'

export function undoLastChange(undo: () => void): Command {
  return { id: 'undo-last-change', name: 'Undo last change', icon: 'undo', callback: undo }
}
