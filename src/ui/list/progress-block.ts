import { hasBegun, whatToDo } from '../../follow-ups/progress-words'
import type { Progress } from '../../follow-ups/progress'
import type { DayWords } from '../../days/day-words'
import { drawProgress } from '../progress-element'

/** How the search goes, over the list: one line that says what to do, and the counts of the last weeks below it once it is unfolded. */
export class ProgressBlock {
  private readonly el: HTMLDetailsElement
  private readonly saysEl: HTMLElement
  private readonly countsEl: HTMLElement
  private drawn = ''
  private shown: { progress: Progress; words: DayWords } | null = null

  constructor(parent: HTMLElement, unfolded: (isUnfolded: boolean) => void) {
    this.el = parent.createEl('details', { cls: 'iin-progress' })
    const summary = this.el.createEl('summary')
    summary.createSpan({
      cls: 'iin-progress-title',
      text: 'How the search goes',
      attr: { dir: 'auto' },
    })
    summary.appendText(' ')
    this.saysEl = summary.createSpan({ cls: 'iin-progress-says', attr: { dir: 'auto' } })
    this.countsEl = this.el.createDiv()
    this.el.addEventListener('toggle', () => {
      unfolded(this.el.open)
      this.drawCounts()
    })
    this.el.hide()
  }

  /** Null where nothing is known yet. Nothing is shown before the search has begun. */
  show(progress: Progress | null, words: DayWords | null, isUnfolded: boolean): void {
    const isShown = progress !== null && words !== null && hasBegun(progress)
    this.el.toggle(isShown)
    if (!isShown) return
    if (this.el.open !== isUnfolded) this.el.open = isUnfolded
    this.shown = { progress, words }
    this.saysEl.setText(whatToDo(progress))
    this.drawCounts()
  }

  /** Bars that nobody sees are not drawn: they are more elements than the list has. */
  private drawCounts(): void {
    if (this.shown === null || !this.el.open) return
    const key = JSON.stringify(this.shown.progress)
    if (key === this.drawn) return
    this.drawn = key
    this.countsEl.empty()
    drawProgress(this.countsEl, this.shown.progress, this.shown.words)
  }
}
