import { Notice } from 'obsidian'
import type { Done } from '../actions/perform'

const WITH_BUTTON_MS = 10_000

/** Something to do next, as the button of a notice. */
export interface Offer {
  readonly text: string
  readonly run: () => void
}

/** Says what was done, with a way to take it back where something was written, and what else to do next. */
export function notify(done: Done, undo: () => void, offers: readonly Offer[] = []): void {
  if (done.ok && done.step !== null) tellWith(done.message, [...offers, { text: 'Undo', run: undo }])
  else tellWith(done.message, done.ok ? offers : [])
}

/** Says something, with a button for each offer. */
export function tellWith(message: string, offers: readonly Offer[]): void {
  if (offers.length === 0) {
    new Notice(message)
    return
  }
  let notice: Notice | null = null
  const content = createFragment((fragment) => {
    const el = fragment.createDiv('iin-notice')
    el.createSpan({ text: message, cls: 'iin-notice-text' })
    for (const { text, run } of offers) {
      const button = el.createEl('button', { text, cls: 'iin-notice-button', type: 'button' })
      button.addEventListener('click', () => {
        notice?.hide()
        run()
      })
    }
  })
  notice = new Notice(content, WITH_BUTTON_MS)
}
