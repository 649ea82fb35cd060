import { OUTCOME_NAMES, readOutcome } from '../../interviews/outcome'
import { setOutcome } from '../../actions/set-outcome'
import { findTarget } from '../find-target'
import { CallError, text } from '../parameters'
import { answer, WHO, type Verb, type VerbPorts } from '../verb'

export function outcome({ overview, perform }: VerbPorts): Verb {
  return {
    name: 'outcome',
    description: 'Note how an interview or a request ended',
    flags: { ...WHO, is: { value: '<outcome>', description: OUTCOME_NAMES.join(', '), required: true } },
    run: async (parameters) => {
      const written = text(parameters, 'is')
      const read = readOutcome(written)
      if (read === null) {
        throw new CallError(
          `is=${written} is no outcome that is understood. Write one of ${OUTCOME_NAMES.join(', ')}.`,
        )
      }
      return answer(await perform.run(findTarget(parameters, overview()), setOutcome(read)))
    },
  }
}
