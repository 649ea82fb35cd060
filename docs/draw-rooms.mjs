// Draws docs/rooms.svg: the rooms of src in their order, and who imports whom, measured from the imports themselves.
// `node docs/draw-rooms.mjs` writes it; a test holds it true.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { KNOW_OBSIDIAN, ROOMS } from './rooms.mjs'

const project = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Which rooms each room imports from: `{ from: Set(to) }`. */
function importsBetweenRooms() {
  const imports = {}
  for (const name of readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const path = name.replaceAll('\\', '/')
    const from = path.split('/')[0]
    for (const [, specifier] of readFileSync(join(project, 'src', name), 'utf8').matchAll(
      /from '(\.[^']+)'/g,
    )) {
      const to = posix.join(posix.dirname(path), specifier).split('/')[0]
      if (to === from) continue
      imports[from] ??= new Set()
      imports[from].add(to)
    }
  }
  return imports
}

const WIDTH = 760
const ROW = 44
const TOP = 16
const BOX = { x: 250, width: 400, height: 30 }

/** The picture: a box a room, the later below; on the left an arc from each room to each that it imports. */
export function drawRooms() {
  const names = Object.keys(ROOMS)
  const middle = (room) => TOP + names.indexOf(room) * ROW + BOX.height / 2
  const imports = importsBetweenRooms()
  const arcs = names.flatMap((from) =>
    [...(imports[from] ?? [])]
      .sort((a, b) => names.indexOf(a) - names.indexOf(b))
      .map((to) => {
        const [y, end] = [middle(from), middle(to)]
        const reach = BOX.x - 14 - (names.indexOf(from) - names.indexOf(to)) * 16
        const isBack = names.indexOf(to) > names.indexOf(from)
        return `<path class="${isBack ? 'back' : 'arc'}" stroke-width="1.5" d="M${BOX.x} ${y} C${reach} ${y} ${reach} ${end} ${BOX.x} ${end}"><title>${from} imports ${to}</title></path>`
      }),
  )
  const boxes = names.map((room) => {
    const y = TOP + names.indexOf(room) * ROW
    const cls = KNOW_OBSIDIAN.includes(room) ? 'app' : 'pure'
    return [
      `<rect class="${cls}" x="${BOX.x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/>`,
      `<text class="name" x="${BOX.x + 12}" y="${y + 20}">${room}</text>`,
      `<text class="what" x="${BOX.x + 92}" y="${y + 20}">${ROOMS[room]}</text>`,
    ].join('\n')
  })
  const height = TOP * 2 + names.length * ROW + 20
  const legend = `<text class="what" x="${BOX.x}" y="${height - 12}">Each room imports only from those above it. A thicker frame knows Obsidian.</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="The rooms of src in their order, and which imports which">
<style>
svg { background: #fff }
text { font: 12px system-ui, sans-serif; fill: #222 }
.name { font-weight: 600 }
.what { font-size: 10.5px; fill: #555 }
rect { fill: #f6f8fa; stroke: #8c959f }
rect.app { stroke: #6639ba; stroke-width: 2.5 }
path { fill: none; stroke: #8c959f; opacity: 0.55 }
path.back { stroke: #cf222e; opacity: 1 }
</style>
${arcs.join('\n')}
${boxes.join('\n')}
${legend}
</svg>
`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(project, 'docs', 'rooms.svg'), drawRooms())
}
