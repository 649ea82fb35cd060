import type { CalendarDay } from '../days/calendar-day'
import { formatDay } from '../days/format-day'
import type { FollowUp } from '../follow-ups/follow-up'
import type { OverviewWithContacts } from '../follow-ups/overview'
import type { Prepared, UndoResult, WriteResult } from '../vault/note-writer'
import type { UndoStep } from '../vault/undo-history'
import type { PropertyEdits } from './property-edits'
import type { Target } from './target'

/** What an action came to: the sentence for the user, and the step to undo where something was written. */
export type Done =
  | { readonly ok: true; readonly message: string; readonly step: UndoStep | null }
  | { readonly ok: false; readonly message: string }

/** What an action plans from. */
export interface Planning {
  readonly today: CalendarDay
  readonly edits: PropertyEdits
  readonly overview: OverviewWithContacts
  /** Tells a day briefly, `23 Feb`. */
  readonly short: (day: CalendarDay) => string
}

/** An action about a contact: what it is called once it is done, and what it writes. Nothing is written by making one. */
export type Action = (target: Target, planning: Planning) => PlannedAction

export interface PlannedAction extends Prepared {
  /** Whether the label itself names the day of what comes next. */
  readonly namesNextDay?: true
}

export interface PerformPorts {
  readonly today: () => CalendarDay
  readonly overview: () => OverviewWithContacts
  /** The user's language, a BCP 47 tag. */
  readonly language: () => string
  readonly edits: PropertyEdits
  /** Asks for a plan once all earlier actions are done, and carries it out. */
  readonly write: (prepare: () => Prepared) => Promise<WriteResult>
  readonly undo: (choose: () => UndoStep | null) => Promise<UndoResult>
  /** The last thing that can be undone. */
  readonly lastStep: () => UndoStep | null
}

/** Carries actions out, for the view, the palette and the command line alike: it writes, and says what came of it. */
export class Perform {
  constructor(private readonly ports: PerformPorts) {}

  /** Does `action` about `target`, and names the day of what comes next. */
  async run(target: Target, action: Action): Promise<Done> {
    let current = target
    let namesNextDay = false
    const result = await this.ports.write(() => {
      current = this.asOfNow(target)
      const planned = action(current, this.planning())
      namesNextDay = planned.namesNextDay ?? false
      return planned
    })
    if (!result.ok) return result.already ? { ok: true, message: result.message, step: null } : result
    if (result.step === null) return { ok: true, message: 'The notes say so already.', step: null }
    const next = namesNextDay ? '' : this.nextDay(current)
    return { ok: true, message: `${result.step.label}.${next}`, step: result.step }
  }

  /** Takes `step` back, the last one where it is left out. */
  async undo(step?: UndoStep): Promise<Done> {
    const result = await this.ports.undo(() => step ?? this.ports.lastStep())
    if (!result.ok) return result
    const { undone } = result
    const message =
      undone === null ? 'Nothing to undo since Obsidian was opened.' : `Undone: ${undone.label}.`
    return { ok: true, message, step: null }
  }

  private planning(): Planning {
    const { today, edits, overview } = this.ports
    return { today: today(), edits, overview: overview(), short: (day) => this.short(day) }
  }

  /** A row may be older than the notes: what is written is planned from what they say now. */
  private asOfNow(target: Target): Target {
    const { contacts } = this.ports.overview()
    for (const { path } of target.contact?.notes ?? []) {
      const contact = contacts.byNote.get(path)
      if (contact) return { ...target, contact }
    }
    return target
  }

  private nextDay({ contact }: Target): string {
    if (contact === null) return ''
    const next = this.nextOf(contact.notes.map(({ path }) => path))
    return next?.due ? ` Next: ${this.short(next.due)}.` : ''
  }

  private nextOf(paths: readonly string[]): FollowUp | undefined {
    return this.ports
      .overview()
      .followUps.find(({ contact }) => contact?.notes.some(({ path }) => paths.includes(path)))
  }

  private short(day: CalendarDay): string {
    return formatDay(day, 'short', this.ports.language(), this.ports.today())
  }
}
