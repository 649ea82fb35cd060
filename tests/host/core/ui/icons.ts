import nodes from 'lucide-static/icon-nodes.json'

/** Tag and attributes of each shape. */
type Shape = [tag: string, attributes: Record<string, string>]

const lucide = new Map<string, unknown>(Object.entries(nodes))
const own = new Map<string, Shape[]>([['right-triangle', [['path', { d: 'M3 8L12 17L21 8' }]]]])
/** The ones that plugins added, as the inner SVG of a box of 100 by 100. */
const added = new Map<string, string>()

const isShape = (value: unknown): value is Shape =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'object'

function shapesOf(name: string): Shape[] | null {
  const shapes = own.get(name) ?? lucide.get(name)
  return Array.isArray(shapes) ? shapes.filter(isShape) : null
}

const bare = (id: string) => id.replace(/^lucide-/, '')

function frame(id: string, viewBox: string): SVGSVGElement {
  const svg = window.activeDocument.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttrs({
    xmlns: 'http://www.w3.org/2000/svg',
    width: 24,
    height: 24,
    viewBox,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    // The text beside it, or the label of the button, says what it means.
    'aria-hidden': true,
    class: `svg-icon ${id}`,
  })
  return svg
}

/** The icon of a name, with or without `lucide-`; null where there is none. */
export function getIcon(id: string): SVGSVGElement | null {
  const markup = added.get(id)
  if (markup !== undefined) {
    const svg = frame(id, '0 0 100 100')
    svg.innerHTML = markup
    return svg
  }
  const name = bare(id)
  const shapes = shapesOf(name)
  if (!shapes) return null
  const svg = frame(own.has(name) ? name : `lucide-${name}`, '0 0 24 24')
  for (const [tag, attributes] of shapes) {
    const shape = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', tag)
    shape.setAttrs(attributes)
    svg.appendChild(shape)
  }
  return svg
}

/** Puts an icon in the place of what the element holds; does nothing where there is no such icon. */
export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id)
  if (icon) parent.setChildrenInPlace([icon])
}

export function addIcon(id: string, svgContent: string): void {
  added.set(id, svgContent)
}

export function removeIcon(id: string): void {
  added.delete(id)
}

export const getIconIds = (): string[] => [
  ...[...lucide.keys()].map((id) => `lucide-${id}`),
  ...own.keys(),
  ...added.keys(),
]
