import type { Component } from 'obsidian'
import type { CalendarDay } from '../days/calendar-day'
import { today, untilTomorrow } from '../days/today'

/**
 * Calls `changed` when the user's day has become another: at midnight, and because timers stand still while a device sleeps,
 * whenever the window is looked at again.
 */
export function watchDay(owner: Component, changed: () => void): void {
  let known: CalendarDay = today()
  let timer: number | undefined
  const check = () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(check, untilTomorrow())
    const now = today()
    if (now === known) return
    known = now
    changed()
  }
  check()
  owner.register(() => window.clearTimeout(timer))
  owner.registerDomEvent(window, 'focus', check)
  owner.registerDomEvent(activeDocument, 'visibilitychange', check)
}
