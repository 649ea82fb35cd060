import { prepAnswered, type Interview } from '../interviews/interview'
import { PREP_PROPERTIES, type PrepProperty } from '../interviews/property-names'
import { offeredAnswers, PREP_QUESTIONS } from '../prep/prep-questions'
import { aboutContact, type Plan } from './action'
import type { Field } from './ask'
import type { Now } from './now'
import { text } from './parameters'
import { change, changesIn, notShown, textInForm, type Changes } from './shown'
import type { Target } from './target'
import { NOT_WHERE_IT_WAS, noteAt, noteOf, nothingAhead, noteToPrepare } from './which-note'

interface Answers {
  /** The note that the user was shown; null for the one that there is to prepare. */
  readonly path: string | null
  /** Answers to the questions; '' takes an answer away. */
  readonly changes: Changes<PrepProperty>
}

/** Writes down answers to the questions before a talk. */
export const prepareInterview = aboutContact<Answers>({
  id: 'prepare-interview',
  name: 'Prepare this interview',
  word: 'Prepare',
  icon: 'list-checks',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => noteToPrepare(target, today) !== null,
  isNextStep: ({ kind, prepAnswered }, hasBegun) =>
    kind === 'interview' && !hasBegun && (prepAnswered ?? 0) < PREP_PROPERTIES.length,
  rank: ({ kind }, hasBegun) => (kind === 'interview' && !hasBegun ? 1 : null),
  ask({ target }, { ask, now }, send) {
    const note = noteToPrepare(target, now.today)
    if (note === null) return ask.tell(nothingAhead(target).message)
    ask.form({
      title: `Prepare the talk with ${target.name}`,
      button: 'Save',
      keepAs: { form: 'prepare', path: note.path },
      kept: { says: 'You have not saved this yet.', letGo: 'Back to what the note says' },
      fields: fields(target, note, now),
      send: (typed, _, shown) => send({ path: note.path, changes: changesIn(typed, shown) }),
    })
  },
  plan: ({ target }, answers, now) => planned(target, answers, now),
  verb: {
    name: 'prepare',
    description: 'Answer the questions before an interview, or list them with what is answered',
    parameters: Object.fromEntries(
      PREP_QUESTIONS.map(({ property, question }) => [
        parameterOf(property),
        { value: '<answer>', description: question },
      ]),
    ),
    read(given, { target }, { now }) {
      const answers = PREP_QUESTIONS.flatMap(({ property }) => {
        const typed = text(given, parameterOf(property))
        return typed === '' ? [] : [[property, change(typed, null)] as const]
      })
      if (answers.length > 0) return { answers: { path: null, changes: Object.fromEntries(answers) } }
      const prep = (noteToPrepare(target, now.today) ?? noteOf(target))?.prep ?? {}
      const told = PREP_QUESTIONS.map(
        ({ property, question }) => `${question}\n${prep[property] ?? '(no answer yet)'}`,
      )
      return { tells: told.join('\n\n') }
    },
  },
})

/** `prep_next_steps` is written `next-steps=`. The company's name is no parameter of this verb. */
function parameterOf(property: PrepProperty): string {
  return property.replace('prep_', '').replace('_', '-')
}

function fields({ contact }: Target, note: Interview, { overview, words }: Now): Field<PrepProperty>[] {
  const offered = offeredAnswers(overview.contacts.all, note.company ?? contact?.company ?? null, note.path)
  return PREP_QUESTIONS.map(({ property, question }) => ({
    key: property,
    label: question,
    as: 'lines',
    noteSays: textInForm(note.prep[property]),
    // What the user found out about the company for earlier talks there.
    offers: offered
      .filter((offer) => offer.property === property)
      .map(({ answer, contact: name, day }) => {
        const wasHeld = day !== null && day < words.today
        const from = wasHeld ? `the talk with ${name} ${words.ago(day)}` : `what you prepared for ${name}`
        return { from: `From ${from}`, text: textInForm(answer) }
      }),
  }))
}

function planned(target: Target, { path, changes }: Answers, now: Now): Plan {
  const note = path === null ? noteToPrepare(target, now.today) : noteAt(path, now)
  if (note === null) return path === null ? nothingAhead(target) : NOT_WHERE_IT_WAS
  const says = (property: PrepProperty) => textInForm(note.prep[property])
  const refusal = notShown(changes, says)
  if (refusal !== null) return refusal
  const changed = PREP_PROPERTIES.flatMap((property) => {
    const made = changes[property]
    return made && made.typed !== says(property) ? [{ property, ...made }] : []
  })
  const typed = Object.fromEntries(changed.map((one) => [one.property, one.typed]))
  const after = { ...note, prep: withoutEmpty({ ...note.prep, ...typed }) }
  const { edits } = now
  return {
    ok: true,
    label: `Saved ${prepAnswered(after)} of ${PREP_PROPERTIES.length} answers for the talk with ${target.name}`,
    namesNextDay: true,
    changes: [
      {
        path: note.path,
        edits: changed.map((one) =>
          one.typed === ''
            ? edits.clear(one.property, one.shown)
            : edits.set(one.property, one.typed, one.shown),
        ),
      },
    ],
  }
}

function withoutEmpty(answers: Interview['prep']): Interview['prep'] {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''))
}
