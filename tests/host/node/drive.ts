import type { ControlledClock } from './controlled-clock'
import type { CountingDisk } from './counting-disk'

/** Lets everything happen that needs no time of the host: promises, and the disk. */
export async function untilQuiet(disk: CountingDisk): Promise<void> {
  do {
    await new Promise((done) => setImmediate(done))
  } while (disk.pending > 0)
  await new Promise((done) => setImmediate(done))
}

const aMinute = 60_000

/** Waits for something that may need time to pass, and lets it pass; a minute of it at most. */
export async function until<T>(
  promise: Promise<T>,
  { clock, disk, step = 20 }: { clock: ControlledClock; disk: CountingDisk; step?: number },
): Promise<T> {
  let over = false
  const end = () => {
    over = true
  }
  promise.then(end, end)
  for (let passed = 0; passed < aMinute && !over; passed += step) {
    await untilQuiet(disk)
    if (!over) await clock.advance(step)
  }
  if (!over) throw new Error('Nothing came within a minute of the host’s time')
  return promise
}
