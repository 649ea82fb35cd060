import { markAsReminded } from '../../actions/mark-as-reminded'
import { findTarget } from '../find-target'
import { day } from '../parameters'
import { answer, ON, WHO, type Verb, type VerbPorts } from '../verb'

export function reminded({ overview, local, perform }: VerbPorts): Verb {
  return {
    name: 'reminded',
    description: 'Note that the one reminder went out',
    flags: { ...WHO, ...ON },
    run: async (parameters) => {
      const on = day(parameters, 'on', local) ?? undefined
      return answer(await perform.run(findTarget(parameters, overview()), markAsReminded(on)))
    },
  }
}
