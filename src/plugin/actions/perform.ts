import type { CalendarDay } from '../../days/calendar-day'
import { formatDay } from '../../days/format-day'
import { fileName } from '../../interviews/wikilink'
import type { FollowUp } from '../../follow-ups/follow-up'
import type { OverviewWithContacts } from '../live-overview'
import type { NoteChange, WriteResult } from '../vault/note-writer'
import type { UndoStep } from '../vault/undo-history'
import { planCheckIn } from './log-check-in'
import { planThanked } from './mark-as-thanked'
import type { Plan } from './plan'
import type { PropertyEdits } from './property-edits'
import { planSnooze } from './snooze'
import { planStop } from './stop-check-ins'
import type { Target } from './target'

/** What an action came to: the sentence for the user, and the step to undo where something was written. */
export type Done =
  | { readonly ok: true; readonly message: string; readonly step: UndoStep | null }
  | { readonly ok: false; readonly message: string }

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

/** The actions about a contact, as the view, the palette and the command line share them: they write, and say what came of it. */
export class Perform {
  constructor(private readonly ports: PerformPorts) {}

  async logCheckIn(target: Target, on: CalendarDay = this.ports.today()): Promise<Done> {
    const { today, edits } = this.ports
    const current = this.asOfNow(target)
    const told = current.contact === null
    const label = told
      ? `Noted that ${target.name} has heard how it went`
      : `Logged check-in with ${target.name}`
    const done = await this.write(label, planCheckIn(current, on, today(), edits))
    return this.withNextDay(done, current)
  }

  async snooze(target: Target, until: CalendarDay): Promise<Done> {
    const current = this.asOfNow(target)
    const label = `Snoozed ${target.name} until ${this.short(until)}`
    return this.write(label, planSnooze(current, until, this.ports.today(), this.ports.edits))
  }

  async stopCheckIns(target: Target): Promise<Done> {
    const current = this.asOfNow(target)
    const done = await this.write(
      `Stopped check-ins with ${target.name}`,
      planStop(current, this.ports.edits),
    )
    return this.withNextDay(done, current)
  }

  async markAsThanked(target: Target, on: CalendarDay = this.ports.today()): Promise<Done> {
    const current = this.asOfNow(target)
    const { today, edits } = this.ports
    const done = await this.write(`Thanked ${target.name}`, planThanked(current, on, today(), edits))
    return this.withNextDay(done, current)
  }

  /** Says whom a note is about; `contact` is a name, or a link `[[…]]` to a note. */
  async nameContact(path: string, contact: string): Promise<Done> {
    const changes = [{ path, edits: [this.ports.edits.set('contact', contact)] }]
    return this.write(`Said whom “${fileName(path)}” is about`, { ok: true, changes })
  }

  async undo(step: UndoStep | null = this.ports.lastStep()): Promise<Done> {
    if (step === null) return { ok: true, message: 'Nothing to undo since Obsidian was opened.', step: null }
    const result = await this.ports.undo(step)
    return result.ok ? { ok: true, message: `Undone: ${step.label}.`, step: null } : result
  }

  private async write(label: string, plan: Plan): Promise<Done> {
    if (!plan.ok) return plan.already ? { ok: true, message: plan.message, step: null } : plan
    const result = await this.ports.write(label, plan.changes)
    if (!result.ok) return result
    return {
      ok: true,
      message: result.changed ? `${label}.` : 'The notes say so already.',
      step: result.step,
    }
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

  private withNextDay(done: Done, target: Target): Done {
    if (!done.ok || done.step === null || target.contact === null) return done
    const next = this.nextOf(target.contact.notes.map(({ path }) => path))
    return next?.due ? { ...done, message: `${done.message} Next: ${this.short(next.due)}.` } : done
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
