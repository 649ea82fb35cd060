import type { HostWindow } from './extend'

const active = new WeakMap<Window, HostWindow>()

/** The window of the app that has the focus: `home` itself, or one of its pop-outs. */
export const activeWindowOf = (home: HostWindow): HostWindow => active.get(home) ?? home

/** Makes one window of the app the active one, as focusing it does. */
export function activateWindow(home: HostWindow, win: HostWindow): void {
  active.set(home, win)
}

/** Gives a window `activeWindow` and `activeDocument`, which follow the focus, and lets it become active. */
export function installActiveWindow(win: HostWindow, home: HostWindow): void {
  Object.defineProperties(win, {
    activeWindow: { configurable: true, get: () => activeWindowOf(home) },
    activeDocument: { configurable: true, get: () => activeWindowOf(home).document },
  })
  win.addEventListener('focusin', () => activateWindow(home, win))
}
