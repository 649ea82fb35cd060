import type { CliFlags } from 'obsidian'
import type { PrepProperty } from '../../interviews/property-names'
import { PREP_QUESTIONS } from '../../prep/prep-questions'
import { noteOf } from '../../actions/contact-note'
import { noteToPrepare, prepare as prepared } from '../../actions/prepare'
import { findTarget } from '../find-target'
import { text } from '../parameters'
import { answer, WHO, type Verb, type VerbPorts } from '../verb'

const ANSWERS: CliFlags = Object.fromEntries(
  PREP_QUESTIONS.map(({ property, question }) => [
    parameterOf(property),
    { value: '<answer>', description: question },
  ]),
)

export function prepare({ overview, perform }: VerbPorts): Verb {
  return {
    name: 'prepare',
    description: 'Answer the questions before an interview, or list them with what is answered',
    flags: { ...WHO, ...ANSWERS },
    run: async (parameters) => {
      const now = overview()
      const target = findTarget(parameters, now)
      const given = PREP_QUESTIONS.flatMap(({ property }) => {
        const typed = text(parameters, parameterOf(property))
        return typed === '' ? [] : [[property, typed] as const]
      })
      if (given.length > 0) return answer(await perform.run(target, prepared(Object.fromEntries(given))))
      const prep = (noteToPrepare(target, now.today) ?? noteOf(target))?.prep ?? {}
      return PREP_QUESTIONS.map(
        ({ property, question }) => `${question}\n${prep[property] ?? '(no answer yet)'}`,
      ).join('\n\n')
    },
  }
}

/** `prep_next_steps` is written `next-steps=`. The company's name is no parameter of this verb. */
function parameterOf(property: PrepProperty): string {
  return property.replace('prep_', '').replace('_', '-')
}
