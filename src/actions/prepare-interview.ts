import { prepAnswered, type Interview } from '../interviews/interview'
import { PREP_PROPERTIES, type PrepProperty } from '../interviews/property-names'
import { offeredAnswers, PREP_QUESTIONS } from '../prep/prep-questions'
import { aboutContact, type Plan } from './action'
import type { Field } from './ask'
import type { Now } from './now'
import { text } from './parameters'
import type { Target } from './target'
import { keepAs } from './unsaved-input'
import { noteOf, nothingAhead, noteToPrepare } from './which-note'

/** Answers to the questions before a talk; '' takes an answer away, and one that is left out stays. */
export type PrepAnswers = Readonly<Partial<Record<PrepProperty, string>>>

/** Writes down answers to the questions before a talk. */
export const prepareInterview = aboutContact<PrepAnswers>({
  id: 'prepare-interview',
  name: 'Prepare this interview',
  icon: 'list-checks',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => noteToPrepare(target, today) !== null,
  ask({ target }, { ask, now }, send) {
    const note = noteToPrepare(target, now.today)
    if (note === null) return ask.tell(nothingAhead(target).message)
    ask.form({
      title: `Prepare the talk with ${target.name}`,
      button: 'Save',
      keepAs: keepAs('prepare', note.path),
      kept: { says: 'You have not saved this yet.', letGo: 'Back to what the note says' },
      fields: fields(target, note, now),
      send: (typed) => send(typed),
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
        return typed === '' ? [] : [[property, typed] as const]
      })
      if (answers.length > 0) return { answers: Object.fromEntries(answers) }
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
    initial: oneLineEnd(note.prep[property] ?? ''),
    // What the user found out about the company for earlier talks there.
    offers: offered
      .filter((offer) => offer.property === property)
      .map(({ answer, contact: name, day }) => {
        const wasHeld = day !== null && day < words.today
        const from = wasHeld ? `the talk with ${name} ${words.ago(day)}` : `what you prepared for ${name}`
        return { from: `From ${from}`, text: oneLineEnd(answer) }
      }),
  }))
}

function planned(target: Target, answers: PrepAnswers, { today, edits }: Now): Plan {
  const note = noteToPrepare(target, today)
  if (note === null) return nothingAhead(target)
  const changed = changedAnswers(note, answers)
  const after = { ...note, prep: withoutEmpty({ ...note.prep, ...answers }) }
  return {
    ok: true,
    label: `Saved ${prepAnswered(after)} of ${PREP_PROPERTIES.length} answers for the talk with ${target.name}`,
    namesNextDay: true,
    changes: [
      {
        path: note.path,
        edits: changed.map(([property, answer]) =>
          answer === '' ? edits.clear(property) : edits.set(property, answer),
        ),
      },
    ],
  }
}

function changedAnswers({ prep }: Interview, answers: PrepAnswers): [PrepProperty, string][] {
  return PREP_PROPERTIES.flatMap((property): [PrepProperty, string][] => {
    const answer = answers[property]
    if (answer === undefined || oneLineEnd(answer) === oneLineEnd(prep[property] ?? '')) return []
    return [[property, oneLineEnd(answer)]]
  })
}

/** An answer as a field holds it, whose lines end in one way. */
function oneLineEnd(answer: string): string {
  return answer.replace(/\r\n?/g, '\n').trim()
}

function withoutEmpty(answers: PrepAnswers): PrepAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer.trim() !== ''))
}
