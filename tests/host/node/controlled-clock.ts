import { createClock } from '@sinonjs/fake-timers'
import { instantOf, shiftedDate, type Clock, type LocalTime } from '../core/clock'

/** The part of the fake clock that is used; its ids are objects that stand for numbers. */
interface FakeClock {
  readonly now: number
  setTimeout(callback: () => void, milliseconds: number): unknown
  setInterval(callback: () => void, milliseconds: number): unknown
  clearTimeout: (id: never) => void
  clearInterval: (id: never) => void
  tickAsync(milliseconds: number): Promise<number>
  nextAsync(): Promise<number>
  setSystemTime(now: number): void
  countTimers(): number
}

/** A clock that stands still until it is moved. Nothing outside the host and its plugins runs on it. */
export class ControlledClock implements Clock {
  readonly #clock: FakeClock

  // Not the fake clock's own: that one gives every instance another `constructor`, which no Date of a browser has.
  readonly Date = shiftedDate(() => this.now())

  constructor(start: LocalTime) {
    this.#clock = createClock(instantOf(start))
  }

  now(): number {
    return this.#clock.now
  }

  setTimeout(callback: () => void, milliseconds = 0): number {
    return Number(this.#clock.setTimeout(callback, milliseconds))
  }

  clearTimeout(id: number | undefined): void {
    if (id !== undefined) this.#clock.clearTimeout(id as never)
  }

  setInterval(callback: () => void, milliseconds = 0): number {
    return Number(this.#clock.setInterval(callback, milliseconds))
  }

  clearInterval(id: number | undefined): void {
    if (id !== undefined) this.#clock.clearInterval(id as never)
  }

  /** Lets time pass: what falls due in it runs, each thing at its time, with all that it started. */
  async advance(milliseconds: number): Promise<void> {
    await this.#clock.tickAsync(milliseconds)
  }

  /** Goes straight to what is due next, if anything is. */
  async skipToNext(): Promise<void> {
    if (this.#clock.countTimers() > 0) await this.#clock.nextAsync()
  }

  /** Sets day and time without running what would have fallen due, as waking from sleep does. */
  jumpTo(time: LocalTime): void {
    this.#clock.setSystemTime(instantOf(time))
  }
}
