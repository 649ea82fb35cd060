import { Notice } from 'obsidian'
import type { Done } from './perform'

const WITH_UNDO_MS = 10_000

/** Says what was done, with a way to take it back where something was written. */
export function notify(done: Done, undo: () => void): void {
  if (!done.ok || done.step === null) {
    new Notice(done.message)
    return
  }
  const content = createFragment((fragment) => {
    fragment.createSpan({ text: done.message })
    fragment.createEl('button', { text: 'Undo', cls: 'iin-notice-undo', type: 'button' })
  })
  const notice = new Notice(content, WITH_UNDO_MS)
  notice.messageEl.querySelector('button')?.addEventListener('click', () => {
    notice.hide()
    undo()
  })
}
