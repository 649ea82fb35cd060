import { snooze as snoozeUntil } from '../../actions/snooze'
import { findTarget } from '../find-target'
import { CallError, day } from '../parameters'
import { answer, WHO, type Verb, type VerbPorts } from '../verb'

export function snooze({ overview, local, perform }: VerbPorts): Verb {
  return {
    name: 'snooze',
    description: 'Put the next message to a contact off',
    flags: { ...WHO, until: { value: '<day>', description: 'The day it comes back', required: true } },
    run: async (parameters) => {
      const until = day(parameters, 'until', local)
      if (until === null) throw new CallError('until= is missing. Write until=2026-01-31, say.')
      return answer(await perform.run(findTarget(parameters, overview()), snoozeUntil(until)))
    },
  }
}
