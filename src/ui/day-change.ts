import type { App, Component } from 'obsidian'
import type { CalendarDay } from '../days/calendar-day'
import { instantNow, untilTomorrow } from '../days/today'

const LOOK_AGAIN_AFTER_MS = 60_000

/**
 * Calls `changed` when the user's day, which `today` tells, has become another: at midnight, and because timers stand still while a
 * device sleeps, also when a window of the app is looked at again and within a minute of waking. After a sleep it is called in any
 * case, since what hangs on the time of day has not been told either.
 */
export function watchDay(
  { workspace }: App,
  owner: Component,
  today: () => CalendarDay,
  changed: () => void,
): void {
  let known: CalendarDay = today()
  let lookedAt = instantNow()
  let timer: number | undefined
  const check = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(check, Math.min(untilTomorrow(), LOOK_AGAIN_AFTER_MS))
    const [now, hasSlept] = [today(), instantNow() - lookedAt > 2 * LOOK_AGAIN_AFTER_MS]
    lookedAt = instantNow()
    if (now === known && !hasSlept) return
    known = now
    changed()
  }
  const watched = new Map<Window, () => void>()
  const watch = (win: Window) => {
    if (watched.has(win)) return
    // A window that has been closed has no document any more.
    const { document: doc } = win
    win.addEventListener('focus', check)
    doc.addEventListener('visibilitychange', check)
    watched.set(win, () => {
      win.removeEventListener('focus', check)
      doc.removeEventListener('visibilitychange', check)
    })
  }
  const leave = (win: Window) => {
    watched.get(win)?.()
    watched.delete(win)
  }
  check()
  // The main window stays as long as the app; whichever is active when the plugin is switched on may be closed.
  watch(window)
  let isOver = false
  workspace.onLayoutReady(() => {
    if (!isOver) workspace.iterateAllLeaves((leaf) => watch(leaf.getContainer().win))
  })
  owner.registerEvent(workspace.on('window-open', (_, win) => watch(win)))
  owner.registerEvent(workspace.on('window-close', (_, win) => leave(win)))
  owner.register(() => {
    isOver = true
    window.clearTimeout(timer)
    for (const win of [...watched.keys()]) leave(win)
  })
}
