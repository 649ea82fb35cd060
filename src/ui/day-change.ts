import type { Component } from 'obsidian'
import type { CalendarDay } from '../days/calendar-day'
import { instantNow, untilTomorrow } from '../days/today'

const LOOK_AGAIN_AFTER_MS = 60_000

/**
 * Calls `changed` when the user's day, which `today` tells, has become another: at midnight, and because timers stand still while a device sleeps,
 * also when the window is looked at again and within a minute of waking. After a sleep it is called in any case, since
 * what hangs on the time of day has not been told either.
 */
export function watchDay(owner: Component, today: () => CalendarDay, changed: () => void): void {
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
  check()
  owner.register(() => window.clearTimeout(timer))
  owner.registerDomEvent(window, 'focus', check)
  owner.registerDomEvent(activeDocument, 'visibilitychange', check)
}
