import { readAccount } from '../../actions/write-down'
import { findTarget } from '../find-target'
import { CallError, text } from '../parameters'
import { answer, WHO, type Verb, type VerbPorts } from '../verb'

export function went({ overview, local, talks }: VerbPorts): Verb {
  return {
    name: 'went',
    description: 'Write down how an interview went',
    flags: {
      ...WHO,
      learned: { value: '<text>', description: 'What you learned' },
      means: { value: '<text>', description: 'What it means for you' },
      promised: { value: '<text>', description: 'What you promised' },
      offered: { value: '<text>', description: 'What they offered' },
      people: { value: '<names>', description: 'Whom they named, with | between: each new one gets a note' },
      next: { value: '<day>', description: 'When you will be in touch again, or "in 3 months"' },
    },
    run: async (parameters) => {
      const { today } = overview()
      const reading = readAccount(
        {
          learned: text(parameters, 'learned'),
          means: text(parameters, 'means'),
          promised: text(parameters, 'promised'),
          offered: text(parameters, 'offered'),
          people: text(parameters, 'people').replace(/\|(?![^[]*\]\])/g, '\n'),
          next: text(parameters, 'next'),
        },
        today,
        local,
      )
      if (!reading.ok) throw new CallError(`${reading.field}: ${reading.message}`)
      const { account } = reading
      const newPeople = account.people.filter((name) => !talks.isContact(name))
      return answer(await talks.writeDown(findTarget(parameters, overview()), account, newPeople))
    },
  }
}
