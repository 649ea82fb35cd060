import { markAsAsked } from '../../actions/mark-as-asked'
import { findTarget } from '../find-target'
import { day } from '../parameters'
import { answer, ON, WHO, type Verb, type VerbPorts } from '../verb'

export function asked({ overview, local, perform }: VerbPorts): Verb {
  return {
    name: 'asked',
    description: 'Note that a request went out',
    flags: { ...WHO, ...ON },
    run: async (parameters) => {
      const on = day(parameters, 'on', local) ?? undefined
      return answer(await perform.run(findTarget(parameters, overview()), markAsAsked(on)))
    },
  }
}
