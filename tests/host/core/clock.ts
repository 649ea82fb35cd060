/** A local wall-clock time: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm[:ss]`, in the time zone of the process. */
export type LocalTime = string

/**
 * The only time that host and plugin know. A face decides whether it is the machine's, shifted to another day, or one
 * that stands still until a test moves it.
 */
export interface Clock {
  now(): number
  /** The `Date` that the plugin is given. */
  readonly Date: DateConstructor
  setTimeout(callback: () => void, milliseconds?: number): number
  clearTimeout(id: number | undefined): void
  setInterval(callback: () => void, milliseconds?: number): number
  clearInterval(id: number | undefined): void
}

/** The instant of a local time; noon where only a day is given, because every zone's days have a noon. */
export function instantOf(time: LocalTime): number {
  const [, year, month, day, hours = '12', minutes = '00', seconds = '00'] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(time) ?? []
  const instant = new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours),
    Number(minutes),
    Number(seconds),
  )
  if (instant.getMonth() !== Number(month) - 1 || instant.getDate() !== Number(day)) {
    throw new Error(`Not a day: ${time}. Write it as 2026-02-28.`)
  }
  return instant.getTime()
}

/** The machine's clock and timers, with the date moved to `start` where one is given. It runs on from there. */
export function runningClock(start?: LocalTime): Clock {
  const shift = start === undefined ? 0 : instantOf(start) - Date.now()
  const now = () => Date.now() + shift
  return {
    now,
    Date: shift === 0 ? Date : shiftedDate(now),
    setTimeout: (callback, milliseconds) => Number(globalThis.setTimeout(callback, milliseconds)),
    clearTimeout: (id) => globalThis.clearTimeout(id),
    setInterval: (callback, milliseconds) => Number(globalThis.setInterval(callback, milliseconds)),
    clearInterval: (id) => globalThis.clearInterval(id),
  }
}

/** The machine's own `Date`, a subclass's `constructor` and all, except for what it takes for now. */
export function shiftedDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    apply: () => new Date(now()).toString(),
    construct: (target, args: unknown[], newTarget): object => {
      const given: unknown[] = args.length > 0 ? args : [now()]
      const date: unknown = Reflect.construct(target, given as [number], newTarget)
      return date as object
    },
    get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
}
