import type { CliData, CliFlags } from 'obsidian'
import type { LocalDayAndTime } from '../days/written-day'
import type { FieldProblem, NewInterviewInput } from '../interviews/new-interview'
import type { Done, Perform } from '../actions/perform'
import type { OverviewWithContacts } from '../follow-ups/overview'
import type { Drafts } from '../ui/drafts'
import type { Questions } from '../ui/questions'
import type { Talks } from '../ui/talks'
import { CallError } from './parameters'

/** One verb of the command line, `obsidian informational-interviews:<verb>`. */
export interface Verb {
  readonly name: string
  readonly description: string
  readonly flags: CliFlags
  readonly run: (parameters: CliData) => string | Promise<string>
}

/** What the verbs need of the plugin. */
export interface VerbPorts {
  readonly overview: () => OverviewWithContacts
  readonly lookAheadDays: () => number
  /** The user's language, a BCP 47 tag. */
  readonly language: () => string
  readonly local: LocalDayAndTime
  readonly perform: Pick<Perform, 'run'>
  readonly talks: Pick<Talks, 'isContact' | 'writeDown'>
  readonly drafts: Pick<Drafts, 'draft'>
  readonly questions: Pick<Questions, 'choices' | 'inNote' | 'add'>
  readonly create: (
    input: NewInterviewInput,
    options: { open: boolean },
  ) => Promise<{ ok: true; path: string } | { ok: false; problems: readonly FieldProblem[] }>
}

/** The parameters that name a contact. */
export const WHO: CliFlags = {
  path: { value: '<path>', description: 'An interview note, or the note of a contact' },
  contact: { value: '<name>', description: 'The name of a contact' },
}

/** The parameter that names a day on which something was done. */
export const ON: CliFlags = { on: { value: '<day>', description: 'The day (today)' } }

/** The answer for what was done; what was refused is an error. */
export function answer(done: Done): string {
  if (!done.ok) throw new CallError(done.message)
  return done.message
}
