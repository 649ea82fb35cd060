import { installActiveWindow } from './active-window'
import { installCreate } from './create'
import { installElements } from './elements'
import { type HostWindow, extend } from './extend'
import { installInsertions } from './insertions'
import { installLanguageHelpers } from './language'
import { installListeners } from './listeners'
import { installNodes } from './nodes'

const installed = new WeakSet<Window>()

/**
 * Puts Obsidian's DOM and language helpers on one window. Pop-outs and the settings window get their own: call it for
 * each, with the app's main window as `home`.
 */
export function installDom(win: HostWindow, home: HostWindow = win): void {
  if (installed.has(win)) return
  installed.add(win)
  installLanguageHelpers(globalThis)
  // A browser frame has a realm of its own; jsdom shares Node's.
  if ('Array' in win && win.Array !== Array) installLanguageHelpers(win)
  installNodes(win, home)
  installElements(win)
  installCreate(win)
  installListeners(win)
  installActiveWindow(win, home)
  installInsertions(win)
  extend(win, {
    isBoolean: (value): value is boolean => typeof value === 'boolean',
    sleep: (ms) => new Promise((done) => win.setTimeout(done, ms)),
    nextFrame: () => new Promise((done) => win.requestAnimationFrame(() => done())),
    ready(callback) {
      if (win.document.readyState !== 'loading') callback()
      else win.document.addEventListener('DOMContentLoaded', () => void callback())
    },
  })
}
