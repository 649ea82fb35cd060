import process from 'node:process'

/**
 * How many times the processor time of `work` grows as its text becomes four times as long: about 4 where it is read in one go, 16
 * where each part of it is read again for each other. Processor time, and the best of several rounds, since other work on the
 * machine costs time as well; the rounds end as soon as it is less than `enough`.
 */
export function growth(work: (text: string) => void, piece: string, enough = 8): number {
  const short = piece.repeat(25_000 / piece.length)
  const long = piece.repeat(100_000 / piece.length)
  const least = { short: Infinity, long: Infinity }
  // The first rounds also pay for translating the code.
  for (let round = 0; round < 10; round++) {
    least.short = Math.min(
      least.short,
      processorTime(() => work(short)),
    )
    least.long = Math.min(
      least.long,
      processorTime(() => work(long)),
    )
    if (round >= 3 && least.long / least.short < enough) break
  }
  return least.long / least.short
}

/** In microseconds. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.max(1, user + system)
}
