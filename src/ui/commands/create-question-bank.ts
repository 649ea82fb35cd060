import type { Command } from 'obsidian'

export function createQuestionBank(create: () => void): Command {
  return { id: 'create-question-bank', name: 'Create question bank', icon: 'library', callback: create }
}
