import type { CliData, CliFlags } from 'obsidian'
import type { LocalDayAndTime } from '../../days/written-day'
import { logCheckIn } from '../actions/log-check-in'
import { markAsThanked } from '../actions/mark-as-thanked'
import { snooze } from '../actions/snooze'
import type { Done, Perform } from '../actions/perform'
import { EMPTY_INPUT, type FieldProblem, type NewInterviewInput } from '../actions/new-interview'
import type { OverviewWithContacts } from '../live-overview'
import { due } from './due'
import { findTarget } from './find-target'
import { CallError, day, flag, text } from './parameters'

/** One verb of the command line, `obsidian informational-interviews:<verb>`. */
export interface Verb {
  readonly name: string
  readonly description: string
  readonly flags: CliFlags
  readonly run: (parameters: CliData) => string | Promise<string>
}

export interface VerbPorts {
  readonly overview: () => OverviewWithContacts
  readonly lookAheadDays: () => number
  readonly language: () => string
  readonly local: LocalDayAndTime
  readonly perform: Pick<Perform, 'run'>
  readonly create: (
    input: NewInterviewInput,
    options: { open: boolean },
  ) => Promise<{ ok: true; path: string } | { ok: false; problems: readonly FieldProblem[] }>
}

const WHO: CliFlags = {
  path: { value: '<path>', description: 'An interview note, or the note of a contact' },
  contact: { value: '<name>', description: 'The name of a contact' },
}

/** The verbs, each answering with text; a wrong call is an answer that begins with `Error: `. */
export function verbs(ports: VerbPorts): Verb[] {
  return [
    {
      name: 'due',
      description: 'List what is due',
      flags: {
        kind: {
          value: '<kind>',
          description: 'interview, thank-you, update-introducer, outreach, check-in or to-ask',
        },
        within: { value: '<days>', description: 'Days to look ahead (0)' },
        format: { value: '<format>', description: 'text, json or tsv' },
        total: { description: 'Only the number' },
      },
      run: (parameters) => due(parameters, ports),
    },
    {
      name: 'new',
      description: 'Create an interview note',
      flags: {
        contact: { value: '<name>', description: 'Whom it is with', required: true },
        company: { value: '<name>', description: 'Their company' },
        role: { value: '<role>', description: 'What they do there' },
        email: { value: '<address>', description: 'Their address' },
        linkedin: { value: '<url>', description: 'Their profile' },
        'introduced-by': { value: '<name>', description: 'Who brought you together' },
        asked: { value: '<day>', description: 'The day you asked them' },
        interview: { value: '<day>', description: 'The day of the interview, with a time or without' },
        template: { value: '<path>', description: 'A template of yours' },
        open: { description: 'Open the note' },
      },
      run: async (parameters) => {
        const written = await ports.create(inputFrom(parameters), { open: flag(parameters, 'open') })
        if (written.ok) return written.path
        throw new CallError(
          written.problems.map(({ field, message }) => `${parameterOf(field)}: ${message}`).join(' '),
        )
      },
    },
    {
      name: 'log',
      description: 'Log a check-in',
      flags: { ...WHO, on: { value: '<day>', description: 'The day (today)' } },
      run: async (parameters) => {
        const on = day(parameters, 'on', ports.local) ?? undefined
        return told(await ports.perform.run(findTarget(parameters, ports.overview()), logCheckIn(on)))
      },
    },
    {
      name: 'thanked',
      description: 'Note that thanks were sent',
      flags: { ...WHO, on: { value: '<day>', description: 'The day (today)' } },
      run: async (parameters) => {
        const on = day(parameters, 'on', ports.local) ?? undefined
        return told(await ports.perform.run(findTarget(parameters, ports.overview()), markAsThanked(on)))
      },
    },
    {
      name: 'snooze',
      description: 'Put the next message to a contact off',
      flags: { ...WHO, until: { value: '<day>', description: 'The day it comes back', required: true } },
      run: async (parameters) => {
        const until = day(parameters, 'until', ports.local)
        if (until === null) throw new CallError('until= is missing. Write until=2026-01-31, say.')
        return told(await ports.perform.run(findTarget(parameters, ports.overview()), snooze(until)))
      },
    },
  ]
}

function told(done: Done): string {
  if (!done.ok) throw new CallError(done.message)
  return done.message
}

function inputFrom(parameters: CliData): NewInterviewInput {
  return {
    ...EMPTY_INPUT,
    contact: text(parameters, 'contact'),
    company: text(parameters, 'company'),
    role: text(parameters, 'role'),
    email: text(parameters, 'email'),
    linkedin: text(parameters, 'linkedin'),
    introducedBy: text(parameters, 'introduced-by'),
    asked: text(parameters, 'asked'),
    interview: text(parameters, 'interview'),
    template: text(parameters, 'template'),
  }
}

const parameterOf = (field: keyof NewInterviewInput) => (field === 'introducedBy' ? 'introduced-by' : field)
