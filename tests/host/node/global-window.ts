import type { HostWindow } from '../core/dom/extend'

/** Names that Node has too, but that belong to the document here. */
const ofTheDocument = new Set([
  'window',
  'self',
  'navigator',
  'Event',
  'EventTarget',
  'CustomEvent',
  'MessageEvent',
  'DOMException',
])

/** What keeps Node's own meaning: the test runner lives on these. */
const ofNode = new Set(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'name'])

/**
 * Makes a window the global one, as it is in the app, for the code of the host. The timers stay Node's: host and plugin
 * take theirs from `window`. Returns what takes the window away again.
 */
export function makeGlobal(win: HostWindow): () => void {
  // They would take each other's time and place.
  if ('window' in globalThis) throw new Error('Another host is still running: unload it first')
  const names = [...new Set([...Object.getOwnPropertyNames(win), ...ofTheDocument])].filter(
    (name) => !ofNode.has(name) && (ofTheDocument.has(name) || !(name in globalThis)),
  )
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]))
  for (const name of names) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: Reflect.get(win, name) as unknown,
    })
  }
  Object.defineProperty(globalThis, 'window', { configurable: true, writable: true, value: win })
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}
