import { ButtonComponent } from 'obsidian'
import type { MessageBlock, MessageQuestion, MessageReason } from '../../actions/ask'

/** To whom a message goes, and what was said last: what to have before one's eyes while writing. */
export function drawContext(
  containerEl: HTMLElement,
  { to, who, lastTime }: Pick<MessageQuestion, 'to' | 'who' | 'lastTime'>,
): void {
  if (who !== '') containerEl.createDiv({ cls: 'iin-draft-who', text: who })
  containerEl.createDiv({
    cls: 'iin-draft-to',
    text: to === null ? 'No address in the notes: copy the message.' : `To ${to}`,
  })
  if (lastTime.length === 0) return
  const lastEl = containerEl.createDiv('iin-draft-last')
  lastEl.createDiv({ cls: 'iin-draft-title', text: 'Last time' })
  for (const { when, text } of lastTime) {
    const lineEl = lastEl.createDiv('iin-draft-last-line')
    if (when !== '') lineEl.createSpan({ cls: 'iin-draft-day', text: when })
    lineEl.createSpan({ text })
  }
}

/** The reasons to write, the best first. `isSaid` tells whether the message says one; `take` makes it do so, or no longer. */
export function drawReasons(
  containerEl: HTMLElement,
  reasons: readonly MessageReason[],
  isSaid: (reason: MessageReason) => boolean,
  take: (reason: MessageReason) => void,
): () => void {
  const reasonsEl = containerEl.createDiv('iin-draft-reasons')
  reasonsEl.createDiv({ cls: 'iin-draft-title', text: 'Reasons to write' })
  const rows = reasons.map((reason) => {
    const row = reasonsEl.createDiv('iin-offer')
    const textEl = row.createDiv('iin-offer-text')
    textEl.createDiv({ text: reason.title })
    textEl.createDiv({ cls: 'iin-draft-from', text: reason.path.replace(/^.*\/|\.md$/g, '') })
    return { reason, row, button: new ButtonComponent(row).onClick(() => take(reason)) }
  })
  return () => {
    for (const { reason, row, button } of rows) {
      const said = isSaid(reason)
      row.toggleClass('iin-is-said', said)
      const does = said ? 'Take out' : 'Take in'
      button.setButtonText(does)
      button.buttonEl.setAttr('aria-label', `${does}: ${reason.sentence}`)
    }
  }
}

/** Lines of the notes, each of which is taken into the message with one press, and then edited where it stands. */
export function drawBlocks(
  containerEl: HTMLElement,
  blocks: readonly MessageBlock[],
  take: (block: MessageBlock) => void,
): void {
  const blocksEl = containerEl.createEl('details', 'iin-form-more')
  blocksEl.createEl('summary', { text: 'From your notes' })
  for (const block of blocks) {
    const row = blocksEl.createDiv('iin-offer')
    row.createDiv({ cls: 'iin-offer-text', text: block.text })
    const button = new ButtonComponent(row).setButtonText('Take in').onClick(() => {
      row.remove()
      take(block)
    })
    button.buttonEl.setAttr('aria-label', `Take in: ${block.says}`)
  }
}
