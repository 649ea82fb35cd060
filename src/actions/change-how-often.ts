import { newestNote } from '../contacts/contact'
import { readCadence, type Cadence } from '../days/cadence'
import { aboutContact, type Plan } from './action'
import type { Now } from './now'
import { CallError, text } from './parameters'
import { merged, settled } from './settled'
import { change, notShown } from './shown'
import type { Target } from './target'
import { hasNoNote } from './which-note'

const UNDERSTOOD = 'Write it like monthly, every 6 weeks, 90 days, or never.'
const OWN_WORDS = 'own words'

const CHOICES = [
  { value: 'quarterly', name: 'Every quarter', detail: 'Four short messages a year.' },
  { value: 'half-yearly', name: 'Every half-year', detail: 'Enough for people who know you well.' },
  { value: 'yearly', name: 'Once a year', detail: 'So that you are not forgotten.' },
  { value: OWN_WORDS, name: 'In your own words', detail: 'Monthly, every 6 weeks, 90 days.' },
  { value: 'never', name: 'Never', detail: 'No more check-ins. What was planned goes.' },
]

interface Answers {
  readonly cadence: Cadence
  /** What stood there when the user wrote their own words, '' for nothing; null where they were shown nothing. */
  readonly shown: string | null
}

/** Sets how often to be in touch with a contact. */
export const changeHowOften = aboutContact<Answers>({
  id: 'change-how-often',
  name: 'Change how often to be in touch',
  icon: 'repeat',
  places: ['palette', 'row', 'note'],
  applies: ({ target }) => target.contact !== null,
  async ask({ target }, { ask }, send) {
    const title = `How often will you be in touch with ${target.name}?`
    const chosen = await ask.choice({
      title,
      choices: CHOICES,
      nothing: 'Choose “In your own words” for that.',
    })
    if (chosen !== OWN_WORDS) return answersOf(chosen ?? '', null)
    ask.form({
      title,
      button: 'Change',
      fields: [
        {
          key: 'often',
          label: 'How often',
          as: 'text',
          noteSays: wordOf(target),
          placeholder: 'every 6 weeks',
        },
      ],
      async send({ often }, _, shown) {
        const answers = answersOf(often, shown.often)
        if (answers !== null) return send(answers)
        return { message: UNDERSTOOD, problems: [{ field: 'often', message: UNDERSTOOD }] }
      },
    })
    return null
  },
  plan: ({ target }, answers, now) => planned(target, answers, now),
  verb: {
    name: 'cadence',
    description: 'Change how often to be in touch',
    parameters: {
      is: { value: '<how often>', description: 'quarterly, every 6 weeks, 90 days, never', required: true },
    },
    read(given) {
      const often = text(given, 'is')
      const answers = answersOf(often, null)
      if (answers === null) throw new CallError(`is=${often} is not understood. ${UNDERSTOOD}`)
      return { answers }
    },
  },
})

function answersOf(often: string, shown: string | null): Answers | null {
  const cadence = readCadence(often)
  return cadence && { cadence, shown }
}

function wordOf({ contact }: Target): string {
  return contact?.cadence?.word ?? ''
}

/** It goes to the newest interview note, whose word counts; with none there are no more planned days either. */
function planned(target: Target, { cadence: { word, every }, shown }: Answers, { edits }: Now): Plan {
  const { contact, name } = target
  if (contact === null) return hasNoNote(target)
  const refusal = notShown({ often: change(word, shown) }, () => wordOf(target))
  if (refusal !== null) return refusal
  const newest = newestNote(contact)
  const before = shown === null ? null : (newest.cadence?.word ?? '')
  const planned = every === null ? settled(contact, edits) : []
  if (newest.cadence?.word === word && planned.length === 0) {
    return { ok: false, already: true, message: `It is ${word} with ${name} already.` }
  }
  return {
    ok: true,
    label: `Changed how often to be in touch with ${name}: ${word}`,
    changes: merged([{ path: newest.path, edits: [edits.set('cadence', word, before)] }, ...planned]),
  }
}
