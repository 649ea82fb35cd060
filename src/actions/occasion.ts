import type { Contact } from '../contacts/contact'
import type { JobMove } from '../contacts/job-moves'
import type { CalendarDay } from '../days/calendar-day'
import type { FollowUp } from '../follow-ups/follow-up'
import type { Problem } from '../interviews/problem'
import type { UndoStep } from '../vault/undo-history'
import type { OverviewWithContacts } from '../follow-ups/overview'
import { targetOfNote, type Target } from './target'

/** A note of the user's, and what it is to us. */
export interface NoteAtHand {
  readonly path: string
  /** The file's name without `.md`. */
  readonly name: string
  /** Whether it is an ordinary note about somebody. */
  readonly isPerson: boolean
  /** Whether it could become an interview note. */
  readonly canTurn: boolean
}

/** Where an action is offered: whom or what it would be about, and what there is to do about them. */
export interface Occasion {
  /** Null where it is about no contact. */
  readonly target: Target | null
  /** Of a row, its own; of a note, all of the contact's. */
  readonly followUps: readonly FollowUp[]
  /** The note in front of the user, or of the menu; null of a row, and where there is none. */
  readonly note: NoteAtHand | null
  /** The problem that a row tells of. */
  readonly problem: Problem | null
  /** Whether the user has ended it with the contact: declined, no reply, no more check-ins. */
  readonly isClosed: boolean
  /** The company at which the user looks for somebody; left out where they look for nobody. */
  readonly wanted?: string
  readonly around: Around
  readonly today: CalendarDay
}

/** What is asked of the vault to see what applies. */
export interface Around {
  /** What can be taken back, the latest last. */
  readonly undoable: readonly UndoStep[]
  /** How many are to be written to today. */
  toWrite(): number
  /** Whether the note at `path` says what was learned in its talk. */
  hasTakeaways(path: string): boolean
  /** Where LinkedIn's export has a contact elsewhere than the notes, as far as it has been read; nobody waits for that. */
  knownMove(contact: Contact): JobMove | null
}

/** An occasion about a contact, or about somebody who is only named. */
export type AboutContact = Occasion & { readonly target: Target }

export function isAboutContact(occasion: Occasion): occasion is AboutContact {
  return occasion.target !== null
}

/** What there is to do about nobody in particular. */
export function occasionAboutNobody(today: CalendarDay, around: Around): Occasion {
  return { target: null, followUps: [], note: null, problem: null, isClosed: false, around, today }
}

/** What there is to do about a contact. */
export function occasionAbout(
  target: Target | null,
  { followUps, closed, today }: OverviewWithContacts,
  around: Around,
): Occasion {
  const own = target === null ? [] : followUps.filter(({ contact }) => contact === target.contact)
  const isClosed = closed.some(({ contact }) => contact === target?.contact)
  return { ...occasionAboutNobody(today, around), target, followUps: own, isClosed }
}

/** What there is to do about the note in front of the user, and about whom it is about. */
export function occasionOfNote(note: NoteAtHand, overview: OverviewWithContacts, around: Around): Occasion {
  return { ...occasionAbout(targetOfNote(note.path, overview.contacts), overview, around), note }
}
