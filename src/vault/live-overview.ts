import type { Contact } from '../contacts/contact'
import type { IntroducedByOther, Introduction } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import type { FollowUpRules } from '../follow-ups/follow-up'
import { Overviews, type OverviewWithContacts } from '../follow-ups/overview'
import type { InterviewIndex } from '../interviews/interview-index'

/** Changes that come close together are shown as one. */
const GATHER_FOR_MS = 100

/** What is due, always as of now: worked out when somebody asks and something has changed since. */
export class LiveOverview {
  private readonly overviews = new Overviews()
  private readonly listeners = new Set<() => void>()
  private known: { version: number; rules: FollowUpRules; overview: OverviewWithContacts } | null = null
  private timer: number | undefined

  constructor(
    private readonly index: InterviewIndex,
    private readonly today: () => CalendarDay,
    private readonly rules: () => FollowUpRules,
  ) {}

  current(): OverviewWithContacts {
    const { version } = this.index
    const [today, rules] = [this.today(), this.rules()]
    if (
      this.known?.version !== version ||
      this.known.rules !== rules ||
      this.known.overview.today !== today
    ) {
      this.known = { version, rules, overview: this.overviews.of(this.index, today, rules) }
    }
    return this.known.overview
  }

  /** Whom a contact introduced the user to, as of now. */
  introductionsOf(contact: Contact): readonly Introduction[] {
    this.current()
    return this.overviews.introductionsOf(contact)
  }

  /** Those who introduced the user to somebody and have no interview note. */
  introducedByOthers(): readonly IntroducedByOther[] {
    this.current()
    return this.overviews.introducedByOthers
  }

  /** The same with those who are named in plain text. */
  introducedByAllOthers(): readonly IntroducedByOther[] {
    this.current()
    return this.overviews.introducedByAllOthers()
  }

  /** Works out in small steps what `current` then gives at once. */
  preparing(): Iterator<void> {
    return this.overviews.preparing(this.index, this.today(), this.rules())
  }

  /** Calls `listener` when something may have changed; gives the way to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Something has changed: the listeners are told soon, once for many changes. */
  invalidate(): void {
    // Not put off by further changes, so that a vault that never rests is shown all the same.
    this.timer ??= window.setTimeout(() => this.tell(), GATHER_FOR_MS)
  }

  /** Tells the listeners now, after an action of the user's. */
  tell(): void {
    this.stop()
    for (const listener of [...this.listeners]) listener()
  }

  stop(): void {
    window.clearTimeout(this.timer)
    this.timer = undefined
  }
}
