import { hierarchy, tree } from 'd3-hierarchy'
import { REACHED_WORDS, type Led, type WhoLedToWhom } from './who-led-to-whom'

/** Somebody in the drawing: where the dot stands, in pixels from the upper left, and who led to them. */
export interface Placed {
  readonly led: Led
  readonly x: number
  readonly y: number
  readonly by: Placed | null
}

/** Who led to whom, laid out from left to right, or from right to left. */
export interface Drawing {
  readonly people: readonly Placed[]
  readonly width: number
  readonly height: number
}

const ROW = 40
const COLUMN = 210
const MARGIN = 20

/** Lays the trees out one below the other, each generation in a column of its own (Reingold and Tilford's layout, by d3-hierarchy). */
export function drawingOf({ roots }: WhoLedToWhom, isFromRight = false): Drawing {
  if (roots.length === 0) return { people: [], width: 0, height: 0 }
  // One that stands over all of them keeps the trees apart, and is not drawn.
  const over: Led = { path: '', name: '', company: null, reached: 'talked', led: roots }
  const laidOut = tree<Led>().nodeSize([ROW, COLUMN])(hierarchy(over, ({ led }) => led))
  let top = Infinity
  let bottom = -Infinity
  let width = 0
  laidOut.each(({ x, y }) => {
    top = Math.min(top, x)
    bottom = Math.max(bottom, x)
    width = Math.max(width, MARGIN + y)
  })
  const placed = new Map<Led, Placed>()
  // From the root on, so that who led to somebody is placed before them.
  laidOut.each(({ data, x, y, parent }) => {
    if (parent === null) return
    const across = MARGIN + y - COLUMN
    placed.set(data, {
      led: data,
      x: isFromRight ? width - across : across,
      y: MARGIN + x - top,
      by: placed.get(parent.data) ?? null,
    })
  })
  return { people: [...placed.values()], width, height: 2 * MARGIN + bottom - top }
}

/** The curve that leads to somebody from whom they were named by, as the `d` of an SVG path; '' where there is none. */
export function wayTo({ x, y, by }: Placed): string {
  if (by === null) return ''
  const half = (by.x + x) / 2
  return `M${by.x},${by.y}C${half},${by.y} ${half},${y} ${x},${y}`
}

/** Colours that can be told apart on white, by more than the hue alone: the dots differ in their filling, too. */
const FILLS: Readonly<Record<Led['reached'], string>> = {
  talked: '#3b5bdb',
  asked: '#a5b4fc',
  'not-asked': '#ffffff',
  ended: '#9ca3af',
  known: '#ffffff',
}

/** The drawing as an SVG file that stands for itself, on white. */
export function drawingAsSvg({ people, width, height }: Drawing): string {
  const ways = people
    .filter(({ by }) => by !== null)
    .map((one) => `<path d="${wayTo(one)}" fill="none" stroke="#9ca3af"/>`)
  const dots = people.map(({ led, x, y }) => {
    const at = led.company === null ? '' : `<tspan fill="#4b5563"> · ${escaped(led.company)}</tspan>`
    const dashed = led.reached === 'known' ? ' stroke-dasharray="2 2"' : ''
    return [
      `<g><title>${escaped(led.name)}: ${REACHED_WORDS[led.reached]}</title>`,
      `<circle cx="${x}" cy="${y}" r="5" fill="${FILLS[led.reached]}" stroke="#3b5bdb"${dashed}/>`,
      `<text x="${x + 10}" y="${y + 4}">${escaped(led.name)}${at}</text></g>`,
    ].join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="12">`,
    '<title>Who led to whom</title>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...ways,
    ...dots,
    '</svg>',
    '',
  ].join('\n')
}

/** Text as XML has it. What XML 1.0 does not allow at all, section 2.2, is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
