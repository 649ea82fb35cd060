import type { Action, AtHand, Verb } from '../actions/action'
import { ALL } from '../actions/all'
import type { Occasion } from '../actions/occasion'
import { CallError, type Parameters } from '../actions/parameters'
import type { Perform } from '../actions/perform'
import type { Target } from '../actions/target'
import { progressSource } from '../actions/now'
import type { Refusal } from '../vault/plan'
import { contacts } from './contacts'
import { due, type DueSource } from './due'
import { findTarget, WHO } from './find-target'
import { progress } from './progress'
import type { Registered } from './register'

export interface VerbPorts extends DueSource {
  readonly at: () => Pick<AtHand, 'now' | 'notes'>
  readonly perform: Pick<Perform, 'run'>
  /** What there is to do about somebody, or about nobody. */
  readonly occasion: (target: Target | null) => Occasion
}

/** Every verb: `due`, `contacts`, and one for each action that declares one. */
export function verbs(ports: VerbPorts): Registered[] {
  const all = [
    due(ports),
    progress(() => progressSource(ports.at().now)),
    contacts(() => ports.at().notes.people),
    ...ALL.flatMap((action) => (action.verb ? [drawn(action, action.verb, ports)] : [])),
  ]
  return all.map(knowingItsParameters)
}

/** A misspelt parameter would else be passed over, and something be done that was not asked for. */
function knowingItsParameters(verb: Registered): Registered {
  return {
    ...verb,
    async answer(given) {
      // What begins with dashes is the command line's own.
      const unknown = Object.keys(given).filter((key) => !(key in verb.parameters) && !key.startsWith('-'))
      if (unknown.length === 0) return verb.answer(given)
      const known = Object.entries(verb.parameters).map(([key, { value }]) => (value ? `${key}=` : key))
      throw new CallError(`${verb.name} knows no ${unknown.join(', ')}. It takes ${known.join(', ')}.`)
    },
  }
}

function drawn(action: Action, verb: Verb<unknown>, { at, perform, occasion }: VerbPorts): Registered {
  const { name, description, isAboutNobody } = verb
  const parameters = isAboutNobody ? verb.parameters : { ...WHO, ...verb.parameters }
  return {
    name,
    description,
    parameters,
    async answer(given: Parameters) {
      const { now, notes } = at()
      const about = occasion(isAboutNobody ? null : findTarget(given, now.overview))
      const reading = await verb.read(given, about, { now, notes })
      if ('tells' in reading) return reading.tells
      const done = await perform.run(action, about, reading.answers)
      if (!done.ok) throw new CallError(reasonOf(done))
      return verb.answer?.(done.created) ?? done.message
    },
  }
}

/** Of a field, as the parameter is called. */
function reasonOf({ message, problems }: Refusal): string {
  if (problems === undefined) return message
  return problems.map((problem) => `${problem.field}: ${problem.message}`).join(' ')
}
