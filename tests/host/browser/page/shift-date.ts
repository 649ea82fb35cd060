import { instantOf, type LocalTime } from '../../core/clock'

/** Moves the page's `Date` so that it is `start` now; time runs on from there. */
export function shiftDate(start: LocalTime): void {
  const RealDate = Date
  const shift = instantOf(start) - RealDate.now()
  const now = () => RealDate.now() + shift
  window.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct(target, args: unknown[], newTarget): object {
      const date: unknown = Reflect.construct(target, args.length > 0 ? args : [now()], newTarget)
      return date as object
    },
    get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  })
}
