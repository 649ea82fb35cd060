import { MEASURES, type Measure, type Progress, type Week } from '../follow-ups/progress'
import { countInWords, MEASURE_NAMES } from '../follow-ups/progress-words'
import { capital, numberWord, type DayWords } from '../days/day-words'

/**
 * Draws what was counted of the last weeks: a row of small bars for each measure, with this week's count. Who does not see the bars has
 * the same in a line of text.
 */
export function drawProgress(el: HTMLElement, progress: Progress, words: DayWords): void {
  const { weeks } = progress
  // One scale for all, so that a row says how it stands beside the others.
  const most = Math.max(1, ...weeks.flatMap((week) => MEASURES.map((measure) => week[measure])))
  el.createDiv({
    cls: 'iin-measures-head',
    text: `${capital(numberWord(weeks.length))} weeks, and this week`,
    attr: { 'aria-hidden': 'true' },
  })
  const list = el.createEl('ul', { cls: 'iin-measures' })
  for (const measure of MEASURES) {
    const row = list.createEl('li', { cls: 'iin-measure' })
    row.createSpan({ cls: 'iin-measure-name', text: MEASURE_NAMES[measure], attr: { 'aria-hidden': 'true' } })
    row.createSpan({ cls: 'iin-unseen', text: countInWords(measure, progress) })
    const bars = row.createSpan({ cls: 'iin-bars', attr: { 'aria-hidden': 'true' } })
    for (const week of weeks) drawBar(bars, week, measure, most, words)
    const now = weeks[weeks.length - 1]?.[measure] ?? 0
    row.createSpan({ cls: 'iin-measure-now', text: String(now), attr: { 'aria-hidden': 'true' } })
  }
}

function drawBar(bars: HTMLElement, week: Week, measure: Measure, most: number, words: DayWords): void {
  const bar = bars.createSpan({
    cls: 'iin-bar',
    attr: { title: `Week of ${words.short(week.from)}: ${week[measure]}` },
  })
  bar.createSpan({ cls: 'iin-bar-fill' }).setCssProps({ '--iin-share': String(week[measure] / most) })
}
