import { REACHED_WORDS, type Led, type Reached, type WhoLedToWhom } from '../../follow-ups/who-led-to-whom'

/** What the dots of a drawing mean, of those that are in it. Who listens hears it of each person. */
export function drawLegend(el: HTMLElement, trees: WhoLedToWhom | null): void {
  el.empty()
  const there = new Set<Reached>()
  const look = (people: readonly Led[]): void => {
    for (const { reached, led } of people) {
      there.add(reached)
      look(led)
    }
  }
  look(trees?.roots ?? [])
  for (const reached of REACHED) {
    if (!there.has(reached)) continue
    const item = el.createSpan('iin-legend-item')
    const svg = item.createSvg('svg', {
      cls: ['iin-legend-dot', `iin-led-${reached}`],
      attr: { width: 14, height: 14 },
    })
    svg.createSvg('circle', { attr: { cx: 7, cy: 7, r: 5 } })
    item.createSpan({ text: REACHED_WORDS[reached] })
  }
}

const REACHED = ['talked', 'asked', 'not-asked', 'ended', 'known'] as const satisfies readonly Reached[]
