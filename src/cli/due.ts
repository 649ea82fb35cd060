import type { FollowUp, Kind, NoNextStep, Overview } from '../follow-ups/follow-up'
import { KINDS } from '../follow-ups/follow-up'
import { dueWithin } from '../follow-ups/due'
import { choice, count, flag, text, type Parameters } from '../actions/parameters'
import { dueLine } from './due-line'
import type { Registered } from './register'

const COLUMNS = [
  'kind',
  'contact',
  'company',
  'due',
  'daysOverdue',
  'lastTouch',
  'cadence',
  'suggestion',
  'path',
] as const

/** What the verb lists from. */
export interface DueSource {
  readonly overview: () => Overview
  readonly lookAheadDays: () => number
  /** The language of months, a BCP 47 tag. */
  readonly language: string
}

/** The verb that lists what is due; it does nothing, so it is drawn from no action. */
export function due(source: DueSource): Registered {
  return {
    name: 'due',
    description: 'List what is due',
    parameters: {
      kind: { value: '<kind>', description: KINDS.join(', ') },
      within: { value: '<days>', description: 'Days to look ahead (0)' },
      format: { value: '<format>', description: 'text, json or tsv' },
      total: { description: 'Only the number' },
    },
    answer: async (parameters) => list(parameters, source),
  }
}

/** Lists what is due, as text, JSON or tab-separated values. */
function list(parameters: Parameters, source: DueSource): string {
  const format = choice(parameters, 'format', ['text', 'json', 'tsv'], 'text')
  const kind = text(parameters, 'kind') === '' ? null : choice<Kind>(parameters, 'kind', KINDS, 'check-in')
  const within = count(parameters, 'within', 0)
  const overview = source.overview()
  const followUps = dueWithin(overview.followUps, overview.today, {
    within,
    kind,
    lookAheadDays: source.lookAheadDays(),
  })
  if (flag(parameters, 'total')) return String(followUps.filter(({ longQuiet }) => !longQuiet).length)
  if (format === 'json') return JSON.stringify(dueReport(overview, followUps), null, 1)
  if (format === 'tsv') return table(followUps)
  if (followUps.length === 0) return 'Nothing is due.'
  return followUps.map((followUp) => dueLine(followUp, overview.today, source.language)).join('\n')
}

/** The answer for programs: every key is always there, `null` where there is nothing. */
function dueReport(overview: Overview, followUps: readonly FollowUp[]) {
  return {
    today: overview.today,
    followUps: followUps.map(reported),
    noNextStep: overview.noNextStep.map(({ name, reason, path }: NoNextStep) => ({
      contact: name,
      reason,
      path,
    })),
    closed: overview.closed.map(({ name, reason, path }) => ({ contact: name, reason, path })),
    problems: overview.problems.map(({ path, property, code, message }) => ({
      path,
      property,
      code,
      message,
    })),
  }
}

function reported(followUp: FollowUp) {
  return {
    kind: followUp.kind,
    contact: followUp.name,
    company: followUp.company,
    due: followUp.due,
    daysOverdue: followUp.daysOverdue,
    lastTouch: followUp.lastTouch,
    cadence: followUp.cadence.word,
    suggestion: followUp.suggestion,
    about: followUp.about,
    prepAnswered: followUp.prepAnswered,
    longQuiet: followUp.longQuiet,
    promises: followUp.promises,
    path: followUp.path,
  }
}

function table(followUps: readonly FollowUp[]): string {
  const rows = followUps.map((followUp) => {
    const values = reported(followUp)
    return COLUMNS.map((column) => cell(values[column]))
  })
  return [[...COLUMNS], ...rows].map((row) => row.join('\t')).join('\n')
}

// A tab or a line end in a name would make another cell of it.
const cell = (value: string | number | null) => String(value ?? '').replace(/[\t\r\n]+/g, ' ')
