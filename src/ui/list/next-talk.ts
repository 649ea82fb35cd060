import type { Overview } from '../../follow-ups/follow-up'

/** A talk that has begun asks how it went: from its time of day on, not from the next change on. */
export class NextTalk {
  private timer: number | undefined

  constructor(private readonly begins: () => void) {}

  /** Waits for the next talk of today; `now` is the time of day, `HH:mm`, null where it is not known. */
  await({ followUps, today }: Overview, now: string | null): void {
    this.stop()
    if (now === null) return
    const times = followUps.flatMap(({ kind, due, time }) =>
      kind === 'interview' && due === today && time !== null && time > now ? [time] : [],
    )
    const next = times.sort()[0]
    if (next === undefined) return
    this.timer = window.setTimeout(() => this.begins(), (minutes(next) - minutes(now)) * 60_000)
  }

  stop(): void {
    window.clearTimeout(this.timer)
  }
}

const minutes = (time: string) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3))
