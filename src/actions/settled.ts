import type { Contact } from '../contacts/contact'
import type { CalendarDay } from '../days/calendar-day'
import type { Interview } from '../interviews/interview'
import type { NoteChange } from '../vault/plan'
import type { PropertyEdits } from './property-edits'

/** Clears the planned days from every interview note of the contact that holds one. The note at `setAnew` gets another day. */
export function settled(contact: Contact, edits: PropertyEdits, setAnew: string | null = null): NoteChange[] {
  const clearing = ({ path, nextCheckIn, snoozedUntil }: Interview) => [
    ...(nextCheckIn === null || path === setAnew ? [] : [edits.clear('next_check_in')]),
    ...(snoozedUntil === null ? [] : [edits.clear('snoozed_until')]),
  ]
  return contact.notes
    .map((note) => ({ path: note.path, edits: clearing(note) }))
    .filter((change) => change.edits.length > 0)
}

/**
 * Clears the days for a next message that have come, from every interview note of the contact: they were chosen while an answer was
 * waited for, and once that has come to an end they would ask for a message that is owed no more. A day ahead stays.
 */
export function passed(contact: Contact, edits: PropertyEdits, today: CalendarDay): NoteChange[] {
  return contact.notes
    .filter(({ nextCheckIn }) => nextCheckIn !== null && nextCheckIn <= today)
    .map(({ path }) => ({ path, edits: [edits.clear('next_check_in')] }))
}

/** One change for each note, in the order in which the notes come first. */
export function merged(changes: readonly NoteChange[]): NoteChange[] {
  const byPath = new Map<string, NoteChange>()
  for (const { path, edits } of changes) {
    byPath.set(path, { path, edits: [...(byPath.get(path)?.edits ?? []), ...edits] })
  }
  return [...byPath.values()]
}
