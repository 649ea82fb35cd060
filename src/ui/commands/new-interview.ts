import type { Command } from 'obsidian'

export function newInterview(open: () => void): Command {
  return { id: 'new-interview', name: 'New interview', icon: 'user-plus', callback: open }
}
