import { JSDOM, VirtualConsole } from 'jsdom'
import type { Clock } from '../core/clock'
import type { HostWindow } from '../core/dom/extend'

/** A window without a picture, whose time is the host's. */
export function domWindow(clock: Clock, openOutside: (url: string) => void = () => undefined): HostWindow {
  const dom = new JSDOM('<!doctype html><html lang="en"><head></head><body></body></html>', {
    url: 'http://localhost/',
    // What jsdom cannot do (navigate, say) it would report; nothing here needs it done.
    virtualConsole: new VirtualConsole(),
  })
  const win = dom.window.document.defaultView
  if (!win) throw new Error('jsdom gave no window')
  Object.assign(win, timersOf(clock), {
    matchMedia: (media: string) => ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  })
  // The app hands an address to the system, and gives no window.
  win.open = (url) => {
    openOutside(String(url))
    return null
  }
  win.Element.prototype.scrollIntoView = () => undefined
  let copied = ''
  const clipboard = {
    writeText: async (text: string) => void (copied = text),
    readText: async () => copied,
  }
  Object.defineProperty(win.navigator, 'clipboard', { configurable: true, value: clipboard })
  return win
}

type Callback = (...args: unknown[]) => void

const timersOf = (clock: Clock) => ({
  Date: clock.Date,
  setTimeout: (callback: Callback, milliseconds?: number, ...args: unknown[]) =>
    clock.setTimeout(() => callback(...args), milliseconds),
  clearTimeout: (id?: number) => clock.clearTimeout(id),
  setInterval: (callback: Callback, milliseconds?: number, ...args: unknown[]) =>
    clock.setInterval(() => callback(...args), milliseconds),
  clearInterval: (id?: number) => clock.clearInterval(id),
  requestAnimationFrame: (callback: (time: number) => void) =>
    clock.setTimeout(() => callback(clock.now()), 16),
  cancelAnimationFrame: (id: number) => clock.clearTimeout(id),
})
