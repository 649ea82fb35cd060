import { Notice } from 'obsidian'

const WITH_BUTTON_MS = 10_000

/** Something to do next, as the button of a notice. */
export interface Offer {
  readonly text: string
  readonly run: () => void
}

/** Says something, with a button for each offer. */
export function tellWith(message: string, offers: readonly Offer[]): void {
  if (offers.length === 0) {
    new Notice(message)
    return
  }
  const content = createFragment((fragment) => fragment.createSpan({ text: message }))
  const notice = new Notice(content, WITH_BUTTON_MS)
  for (const { text, run } of offers) {
    const button = notice.messageEl.createEl('button', { text, cls: 'iin-notice-button', type: 'button' })
    button.addEventListener('click', () => {
      notice.hide()
      run()
    })
  }
}
