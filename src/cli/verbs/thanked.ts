import { markAsThanked } from '../../actions/mark-as-thanked'
import { findTarget } from '../find-target'
import { day } from '../parameters'
import { answer, ON, WHO, type Verb, type VerbPorts } from '../verb'

export function thanked({ overview, local, perform }: VerbPorts): Verb {
  return {
    name: 'thanked',
    description: 'Note that thanks were sent',
    flags: { ...WHO, ...ON },
    run: async (parameters) => {
      const on = day(parameters, 'on', local) ?? undefined
      return answer(await perform.run(findTarget(parameters, overview()), markAsThanked(on)))
    },
  }
}
