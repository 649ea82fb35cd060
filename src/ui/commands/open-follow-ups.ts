import type { Command } from 'obsidian'

export function openFollowUps(open: () => void): Command {
  return { id: 'open-follow-ups', name: 'Open follow-ups', icon: 'message-circle', callback: open }
}
