import type { CalendarDay } from '../../days/calendar-day'
import { formatDay } from '../../days/format-day'
import type { FollowUp } from '../../follow-ups/follow-up'
import type { OverviewWithContacts } from '../live-overview'
import type { NoteChange, WriteResult } from '../vault/note-writer'
import type { UndoStep } from '../vault/undo-history'
import type { Plan } from './plan'
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

export interface PlannedAction {
  readonly label: string
  readonly plan: Plan
  /** Whether the label itself names the day of what comes next. */
  readonly namesNextDay?: true
}

export interface PerformPorts {
  readonly today: () => CalendarDay
  readonly overview: () => OverviewWithContacts
  /** The user's language, a BCP 47 tag. */
  readonly language: () => string
  readonly edits: PropertyEdits
  readonly write: (label: string, changes: readonly NoteChange[]) => Promise<WriteResult>
  readonly undo: (step: UndoStep) => Promise<WriteResult>
  /** The last thing that can be undone. */
  readonly lastStep: () => UndoStep | null
}

/** Carries actions out, for the view, the palette and the command line alike: it writes, and says what came of it. */
export class Perform {
  constructor(private readonly ports: PerformPorts) {}

  /** Does `action` about `target`, and names the day of what comes next. */
  async run(target: Target, action: Action): Promise<Done> {
    const current = this.asOfNow(target)
    const { label, plan, namesNextDay } = action(current, this.planning())
    if (!plan.ok) return plan.already ? { ok: true, message: plan.message, step: null } : plan
    const result = await this.ports.write(label, plan.changes)
    if (!result.ok) return result
    if (!result.changed) return { ok: true, message: 'The notes say so already.', step: null }
    return { ok: true, message: `${label}.${namesNextDay ? '' : this.nextDay(current)}`, step: result.step }
  }

  async undo(step: UndoStep | null = this.ports.lastStep()): Promise<Done> {
    if (step === null) return { ok: true, message: 'Nothing to undo since Obsidian was opened.', step: null }
    const result = await this.ports.undo(step)
    return result.ok ? { ok: true, message: `Undone: ${step.label}.`, step: null } : result
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
