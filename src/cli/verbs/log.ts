import { logCheckIn } from '../../actions/log-check-in'
import { findTarget } from '../find-target'
import { day } from '../parameters'
import { answer, ON, WHO, type Verb, type VerbPorts } from '../verb'

export function log({ overview, local, perform }: VerbPorts): Verb {
  return {
    name: 'log',
    description: 'Log a check-in',
    flags: { ...WHO, ...ON },
    run: async (parameters) => {
      const on = day(parameters, 'on', local) ?? undefined
      return answer(await perform.run(findTarget(parameters, overview()), logCheckIn(on)))
    },
  }
}
